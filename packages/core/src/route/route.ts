import { type Issue, isObject, type Json, type Place } from '@yunform/schema/base';
import { issue } from '../catalog/catalog.ts';
import type { Format } from '../catalogue/catalogue.ts';
import type { Question } from '../merge/question.ts';
import type { Check } from './check.ts';
import { comeHome } from './come-home.ts';
import type { Finding } from './finding.ts';
import { departmentOf } from './form-names.ts';
import { merged } from './merged.ts';
import { codeOf, refuse } from './refuse.ts';
import { titlesAt } from './rules.ts';
import { provenanceOf, type Sending, type Sent } from './send.ts';
import { type Frozen, matches, type State } from './state.ts';
import { toldBy } from './told.ts';

/** What one department gets, and what it says to that. */
export interface Submission extends Sent {
  /** `accepted` by the department's own schema; `waiting` for a result that another department issues; else `refused`. */
  readonly status: 'accepted' | 'refused' | 'waiting';
  /** Results that are still to come: the element and the form that yields it. */
  readonly waitingFor: readonly { readonly element: string; readonly source: string }[];
  readonly issues: readonly Issue[];
}

/** A submission for every form that applies, and every issue once. */
export interface Routing {
  readonly submissions: { readonly [form: string]: Submission };
  readonly issues: readonly Issue[];
}

/** What `route` does beside making the data: both unless they are switched off, and then they cost nothing. */
export interface RouteOptions {
  /** Checks the answers, and each submission against its department's own schema. */
  readonly check?: boolean;
  /** Tells which answers made each value. */
  readonly provenance?: boolean;
}

/** Makes a submission for every form that applies, accepted or not; only the data (and provenance) when nothing is to be checked. */
export interface Route {
  (answers: Json, options: RouteOptions & { readonly check: false }): Sending;
  (answers: Json, options?: RouteOptions & { readonly check?: true }): Routing;
}

/** Routes an opened record: what the questions refuse is given, what the departments refuse is added. */
export function routeState(
  frozen: Frozen,
  state: State,
  found: readonly Issue[],
  checkOf: (form: string) => Check,
  formats: { readonly [name: string]: Format },
): Routing {
  const issues = new Set(found);
  const submissions: Record<string, Submission> = {};
  for (const form of Object.keys(frozen.intake.forms)) {
    if (!state.applies(form)) continue;
    const submission = submit(frozen, state, form, found, checkOf(form), formats);
    submissions[form] = submission;
    for (const one of submission.issues) issues.add(one);
  }
  return { submissions, issues: merged([...issues]) };
}

function submit(
  frozen: Frozen,
  state: State,
  form: string,
  found: readonly Issue[],
  check: Check,
  formats: { readonly [name: string]: Format },
): Submission {
  const view = state.view(form);
  const data = view.submission() ?? {};
  const tree = frozen.plan(form)?.tree;
  const own = found.filter(({ at }) => at.some((place) => place.form === form));
  const homes = (tree ? check(data) : []).map((finding) => ({
    finding,
    home: tree ? comeHome(tree, view.numbers.inAnswers(finding.at), view.numbers) : [],
  }));
  const isTold = toldBy(own, form);
  const awaited = homes.flatMap(({ finding, home }) => awaitedBy(frozen, state, finding, home));
  const rest = homes.filter(({ finding, home }) => awaitedBy(frozen, state, finding, home).length === 0);
  const added = rest
    .filter(({ finding, home }) => !isTold(finding, home))
    .map(({ finding, home }) => asIssue(frozen, state, form, finding, home, formats));
  const waiting = unique(awaited).map(({ element, source }) => waitingIssue(frozen, form, element, source));
  const issues = [...own, ...added, ...waiting];
  const refused = rest.length > 0 || issues.some(({ level }) => level === 'error');
  return {
    form,
    status: refused ? 'refused' : awaited.length > 0 ? 'waiting' : 'accepted',
    data,
    waitingFor: unique(awaited),
    issues,
    provenance: provenanceOf(view, data, frozen.intake.plan[form]),
  };
}

interface Awaited {
  readonly element: string;
  readonly source: string;
}

/** A missing value that only a result can give is waited for, not refused. */
function awaitedBy(
  { intake }: Frozen,
  state: State,
  { keyword }: Finding,
  home: readonly string[],
): readonly Awaited[] {
  if (codeOf(keyword) !== 'required' || home.length === 0) return [];
  const questions = home.map((pointer) => ({ pointer, question: questionAt(intake.questions, pointer) }));
  const results = questions.flatMap(({ pointer, question }): Awaited[] =>
    question?.result !== undefined && question.element !== undefined && state.answer(pointer) === undefined
      ? [{ element: question.element, source: question.result }]
      : [],
  );
  return results.length === questions.length ? results : [];
}

function waitingIssue({ intake }: Frozen, form: string, element: string, source: string): Issue {
  const question = intake.questions.find((one) => one.element === element);
  const at: readonly Place[] = question
    ? [
        { in: 'answers', pointer: question.at },
        { form, in: 'data', pointer: '' },
      ]
    : [];
  return issue(
    'waiting',
    {
      title: question?.titles ?? element,
      departments: [departmentOf(intake, form)],
      source: departmentOf(intake, source),
    },
    at,
  );
}

function asIssue(
  { intake }: Frozen,
  state: State,
  form: string,
  { keyword, at, limit }: Finding,
  home: readonly string[],
  formats: { readonly [name: string]: Format },
): Issue {
  const info = intake.forms[form]?.info;
  const [pointer] = home;
  const value = pointer === undefined ? undefined : state.answer(pointer);
  const because = typeof limit === 'string' && typeof value === 'string' ? formats[limit]?.explain(value) : undefined;
  const unit = pointer === undefined ? undefined : questionAt(intake.questions, pointer)?.unit;
  const titles = home.length > 0 ? titlesAt(intake.questions, home) : { 'zh-CN': info?.title ?? form };
  const places = home.map((one): Place => ({ in: 'answers', pointer: one }));
  const none: readonly Place[] = [{ in: 'answers', pointer: '' }];
  return refuse(
    codeOf(keyword),
    {
      titles,
      departments: [departmentOf(intake, form)],
      limit: isObject(limit) ? null : limit,
      ...(unit === undefined ? {} : { unit }),
      ...(because ? { because } : {}),
    },
    [...(places.length > 0 ? places : none), { form, in: 'data', pointer: at }],
  );
}

function questionAt(questions: readonly Question[], pointer: string): Question | undefined {
  return questions.find(({ at }) => matches(at, pointer));
}

function unique(awaited: readonly Awaited[]): readonly Awaited[] {
  return awaited.filter(({ element }, index) => awaited.findIndex((one) => one.element === element) === index);
}
