import type { AnswerSource, Asked, Divergence, Opened, RowGroup } from '@yunform/core/run';
import { equals, type Issue, type Json, valueAt } from '@yunform/schema/base';
import type { Choice, Work } from './draft.ts';
import type { Item, PageLayout } from './layout.ts';
import { isAt, rowCount } from './places.ts';

/** How far a page is: nothing on it is asked now; nothing is answered (and needs not be); something is missing; something is wrong; all is well. */
export type PageStatus = 'nothing' | 'not-started' | 'optional' | 'in-progress' | 'wrong' | 'complete';

/** One question as a person meets it now. */
export interface FieldView extends Asked {
  readonly value: Json | undefined;
  readonly source: AnswerSource | undefined;
  readonly choice: Choice | undefined;
  /** What single forms receive instead. */
  readonly divergences: readonly Divergence[];
  /** What is wrong with it, once its page was checked. */
  readonly issues: readonly Issue[];
}

/** What is asked, found by the question and by the place. */
interface Index {
  readonly byQuestion: ReadonlyMap<string, readonly Asked[]>;
  readonly byPlace: ReadonlyMap<string, Asked>;
}

const indices = new WeakMap<Opened, Index>();

function indexOf(opened: Opened): Index {
  const known = indices.get(opened);
  if (known) return known;
  const byQuestion = new Map<string, Asked[]>();
  for (const one of opened.asks) {
    const others = byQuestion.get(one.question.at);
    if (others) others.push(one);
    else byQuestion.set(one.question.at, [one]);
  }
  const index = { byQuestion, byPlace: new Map(opened.asks.map((one) => [one.at, one])) };
  indices.set(opened, index);
  return index;
}

/** The question at a place (with row numbers) as it stands now. */
export function askedAt(opened: Opened, at: string): Asked | undefined {
  return indexOf(opened).byPlace.get(at);
}

/** The questions of a page as they stand now; of one row when a row is named, else those outside rows. */
export function asksOn(
  page: PageLayout,
  opened: Opened,
  row?: { readonly group: RowGroup; readonly row: number },
): readonly Asked[] {
  const { byQuestion } = indexOf(opened);
  return page.items.flatMap((item): readonly Asked[] => {
    if (item.kind === 'question') return row ? [] : (byQuestion.get(item.question.at) ?? []);
    if (!row) return [];
    if (item.group.at !== row.group.at) return [];
    return item.columns.flatMap(({ at }) => byQuestion.get(at)?.filter(({ rows }) => rows[0] === row.row) ?? []);
  });
}

/** Does the pointer belong to the page: one of its questions, one of its rows, or its rows as a whole? */
export function isOn(page: PageLayout, pointer: string): boolean {
  return page.items.some((item) => isOf(item, pointer));
}

function isOf(item: Item, pointer: string): boolean {
  if (item.kind === 'question') return isAt(item.question.at, pointer);
  return [item.group.at, ...item.group.companions].some((at) => pointer === at || pointer.startsWith(`${at}/`));
}

/** The places in the answers that an issue is about. */
export function homesOf(issue: Issue): readonly string[] {
  return issue.at.filter((place) => place.in === 'answers').map(({ pointer }) => pointer);
}

/**
 * Issues as people are told of them: what is needed of several answers together is told at the first of them only, and not at all where one of them is wrong by itself.
 */
export function told(issues: readonly Issue[]): readonly Issue[] {
  const alone = new Set(
    issues.flatMap((issue) => (isError(issue) && homesOf(issue).length === 1 ? homesOf(issue) : [])),
  );
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const homes = homesOf(issue);
    if (!isError(issue) || issue.code !== 'required' || homes.length < 2) return true;
    const [first = ''] = homes;
    if (homes.some((at) => alone.has(at)) || seen.has(first)) return false;
    seen.add(first);
    return true;
  });
}

/** The places at which an issue is shown. */
function shownAt(issue: Issue): readonly string[] {
  return issue.code === 'required' ? homesOf(issue).slice(0, 1) : homesOf(issue);
}

function isError({ level }: Issue): boolean {
  return level === 'error';
}

/** The errors among issues that the page can put right, in the order of its questions. */
export function issuesOn(page: PageLayout, issues: readonly Issue[]): readonly Issue[] {
  const place = (issue: Issue): number => {
    const places = homesOf(issue).map((at) => page.items.findIndex((item) => isOf(item, at)));
    return Math.min(...places.filter((index) => index >= 0), page.items.length);
  };
  return issues
    .filter((issue) => isError(issue) && place(issue) < page.items.length)
    .toSorted((a, b) => place(a) - place(b));
}

/** Is anything on the page asked now? */
export function isOpen(page: PageLayout, opened: Opened): boolean {
  const { byQuestion } = indexOf(opened);
  return page.items.some(
    ({ question }) => byQuestion.get(question.at)?.some(({ state }) => state === 'asked') === true,
  );
}

/** How far the page is. `issues`: what questions and rules refuse. */
export function statusOf(page: PageLayout, opened: Opened, work: Work, issues: readonly Issue[]): PageStatus {
  if (!isOpen(page, opened)) return 'nothing';
  const asked = asksOn(page, opened).filter(({ state }) => state === 'asked');
  const { answers } = work.record;
  const answered = asked.some(({ at }) => valueAt(answers, at) !== undefined);
  const hasRows = page.items.some((item) => item.kind === 'rows' && rowCount(answers, item.group) > 0);
  const own = issuesOn(page, issues);
  if (own.some(({ code }) => code !== 'required' && code !== 'min-items')) return 'wrong';
  if (own.length > 0) return answered || hasRows ? 'in-progress' : 'not-started';
  return answered || hasRows ? 'complete' : 'optional';
}

/** The question at a place as a person meets it; the same object as before while nothing of it changed. */
export function viewOf(asked: Asked, work: Work, issues: readonly Issue[], before?: FieldView): FieldView {
  const view: FieldView = {
    ...asked,
    value: valueAt(work.record.answers, asked.at),
    source: work.record.sources.find(({ at }) => at === asked.at),
    choice: work.choices.find(({ at }) => at === asked.at),
    divergences: work.record.divergences.filter(({ at }) => at === asked.at),
    issues: issues.filter((issue) => shownAt(issue).includes(asked.at)),
  };
  return before && isSame(view, before) ? before : view;
}

function isSame(a: FieldView, b: FieldView): boolean {
  const issues = (view: FieldView): string =>
    view.issues.map(({ code, values }) => code + JSON.stringify(values)).join();
  return (
    a.question === b.question &&
    a.state === b.state &&
    a.required === b.required &&
    equals(a.follows, b.follows) &&
    equals(a.value, b.value) &&
    a.source === b.source &&
    a.choice === b.choice &&
    a.divergences.length === b.divergences.length &&
    a.divergences.every((one, index) => one === b.divergences[index]) &&
    issues(a) === issues(b)
  );
}
