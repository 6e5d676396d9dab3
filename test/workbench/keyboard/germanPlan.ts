import type { PlanScript } from './script';

const remove = true;

/** A plan of a German team's template. */
export const germanPlan: PlanScript = {
  name: 'German plan',
  folder: 'german',
  feature: 'Protokollierung',
  limit: findings => 1.1 * findings,
  steps: [
    { at: '[Name]', write: 'Jörg Weiß' },
    { at: '', write: 'Änne Schäfer' },
    { at: '[Entwurf | In Prüfung | Freigegeben]', choose: 'Entwurf' },
    {
      at: '<!-- Was ist heute das Problem, und für wen? Zwei bis drei Sätze genügen. -->',
      write:
        'Der Kundendienst sieht nicht, wer ein Konto geändert hat. Die Suche in den Protokollen dauert einen halben Tag.',
    },
    { at: '[Was soll danach besser sein?]', write: 'Jede Änderung ist mit ihrem Urheber verzeichnet' },
    { at: '[Woran messen wir es?]', write: 'Eine Auskunft dauert höchstens eine Minute' },
    { at: '[Was lassen wir bewusst weg?]', write: 'Lesende Zugriffe' },
    {
      at: '[Beschreibung der Lösung in wenigen Absätzen]',
      write:
        'Die Dienste schreiben Einträge in eine Warteschlange.\n\nEin Arbeiter legt sie in einer Tabelle ab, die nur wächst.',
    },
    {
      at: '| [System] | [Änderung] | [Team] |',
      write: '| Kontodienst | Schreibt Einträge | Konten |\n| Auskunft | Neue Seite | Kundendienst |',
    },
    { at: '[Titel]', write: 'Im Dienst statt in der Datenbank' },
    { at: '[Warum diese Lösung?]', write: 'Nur der Dienst weiß, wer angemeldet ist.' },
    { at: '[Welche Wege wurden verworfen?]', write: 'Trigger in der Datenbank' },
    { at: '[Ja | Nein | Unklar]', write: 'Ja' },
    { at: '[z. B. 90 Tage, 2 Jahre]', write: '2 Jahre' },
    { at: '[z. B. Vertrag]', remove },
    {
      at: '| [Risiko] | Hoch/Mittel/Niedrig | [Abhilfe] |',
      write:
        '| Die Tabelle wächst schnell | Hoch | Aufteilung nach Monaten |\n| Die Warteschlange fällt aus | Niedrig | Puffer auf der Platte |',
    },
    { at: '- [ ] Prototyp bauen', write: '- [ ] Tabelle anlegen\n- [ ] Löschfristen abstimmen' },
    {
      at: '- [ ] Umsetzung in kleinen Schritten',
      write: '- [ ] Änderungen an Konten aufzeichnen\n- [ ] Auskunft bauen',
    },
    { at: '[Wie kommen wir zurück, wenn es schiefgeht?]', write: 'Ein Schalter beendet die Aufzeichnung.' },
    { at: '[Frage]', write: 'Keine' },
  ],
};
