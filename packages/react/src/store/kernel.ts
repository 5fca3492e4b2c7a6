import {
  type Compiled,
  compileWith,
  type Format,
  type Intake,
  interpretedValidator,
  type Opened,
  type Validator,
} from '@yunform/core/run';
import type { Issue } from '@yunform/schema/base';
import type { DraftAdapter } from './adapter.ts';
import { type Draft, namesOf, noWork, type Work } from './draft.ts';
import { type History, noHistory, record, stepBetween } from './history.ts';
import { layOut, type PageLayout } from './layout.ts';
import { createSaver, type Saver, type SaveState } from './saver.ts';
import { askedAt, type FieldView, isOn, told, viewOf } from './views.ts';

/** What a store is made of. */
export interface IntakeStoreOptions {
  readonly intake: Intake;
  /** Tests of the formats that the forms name, as a catalogue lists them. */
  readonly formats?: { readonly [name: string]: Format };
  /** Makes each department's own validator; the interpreter, which runs under a strict policy, when none is given. */
  readonly validator?: Validator;
  /** Where the draft is kept, under which key, for how many days (30) after its last change. */
  readonly drafts?: { readonly adapter: DraftAdapter; readonly key: string; readonly days?: number };
  /** How many questions stand on one screen at most. */
  readonly pageSize?: number;
  readonly now?: () => number;
}

/** Everything that a screen shows, at one moment; a new object whenever something changed. */
export interface StoreState {
  readonly work: Work;
  readonly page: string;
  /** Pages whose errors are shown: somebody tried to leave them. */
  readonly checked: ReadonlySet<string>;
  readonly save: SaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** What the parts of a store share: its state, its history, and how both change. */
export interface Kernel {
  readonly intake: Intake;
  readonly pages: readonly PageLayout[];
  readonly compiled: Compiled;
  readonly saver: Saver | undefined;
  readonly state: () => StoreState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly view: Views;
  readonly history: () => History;
  /** Replaces the state's parts and the history, and tells the listeners. */
  readonly tell: (next: Partial<StoreState>, history?: History) => void;
  /** Makes a step that can be undone; an edit of the same field joins the one before. */
  readonly become: (work: Work, field?: string) => void;
}

/** What a person may see of the state, worked out when it is looked at. */
export interface Views {
  readonly opened: () => Opened;
  readonly issues: () => readonly Issue[];
  readonly field: (at: string) => FieldView | undefined;
}

const DAY = 86_400_000;

/** The state of one store. */
export function createKernel(options: IntakeStoreOptions): Kernel {
  const { intake, drafts, now = Date.now } = options;
  const compiled = compileWith(intake, options.validator ?? interpretedValidator, options.formats ?? {});
  const pages = layOut(intake, options.pageSize);
  const listeners = new Set<() => void>();
  let history: History = noHistory;
  let state: StoreState = {
    work: noWork,
    page: pages[0]?.id ?? '',
    checked: new Set(),
    save: { state: 'idle' },
    canUndo: false,
    canRedo: false,
  };
  const tell = (next: Partial<StoreState>, steps: History = history): void => {
    history = steps;
    state = { ...state, ...next, canUndo: history.past.length > 0, canRedo: history.future.length > 0 };
    for (const listener of listeners) listener();
  };
  const draft = (): Draft => draftOf(state, intake, now(), drafts?.days ?? 30);
  const saver =
    drafts && createSaver({ ...drafts, draft, now, wait: drafts.adapter.wait ?? 800, tell: (save) => tell({ save }) });
  return {
    intake,
    pages,
    compiled,
    saver,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    view: createViews(compiled.open, pages, () => state),
    history: () => history,
    tell,
    become: (work, field) => {
      const step = stepBetween(state.work, work, field, now());
      if (!step) return;
      tell({ work }, record(history, step));
      saver?.changed();
    },
  };
}

function draftOf({ work, page }: StoreState, intake: Intake, now: number, days: number): Draft {
  return {
    ...work,
    format: 1,
    page,
    changed: new Date(now).toISOString(),
    expires: new Date(now + days * DAY).toISOString(),
    names: namesOf(intake, work),
  };
}

/** What is asked, refused and shown for the record of the state; worked out once for each record. */
function createViews(
  open: (record: Work['record']) => Opened,
  pages: readonly PageLayout[],
  state: () => StoreState,
): Views {
  let known: { readonly record: Work['record']; readonly opened: Opened; issues?: readonly Issue[] } | undefined;
  const fields = new Map<
    string,
    { readonly of: StoreState['work']; readonly checked: StoreState['checked']; readonly view: FieldView }
  >();
  const current = (): NonNullable<typeof known> => {
    const { record } = state().work;
    if (known?.record !== record) known = { record, opened: open(record) };
    return known;
  };
  const issues = (): readonly Issue[] => {
    const now = current();
    now.issues ??= told(now.opened.issues());
    return now.issues;
  };
  return {
    opened: () => current().opened,
    issues,
    field: (at) => {
      const { work, checked } = state();
      const before = fields.get(at);
      if (before?.of === work && before.checked === checked) return before.view;
      const asked = askedAt(current().opened, at);
      if (!asked) return undefined;
      const isChecked = pages.some((page) => checked.has(page.id) && isOn(page, at));
      const view = viewOf(asked, work, isChecked ? issues() : [], before?.view);
      fields.set(at, { of: work, checked, view });
      return view;
    },
  };
}
