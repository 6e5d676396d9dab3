/** The texts that everything is measured on: real plans where the corpus is at hand, else plans made from the examples. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @returns {{ source: string, texts: readonly string[] }} */
export function plans(corpus) {
  const index = join(corpus, 'files.jsonl');
  if (existsSync(index)) {
    const files = readFileSync(index, 'utf8').trim().split('\n').map(JSON.parse);
    const texts = files
      .filter(({ kind, role }) => ['a', 'b', 'c'].includes(kind) && role !== 'speed')
      .map(({ file }) => readFileSync(join(corpus, file), 'utf8'));
    return { source: `${texts.length} real plans`, texts };
  }
  const specs = 'examples/specs';
  const texts = readdirSync(specs)
    .map(feature => join(specs, feature, 'plan.md'))
    .filter(existsSync)
    .map(file => readFileSync(file, 'utf8'));
  return { source: `the plans of ${specs}`, texts };
}

/** One long plan of about so many lines: whole plans one after the other, from the one of middling length on. */
export function longPlan(texts, lines) {
  const ordered = texts.toSorted((a, b) => a.length - b.length);
  const parts = [];
  let count = 0;
  for (let index = Math.floor(ordered.length / 2); count < lines; index = (index + 1) % ordered.length) {
    const text = ordered[index];
    parts.push(text.replace(/^\uFEFF/u, ''));
    count += text.split('\n').length;
  }
  return `${parts.join('\n\n').split('\n').slice(0, lines).join('\n')}\n`;
}

/** Writes so many plans into a folder, each in a feature's folder of its own. */
export function writePlans(texts, folder, count) {
  for (let index = 0; index < count; index += 1) {
    const file = join(folder, 'specs', `${String(index).padStart(4, '0')}-feature`, 'plan.md');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, texts[index % texts.length]);
  }
}

/** One long plan that nobody has filled in: the sample plan and the untouched template, in turns. */
export function unfinishedPlan(lines) {
  const texts = ['examples/specs/001-user-login/plan.md', 'media/templates/implementation-plan.md'];
  return longPlan(
    texts.map(file => readFileSync(file, 'utf8')),
    lines,
  );
}

/** A long plan as {@link longPlan}, with one title: all sections are below it, as in a plan of one feature. */
export function titledPlan(text) {
  let titles = 0;
  return text.replace(/^# .*$/gmu, title => {
    titles += 1;
    return titles === 1 ? title : `#${title}`;
  });
}
