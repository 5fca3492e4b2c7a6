import {
  equals,
  fromEntries,
  type Issue,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  type Place,
  valueAt,
} from '@yunform/schema/base';
import { issue } from '../catalog/catalog.ts';
import type { CodeList, Format } from '../catalogue/catalogue.ts';
import { evaluate, inRow } from '../condition/evaluate.ts';
import { isFlat, type Refusal, refusals } from '../condition/satisfies.ts';
import type { Intake } from '../merge/intake.ts';
import type { AskedBy, Question } from '../merge/question.ts';
import { departmentOf } from './form-names.ts';
import { instances } from './instances.ts';
import { ofLocked } from './locked.ts';
import { codeOf, refuse } from './refuse.ts';
import { ofRules, titlesAt } from './rules.ts';
import { type Frozen, rowsLike, type State } from './state.ts';
import { strays } from './strays.ts';
import { receivedAt, takersOf } from './takers.ts';

/** What the questions and rules of an intake refuse in a record, without any department's validator. */
export function findIssues(
  frozen: Frozen,
  state: State,
  formats: { readonly [name: string]: Format },
): readonly Issue[] {
  const { questions } = frozen.intake;
  const judged = new Set(questions.filter(({ kind }) => kind === 'rows').map(({ at }) => at));
  const found = questions.flatMap((question) =>
    instances(question.at, state.record.answers, frozen.beside).flatMap(({ pointer, rows }) =>
      ofQuestion(frozen, question, pointer, rows, state, formats),
    ),
  );
  return [
    ...found,
    ...ofRules(frozen, state, formats),
    ...ofOutside(frozen, state, found),
    ...ofLocked(frozen, state),
    ...strays(frozen.intake, state.record.answers, judged),
  ];
}

function ofQuestion(
  frozen: Frozen,
  question: Question,
  pointer: string,
  rows: readonly number[],
  state: State,
  formats: { readonly [name: string]: Format },
): readonly Issue[] {
  const given = valueAt(state.record.answers, pointer);
  const derived = question.derivedFrom === undefined ? undefined : state.derive(pointer);
  if (derived !== undefined)
    return given === undefined || equals(given, derived)
      ? refused(frozen, question, pointer, rows, derived, state, formats).map((one) =>
          fromSource(one, question, pointer),
        )
      : [disagrees(question, pointer, given, derived, frozen)];
  const asked = question.result !== undefined || evaluate(question.askedWhen, state.reader, rows);
  if (!asked)
    return given === undefined ? [] : [issue('held', { title: question.titles }, [{ in: 'answers', pointer }])];
  if (given === undefined && !(question.kind === 'rows' && isReceived(question, rows, state)))
    return evaluate(question.requiredWhen, state.reader, rows) ? missing(frozen, question, pointer, rows, state) : [];
  return refused(frozen, question, pointer, rows, given === undefined ? [] : given, state, formats);
}

/** What follows from another answer is wrong because of that answer: both places are named. */
function fromSource(issue: Issue, { at, derivedFrom }: Question, pointer: string): Issue {
  const [own, ...rest] = issue.at;
  const source: readonly Place[] =
    derivedFrom === undefined ? [] : [{ in: 'answers', pointer: rowsLike(derivedFrom, at, pointer) }];
  return { ...issue, at: [...(own ? [own] : []), ...source, ...rest] };
}

/** Rows may come from what a form asks beside them: does any form receive some? */
function isReceived({ askedBy }: Question, rows: readonly number[], state: State): boolean {
  return askedBy.some(
    ({ form, field, binds = true }) =>
      state.applies(form) &&
      state.view(form).read(inRow(field, rows)) !== undefined &&
      evaluate(binds, state.reader, rows),
  );
}

function missing(
  { intake }: Frozen,
  question: Question,
  pointer: string,
  rows: readonly number[],
  state: State,
): readonly Issue[] {
  const askers = takersOf(question, rows, state).filter(({ required }) => evaluate(required, state.reader, rows));
  if (askers.length === 0) return [];
  const departments = askers.map(({ form }) => departmentOf(intake, form));
  const fields = askers.map(({ form, field }) => ({ form, field: receivedAt(form, field, rows, state) }));
  return [refuse('required', { titles: question.titles, departments, limit: null }, places(pointer, fields))];
}

/** One issue for each keyword that refuses, naming every department whose claim it is; the tightest limit is the intersection's. */
function refused(
  frozen: Frozen,
  question: Question,
  pointer: string,
  rows: readonly number[],
  value: Json,
  state: State,
  formats: { readonly [name: string]: Format },
): readonly Issue[] {
  const { intake, context } = frozen;
  const takers = takersOf(question, rows, state);
  const against = new Map<
    string,
    { limit: Json; forms: { form: string; field: string }[]; said?: Question['askedBy'][number]['error'] }
  >();
  const deciding = takers.length === 0 && question.askedWhen === true && rows.length === 0;
  for (const asker of deciding ? question.askedBy.slice(0, 1) : takers) {
    const { form, error } = asker;
    const field = receivedAt(form, asker.field, rows, state);
    const own = state.record.divergences.find((one) => one.form === form && one.at === pointer);
    if (own && own.value === undefined && !evaluate(asker.required, state.reader, rows)) continue;
    const claims = deciding ? [question.schema] : claimsOn(question, asker, state, rows);
    const answer = own ? own.value : value;
    const taken =
      question.kind === 'rows' && isArray(answer) ? state.view(form).read(inRow(asker.field, rows)) : answer;
    const received = isArray(answer) && isObject(taken) ? answer : taken;
    if (received === undefined && !own) continue;
    const said =
      received === undefined ? NEEDED : claims.flatMap((claim) => refusals(claim, received, context.formats));
    for (const { keyword, limit } of said) {
      const known = against.get(keyword);
      const forms = [...(known?.forms ?? []).filter((one) => one.form !== form), { form, field }];
      const said = known?.said ?? error;
      against.set(keyword, { limit: tighter(keyword, known?.limit, limit), forms, ...(said ? { said } : {}) });
    }
  }
  return [...against].map(([keyword, { limit, forms, said }]) => {
    const because =
      keyword === 'format' && typeof limit === 'string' && typeof value === 'string'
        ? formats[limit]?.explain(value)
        : undefined;
    return refuse(
      codeOf(keyword),
      {
        titles: question.titles,
        departments: forms.map(({ form }) => departmentOf(intake, form)),
        limit,
        ...(question.unit === undefined ? {} : { unit: question.unit }),
        ...codeListOf(intake, question),
        ...(because ? { because } : {}),
        ...(said ? { said } : {}),
      },
      places(pointer, forms),
    );
  });
}

/** The list of a question's codes, where the intake carries it. */
function codeListOf({ codeLists }: Intake, { codeList }: Question): { readonly codeList?: CodeList } {
  const list = codeList === undefined ? undefined : codeLists[codeList];
  return list ? { codeList: list } : {};
}

const NEEDED: readonly Refusal[] = [{ keyword: 'required', limit: null }];

/**
 * What one form says of an answer; of an opaque one, what can be decided without its department: its type, and whatever else is flat. While the object around
 * the field is not sent, only that its lens can take the answer.
 */
function claimsOn(
  { kind, opaque }: Question,
  { domain, claim, binds = true }: AskedBy,
  state: State,
  rows: readonly number[],
): readonly JsonObject[] {
  if (!evaluate(binds, state.reader, rows)) return [domain];
  if (kind === 'rows') return [{ type: 'array', ...claim }];
  if (!opaque) return [domain, claim];
  const flat = Object.entries(claim).filter(([keyword, limit]) => isFlat({ [keyword]: limit }));
  return [domain, fromEntries(flat.filter(([keyword]) => keyword !== 'items' || claim.prefixItems === undefined))];
}

/** Of two limits of one keyword, the one that a value must pass to pass both. */
function tighter(keyword: string, a: Json | undefined, b: Json): Json {
  if (typeof a !== 'number' || typeof b !== 'number') return b;
  return keyword.startsWith('max') || keyword === 'exclusiveMaximum' ? Math.min(a, b) : Math.max(a, b);
}

function disagrees(question: Question, pointer: string, value: Json, expected: Json, { intake }: Frozen): Issue {
  const source = intake.questions.find(({ at }) => at === question.derivedFrom);
  return issue('disagrees', { title: question.titles, value, expected, source: source?.titles ?? '' }, [
    { in: 'answers', pointer },
    { in: 'answers', pointer: rowsLike(question.derivedFrom ?? '', question.at, pointer) },
  ]);
}

/** Answers that no form which applies can convert: refused at the question. */
function ofOutside({ intake }: Frozen, state: State, found: readonly Issue[]): readonly Issue[] {
  const errors = found.filter(({ level }) => level === 'error');
  const refused = new Set(
    errors.flatMap(({ at }) => at.flatMap((place) => (place.in === 'answers' ? place.pointer : []))),
  );
  return Object.keys(intake.forms).flatMap((form) => {
    if (!state.applies(form)) return [];
    const view = state.view(form);
    view.read('');
    return view.outside
      .filter(({ at }) => !refused.has(at))
      .map(({ entry, rows, at }) =>
        refuse(
          'outside-domain',
          {
            titles: titlesAt(intake.questions, [at]),
            departments: [departmentOf(intake, form)],
            limit: null,
          },
          places(at, [{ form, field: receivedAt(form, entry.to, rows, state) }]),
        ),
      );
  });
}

function places(
  pointer: string,
  fields: readonly { readonly form: string; readonly field: string }[],
): readonly Place[] {
  return [
    { in: 'answers', pointer },
    ...fields.map(({ form, field }): Place => ({ form, in: 'data', pointer: field })),
  ];
}
