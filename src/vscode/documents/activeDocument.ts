/** What a document is found by; `vscode.Uri` is one. */
export interface Resource {
  readonly path: string;
  toString(): string;
}

/** A tab of the editor area. */
export interface EditorTab {
  /** Whether text is written or compared in it: it is no image, preview, terminal or page of settings. */
  readonly isText: boolean;
  /** The documents that it shows, the one that can be changed first. Empty when the editor does not tell. */
  readonly documents: readonly Resource[];
  /** The title of a Markdown preview, which has the name of the file: its document is told to nobody. */
  readonly previewTitle?: string;
}

/** The editors of a window, as they are when they are asked. */
export interface EditorArea {
  /** The document of the active text editor, which may also be in a panel, a peek view or an input box. */
  activeText(): Resource | undefined;
  activeTab(): EditorTab | undefined;
  tabs(): Iterable<EditorTab>;
  visibleTexts(): Iterable<Resource>;
}

/** The plans that are open. */
export interface PlanSource<Plan> {
  get(uri: Resource): Plan | undefined;
  /** Whether a document is known to be a plan that is being read for the first time. */
  isReading(uri: Resource): boolean;
}

/** What the outline and the status tell of. */
export type ActiveState<Plan> =
  | { readonly kind: 'plan'; readonly plan: Plan }
  /** A long plan that is not read to its end yet. */
  | { readonly kind: 'reading' }
  /** No plan is active. */
  | { readonly kind: 'none' };

/**
 * The document that a person works on, and its plan. It stays the same while a preview, an image, the settings or a panel
 * has the focus, until another text is opened or its last tab is closed.
 */
export class ActiveDocument<Plan> {
  readonly #area: EditorArea;
  readonly #plans: PlanSource<Plan>;
  #last: Resource | undefined;
  #state: ActiveState<Plan> = { kind: 'none' };

  constructor(area: EditorArea, plans: PlanSource<Plan>) {
    this.#area = area;
    this.#plans = plans;
  }

  get state(): ActiveState<Plan> {
    return this.#state;
  }

  /** Looks at the editors and plans again; to be called after each change of either. Returns whether the state is another. */
  update(): boolean {
    const before = this.#state;
    this.#last = this.#find();
    this.#state = this.#stateOf(this.#last);
    return before.kind !== this.#state.kind || planOf(before) !== planOf(this.#state);
  }

  #find(): Resource | undefined {
    const text = this.#area.activeText();
    const tab = this.#area.activeTab();
    const shown = [...(text ? [text] : []), ...(tab?.documents ?? [])];
    const plan = shown.find(uri => this.#isPlan(uri));
    if (plan) return plan;
    // What the text editor says about itself may be a panel's; the tab does not lie.
    if (tab?.isText) return tab.documents[0];
    if (this.#last && this.#isOpen(this.#last, tab)) return this.#last;
    return [...this.#area.visibleTexts()].find(uri => this.#isPlan(uri));
  }

  #isPlan(uri: Resource): boolean {
    return this.#stateOf(uri).kind !== 'none';
  }

  #isOpen(uri: Resource, active: EditorTab | undefined): boolean {
    if (active?.previewTitle !== undefined && namesFile(active.previewTitle, uri)) return true;
    const key = uri.toString();
    return [...this.#area.tabs()].some(({ documents }) => documents.some(other => other.toString() === key));
  }

  #stateOf(uri: Resource | undefined): ActiveState<Plan> {
    const plan = uri && this.#plans.get(uri);
    if (plan) return { kind: 'plan', plan };
    return { kind: uri && this.#plans.isReading(uri) ? 'reading' : 'none' };
  }
}

/** Whether a title, in whatever language, has the name of a file, and not one that only ends with it. */
function namesFile(title: string, { path }: Resource): boolean {
  const at = title.lastIndexOf(path.slice(path.lastIndexOf('/') + 1));
  return at >= 0 && !/[\w.-]$/u.test(title.slice(0, at));
}

/** The plan of a state that has one. */
export function planOf<Plan>(state: ActiveState<Plan>): Plan | undefined {
  return state.kind === 'plan' ? state.plan : undefined;
}
