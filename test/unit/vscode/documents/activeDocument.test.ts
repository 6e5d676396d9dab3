import assert from 'node:assert/strict';
import {
  ActiveDocument,
  type EditorTab,
  type Resource,
} from '../../../../src/vscode/documents/activeDocument';

const plan = file('/specs/1/plan.md');
const other = file('/specs/2/plan.md');
const readme = file('/README.md');
const output = file('/output', 'output');
const preview: EditorTab = { isText: false, documents: [], previewTitle: 'Preview plan.md' };
const settings: EditorTab = { isText: false, documents: [] };
const image: EditorTab = { isText: false, documents: [file('/logo.png')] };

suite('The active plan', () => {
  let window: Window;
  setup(() => {
    window = new Window();
    window.lint(plan);
  });

  suite('stays while something else than text has the focus:', () => {
    for (const [name, tab] of Object.entries({ preview, settings, image })) {
      test(`a ${name} beside it`, () => {
        window.open(textTab(plan)).open(tab, 'beside');
        assert.equal(window.state, 'plan /specs/1/plan.md');
      });

      test(`a ${name} over it`, () => {
        window.open(textTab(plan)).open(tab);
        assert.equal(window.state, 'plan /specs/1/plan.md');
      });
    }

    test('the Output panel or the input box of source control', () => {
      window.open(textTab(plan)).focusPanel(output);
      assert.equal(window.state, 'plan /specs/1/plan.md');
    });

    test('and each change of it is told', () => {
      window.open(textTab(plan)).open(preview, 'beside');
      const before = window.changes;
      window.lint(plan);
      assert.equal(window.changes, before + 1);
    });

    test('the last of two that are visible', () => {
      window.lint(other);
      window.open(textTab(other)).open(textTab(plan), 'beside').open(settings);
      assert.equal(window.state, 'plan /specs/1/plan.md');
    });
  });

  suite('goes when another text is active:', () => {
    test('one that is no plan', () => {
      window.open(textTab(plan)).open(textTab(readme));
      assert.equal(window.state, 'none');
    });

    test('and does not come back with the preview of that text', () => {
      window.open(textTab(plan)).open(textTab(readme), 'beside').open(settings);
      assert.equal(window.state, 'none');
    });

    test('one that is no plan, in a comparison', () => {
      window.open(textTab(plan)).open({ isText: true, documents: [readme, file('/README.md', 'git')] });
      assert.equal(window.state, 'none');
    });

    test('another plan', () => {
      window.lint(other);
      window.open(textTab(plan)).open(textTab(other));
      assert.equal(window.state, 'plan /specs/2/plan.md');
    });
  });

  test('is that of a comparison, whichever side has the focus', () => {
    const before = file('/specs/1/plan.md', 'git');
    window.open({ isText: true, documents: [plan, before] }).focusPanel(before);
    assert.equal(window.state, 'plan /specs/1/plan.md');
  });

  test('is the one that an editor of another kind shows by its name', () => {
    window.open({ isText: false, documents: [plan] });
    assert.equal(window.state, 'plan /specs/1/plan.md');
  });

  test('is one that is visible when a window starts with the focus elsewhere', () => {
    window.open(textTab(plan), 'unseen').open(settings, 'beside');
    assert.equal(window.state, 'plan /specs/1/plan.md');
  });

  suite('that was closed', () => {
    test('is gone, though its document is kept for a while', () => {
      const tab = textTab(plan);
      window.open(tab).close(tab);
      assert.equal(window.state, 'none');
    });

    test('gives way to one that is visible', () => {
      const tab = textTab(plan);
      window.lint(other);
      window.open(textTab(other)).open(settings, 'beside').open(tab).close(tab);
      assert.equal(window.state, 'plan /specs/2/plan.md');
    });

    test('is gone behind a page of settings', () => {
      const tab = textTab(plan);
      window.open(tab).open(settings).close(tab);
      assert.equal(window.state, 'none');
    });

    for (const previewTitle of [
      'Preview plan.md',
      '[Vorschau] plan.md',
      '预览plan.md',
      'plan.md のプレビュー',
    ]) {
      test(`stays while its preview is read: ${previewTitle}`, () => {
        const tab = textTab(plan);
        window
          .open(tab)
          .open({ ...preview, previewTitle })
          .close(tab);
        assert.equal(window.state, 'plan /specs/1/plan.md');
      });
    }

    for (const previewTitle of ['Preview README.md', 'Preview my-plan.md', 'Preview a.plan.md']) {
      test(`is gone while another preview is read: ${previewTitle}`, () => {
        const tab = textTab(plan);
        window
          .open(tab)
          .open({ ...preview, previewTitle })
          .close(tab);
        assert.equal(window.state, 'none');
      });
    }

    test('is there again when it is opened again, kept or not', () => {
      const tab = textTab(plan);
      for (const isKept of [true, false]) {
        window.open(tab).close(tab);
        if (!isKept) window.forget(plan);
        window.open(tab);
        if (!isKept) window.lint(plan);
        assert.equal(window.state, 'plan /specs/1/plan.md');
      }
    });

    test('is there again when its lint comes before the editor tells of it', () => {
      const tab = textTab(plan);
      window.open(tab).close(tab).forget(plan);
      window.lint(plan);
      window.open(tab);
      assert.equal(window.state, 'plan /specs/1/plan.md');
    });

    test('is there again when its lint ends after a preview took the focus', () => {
      window.forget(plan);
      window.open(textTab(plan)).open(preview, 'beside');
      assert.equal(window.state, 'none');
      window.lint(plan);
      assert.equal(window.state, 'plan /specs/1/plan.md');
    });
  });

  test('is being read while only its visible part was linted, and is then there', () => {
    window.forget(plan);
    window.open(textTab(plan)).read(plan);
    assert.equal(window.state, 'reading');
    window.lint(plan);
    assert.equal(window.state, 'plan /specs/1/plan.md');
  });

  test('is told of once, whatever else happens to editors', () => {
    window.open(textTab(plan));
    const before = window.changes;
    window.open(settings, 'beside').open(textTab(readme), 'unseen').focusPanel(output);
    assert.equal(window.changes, before);
  });

  test('goes when it is no plan any more', () => {
    window.open(textTab(plan)).forget(plan);
    assert.equal(window.state, 'none');
  });
});

interface FakePlan {
  readonly path: string;
}

/** A window that tells of each of its changes at once, the text editor first and the tabs after it, as VS Code does. */
class Window {
  #groups: EditorTab[][] = [[]];
  #text: Resource | undefined;
  readonly #plans = new Map<string, FakePlan>();
  readonly #reading = new Set<string>();
  readonly #active = new ActiveDocument<FakePlan>(
    {
      activeText: () => this.#text,
      activeTab: () => this.#groups.at(-1)?.at(-1),
      tabs: () => this.#groups.flat(),
      visibleTexts: () => this.#groups.flatMap(group => textsOf(group.at(-1))),
    },
    { get: uri => this.#plans.get(uri.toString()), isReading: uri => this.#reading.has(uri.toString()) },
  );
  changes = 0;

  get state(): string {
    const { state } = this.#active;
    return state.kind === 'plan' ? `plan ${state.plan.path}` : state.kind;
  }

  /** Opens a tab and looks at it: over the active one, in a new group beside it, or unseen in a group of its own. */
  open(tab: EditorTab, where: 'over' | 'beside' | 'unseen' = 'over'): this {
    if (where === 'over') this.#groups.at(-1)?.push(tab);
    else if (where === 'beside') this.#groups.push([tab]);
    else {
      this.#groups.unshift([tab]);
      return this;
    }
    return this.#look();
  }

  close(tab: EditorTab): this {
    this.#groups = this.#groups.map(group => group.filter(other => other !== tab));
    return this.#look();
  }

  focusPanel(document: Resource): this {
    this.#text = document;
    return this.#tell();
  }

  lint(uri: Resource): void {
    this.#reading.delete(uri.toString());
    this.#plans.set(uri.toString(), { path: uri.path });
    this.#tell();
  }

  read(uri: Resource): void {
    this.#reading.add(uri.toString());
    this.#tell();
  }

  forget(uri: Resource): this {
    this.#plans.delete(uri.toString());
    return this.#tell();
  }

  #look(): this {
    this.#text = textsOf(this.#groups.at(-1)?.at(-1))[0];
    return this.#tell();
  }

  #tell(): this {
    if (this.#active.update()) this.changes += 1;
    return this;
  }
}

function textsOf(tab: EditorTab | undefined): readonly Resource[] {
  return tab?.isText ? tab.documents : [];
}

function textTab(uri: Resource): EditorTab {
  return { isText: true, documents: [uri] };
}

function file(path: string, scheme = 'file'): Resource {
  return { path, toString: () => `${scheme}:${path}` };
}
