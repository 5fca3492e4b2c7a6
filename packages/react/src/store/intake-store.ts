import type { Intake, Opened, Routing } from '@yunform/core/run';
import { fromEntries, type Issue, type Json, valueAt } from '@yunform/schema/base';
import { type Answering, answering } from './answering.ts';
import type { Work } from './draft.ts';
import { settled } from './history.ts';
import { type Keeping, keeping } from './keeping.ts';
import { createKernel, type IntakeStoreOptions, type StoreState, type Views } from './kernel.ts';
import type { PageLayout } from './layout.ts';
import { withAnswer } from './places.ts';
import { isOpen, issuesOn, type PageStatus, statusOf, told } from './views.ts';

/**
 * An intake as one person fills it: synchronous, without any screen. `opened` tells what is asked now, `issues` what questions and rules refuse, by the same rules as on the
 * server; `field` gives the question at a place (with row numbers), the same object while nothing of it changed.
 */
export interface IntakeStore extends Views, Answering, Keeping {
  readonly intake: Intake;
  readonly pages: readonly PageLayout[];
  /** Is there a place where the draft is kept? */
  readonly keepsDrafts: boolean;
  readonly state: () => StoreState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly status: (page: string) => PageStatus;
  /** The pages on which anything is asked now. */
  readonly openPages: () => readonly PageLayout[];
  readonly goTo: (page: string) => void;
  /** The errors of a page, which are shown from now on. */
  readonly check: (page: string) => readonly Issue[];
  /** The errors of the whole, departments' own schemas included; shown on every page from now on. */
  readonly checkAll: () => readonly Issue[];
  /** What each department receives of the answers now. */
  readonly route: () => Routing;
  /** The record to hand in: without answers that are not asked now or belong to no question. */
  readonly submission: () => Work['record'];
}

/** Makes a store for one intake and one person. */
export function createIntakeStore(options: IntakeStoreOptions): IntakeStore {
  const kernel = createKernel(options);
  const { intake, pages, compiled, state, subscribe, view, tell } = kernel;
  const pageOf = (id: string): PageLayout | undefined => pages.find((one) => one.id === id);
  return {
    intake,
    pages,
    keepsDrafts: options.drafts !== undefined,
    state,
    subscribe,
    ...view,
    ...answering(kernel),
    ...keeping(kernel, options),
    status: (id) => {
      const page = pageOf(id);
      return page ? statusOf(page, view.opened(), state().work, view.issues()) : 'nothing';
    },
    openPages: () => pages.filter((page) => isOpen(page, view.opened())),
    goTo: (page) => tell({ page }, settled(kernel.history())),
    check: (id) => {
      tell({ checked: new Set([...state().checked, id]) });
      const page = pageOf(id);
      return page ? issuesOn(page, view.issues()) : [];
    },
    checkAll: () => {
      tell({ checked: new Set(pages.map(({ id }) => id)) });
      return told(compiled.validate(toJson(state().work.record)).issues).filter(({ level }) => level === 'error');
    },
    route: () => compiled.route(toJson(state().work.record)),
    submission: () => handedIn(state().work.record, view.opened()),
  };
}

/** The record without what is not asked now. */
function handedIn(record: Work['record'], { asks }: Opened): Work['record'] {
  const live = asks.filter(({ state }) => state !== 'held');
  const rows = live.filter(({ question }) => question.kind === 'rows');
  const values = live.filter(({ question }) => question.kind === 'value');
  const empty = rows.reduce<Work['record']['answers']>((all, { at, question }) => {
    const given = valueAt(record.answers, at);
    return Array.isArray(given)
      ? withAnswer(
          all,
          question.at,
          at,
          given.map(() => ({})),
        )
      : all;
  }, {});
  const answers = values.reduce((all, { at, question }) => {
    const given = valueAt(record.answers, at);
    return given === undefined ? all : withAnswer(all, question.at, at, given);
  }, empty);
  const isLive = ({ at }: { readonly at: string }): boolean => values.some((one) => one.at === at);
  return { format: 1, answers, divergences: record.divergences.filter(isLive), sources: record.sources.filter(isLive) };
}

function toJson({ format, answers, divergences, sources }: Work['record']): Json {
  const plain = (one: object): Json => fromEntries(Object.entries(one));
  return { format, answers, divergences: divergences.map(plain), sources: sources.map(plain) };
}
