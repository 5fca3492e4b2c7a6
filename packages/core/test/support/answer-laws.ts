import { describe, type Routing } from '@yunform/core';
import { canonical, equals, type Issue, isObject, type Json, valueAt } from '@yunform/schema/base';
import { reads } from '../../src/condition/condition.ts';
import { apply } from '../../src/lens/apply.ts';
import { type Breach, type Case, dataOf } from './case.ts';
import { isLossless } from './lossless.ts';
import type { OracleError } from './oracle.ts';
import { declaredPlaces, leavesOf, starred, touches, withValue } from './places.ts';
import { schemaRefuses } from './schema-law.ts';
import { everySent } from './sent-law.ts';

/** What one set of answers shows: the laws that do not hold for it, and whether it counts for those that speak of accepted answers. */
export interface Shown {
  readonly breaches: readonly Breach[];
  readonly accepted: boolean;
  readonly residual: number;
}

/** The laws that speak of answers: carried over, sound, complete, least disclosure, lossless, errors come home, data only, hidden is held. */
export function answerLaws(one: Case, answers: Json): Shown {
  const routing = one.whole.route(answers);
  const data = dataOf(routing);
  const errors = Object.fromEntries(
    Object.entries(data).map(([form, submission]) => [form, one.oracles[form]?.(submission) ?? []] as const),
  );
  const found = routing.issues.filter(({ level }) => level === 'error');
  const alone = one.alone.validate(answers);
  const refusing = Object.values(errors).some((list) => list.length > 0);
  const left = residualErrors(one, errors);
  const waiting = Object.values(routing.submissions).some(({ status }) => status === 'waiting');
  const breaches: Breach[] = [];
  if (!waiting) {
    for (const { form, error } of left.bare)
      if (alone.ok)
        breaches.push({
          law: 'carried over',
          what: `${form} refuses ${error.at} ${error.keyword} ${error.missing ?? ''}`,
        });
    if (found.length === 0 && refusing) breaches.push({ law: 'sound', what: JSON.stringify(errors) });
    if (!refusing)
      for (const issue of found)
        if (!explained(one, issue, answers)) breaches.push({ law: 'complete', what: lineOf(issue) });
    breaches.push(...comeHome(one, routing, errors));
  }
  if (found.length === 0 && one.anyTool(answers).length > 0)
    breaches.push({ law: 'whole schema', what: JSON.stringify(one.anyTool(answers)) });
  breaches.push(
    ...status(routing, errors),
    ...worded(routing.issues),
    ...leastDisclosure(one, data),
    ...everySent(one, answers, data),
    ...schemaRefuses(one, answers),
    ...lossless(one, routing, answers),
  );
  breaches.push(...dataOnly(one, answers, data), ...held(one, routing, answers, data));
  return { breaches, accepted: found.length === 0, residual: left.listed };
}

function lineOf({ code, at, values }: Issue): string {
  return `${code} ${at.map((place) => `${place.form ?? ''}${place.pointer}`).join(' ')} ${JSON.stringify(values.limit ?? null)}`;
}

type Errors = { readonly [form: string]: readonly OracleError[] };

/** Errors that no residual of the form accounts for. */
function residualErrors(
  one: Case,
  errors: Errors,
): { readonly bare: readonly { form: string; error: OracleError }[]; readonly listed: number } {
  const bare: { form: string; error: OracleError }[] = [];
  let listed = 0;
  for (const [form, list] of Object.entries(errors)) {
    const residuals = one.intake.residuals.filter((residual) => residual.form === form);
    const rest = list.filter((error) => !residuals.some(({ at, keyword }) => accounts(at, keyword, error)));
    listed += list.length - rest.length;
    const real = rest.filter(({ keyword, schemaPath }) => keyword !== 'if' && !inBranch(schemaPath));
    bare.push(...real.map((error) => ({ form, error })));
  }
  return { bare, listed };
}

/** Errors inside a branch of anyOf or oneOf, or under `not`, are told by the branch's owner. */
function inBranch(schemaPath: string): boolean {
  return /\/(anyOf|oneOf)\/\d+\//.test(schemaPath);
}

function accounts(at: string, keywords: string, error: OracleError): boolean {
  if (!touches(at, error.at) || error.at.split('/').length < at.split('/').length) return false;
  return keywords
    .split(' ')
    .some((keyword) => error.keyword === keyword || error.schemaPath.split('/').includes(keyword));
}

/** May a refusal stand although every department would accept? Only where a lens does not apply, or derived and given values disagree. */
function explained(one: Case, issue: Issue, answers: Json): boolean {
  if (issue.code === 'disagrees' || decides(one, issue)) return true;
  return issue.at.some(({ in: kind, pointer }) => kind === 'answers' && isOutside(one, pointer, answers));
}

/** A screening answer must be what its element says, whoever applies. */
function decides({ intake }: Case, issue: Issue): boolean {
  const read = Object.values(intake.forms).flatMap(({ appliesWhen }) => reads(appliesWhen).map(({ at }) => at));
  return issue.at.some(({ in: kind, pointer }) => kind === 'answers' && read.includes(pointer));
}

function isOutside({ intake, context }: Case, pointer: string, answers: Json): boolean {
  return Object.values(intake.plan).some(({ entries }) =>
    entries.some(({ from, lens }) => {
      const place = from.find((at) => starred(pointer) === at || at === pointer);
      if (place === undefined) return false;
      const rows = pointer.split('/').filter((_, index) => place.split('/')[index] === '*');
      const inputs = from.map((at) => valueAt(answers, rowed(at, rows)));
      return 'outside' in apply(lens, inputs, context);
    }),
  );
}

function rowed(place: string, rows: readonly string[]): string {
  let next = 0;
  return place.replaceAll('*', () => rows[next++] ?? '0');
}

/** A refused submission says so, and an accepted one has no error of its own. */
function status(routing: Routing, errors: Errors): readonly Breach[] {
  return Object.entries(routing.submissions).flatMap(([form, submission]): readonly Breach[] => {
    const refused = (errors[form] ?? []).length > 0;
    if (submission.status === 'accepted' && refused) return [{ law: 'sound', what: `${form} is called accepted` }];
    if (refused && submission.status === 'refused' && submission.issues.length === 0)
      return [{ law: 'errors come home', what: `${form} is refused without an issue` }];
    return [];
  });
}

/** Every error of every department is told at an answer that feeds its place, or at the page or form when none does. */
function comeHome(one: Case, routing: Routing, errors: Errors): readonly Breach[] {
  return Object.entries(errors).flatMap(([form, list]) =>
    list
      .filter(({ keyword, schemaPath }) => keyword !== 'if' && !inBranch(schemaPath))
      .flatMap((error): readonly Breach[] => {
        const at =
          error.missing === undefined
            ? error.at
            : `${error.at}/${error.missing.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        const entries = one.intake.plan[form]?.entries ?? [];
        const homes = entries
          .filter(({ to }) => touches(to, at) || touches(at, to) || below(to, at))
          .flatMap(({ from }) => from);
        const told = routing.issues.some(
          (issue) =>
            issue.level === 'error' &&
            issue.at.some((place) => place.form === form) &&
            issue.at.some(
              ({ in: kind, pointer }) =>
                kind === 'answers' &&
                (pointer === '' ||
                  homes.length === 0 ||
                  homes.some((home) => touches(home, pointer) || home === pointer)),
            ),
        );
        return told ? [] : [{ law: 'errors come home', what: `${form} ${at} ${error.keyword}` }];
      }),
  );
}

function below(place: string, at: string): boolean {
  return starred(place).startsWith(starred(at));
}

/** No issue twice, and each in plain words of both languages. */
function worded(issues: readonly Issue[]): readonly Breach[] {
  const seen = new Set<string>();
  return issues.flatMap((issue): readonly Breach[] => {
    const key = canonical([
      issue.code,
      issue.at.filter((place) => place.in === 'answers').map(({ pointer }) => pointer),
      issue.values.limit ?? null,
    ]);
    const breaches: Breach[] =
      seen.has(key) && issue.code !== 'rule' && issue.code !== 'shape'
        ? [{ law: 'worded once', what: lineOf(issue) }]
        : [];
    seen.add(key);
    for (const language of ['zh-CN', 'en'] as const) {
      const text = describe(issue, language);
      if (text === '' || /\{\w+\}|undefined|\[object/.test(text)) breaches.push({ law: 'worded', what: text });
    }
    return breaches;
  });
}

function leastDisclosure({ forms }: Case, data: { readonly [form: string]: Json }): readonly Breach[] {
  return forms.flatMap(({ id, published }) => {
    const declared = declaredPlaces(published);
    return leavesOf(data[id] ?? {})
      .map(([pointer]) => starred(pointer))
      .filter(
        (place) =>
          place !== '' && !declared.has(place) && !declared.has(place.replace(/\/\*$/, '')) && !within(declared, place),
      )
      .map((place): Breach => ({ law: 'least disclosure', what: `${id} ${place}` }));
  });
}

/** Inside a declared place that declares no members of its own: an opaque value. */
function within(declared: ReadonlySet<string>, place: string): boolean {
  const owner = [...declared].filter((one) => place.startsWith(`${one}/`)).sort((a, b) => b.length - a.length)[0];
  return owner !== undefined && ![...declared].some((one) => one.startsWith(`${owner}/`));
}

/** Every answer that went through a lens without loss comes back; what did not is offered, never filled in. */
function lossless(one: Case, routing: Routing, answers: Json): readonly Breach[] {
  const gathered = one.whole.gather(dataOf(routing));
  const breaches: Breach[] = gathered.disagreements.map(({ at, values }) => ({
    law: 'lossless',
    what: `sources differ at ${at} ${JSON.stringify(values)}`,
  }));
  for (const { code, message } of gathered.issues)
    if (code === 'unplaced') breaches.push({ law: 'lossless', what: message });
  for (const submission of Object.values(routing.submissions)) {
    for (const { from, lens, to } of submission.provenance) {
      const [at, ...more] = from;
      if (at === undefined || more.length > 0 || !isLossless(lens, one.intake.crosswalks)) continue;
      const [given, back] = [valueAt(answers, at), valueAt(gathered.record.answers, at)];
      if (given === undefined || equals(given, back) || isBlank(one, submission.form, to, submission.data)) continue;
      if (one.intake.derived.some((derived) => derived.at === starred(at))) continue;
      const isOffered = gathered.toConfirm.some((reading) => reading.form === submission.form && reading.at === to);
      if (back === undefined && isOffered && isOfChosenRows(one, submission.form, to)) continue;
      breaches.push({
        law: 'lossless',
        what: `${at} was ${JSON.stringify(given)}, comes back ${JSON.stringify(back ?? null)} from ${submission.form}`,
      });
    }
  }
  for (const [at, value] of leavesOf(gathered.record.answers)) {
    const given = valueAt(answers, at);
    const derived = one.intake.derived.some((entry) => entry.from === starred(at) || entry.at === starred(at));
    if (
      !derived &&
      !keysRepeat(answers) &&
      !equals(given, value) &&
      !(isObject(value) && Object.keys(value).length === 0) &&
      !(Array.isArray(value) && value.length === 0)
    )
      breaches.push({
        law: 'lossless',
        what: `${at} was ${JSON.stringify(given ?? null)}, ${JSON.stringify(value)} is made up`,
      });
  }
  return breaches;
}

/** Does the form take rows there of which their position does not tell which they are? */
function isOfChosenRows({ intake }: Case, form: string, to: string): boolean {
  return (intake.plan[form]?.containers ?? []).some(
    (container) => container.where !== undefined && starred(to).startsWith(`${container.to}/`),
  );
}

/** Two rows with one key are not what the form promised: which of them is meant nobody can tell. */
function keysRepeat(answers: Json): boolean {
  const people = valueAt(answers, '/people');
  const names = (Array.isArray(people) ? people : []).flatMap((one) => valueAt(one, '/name') ?? []);
  return new Set(names.map(canonical)).size < names.length;
}

function isBlank({ intake }: Case, form: string, to: string, data: Json): boolean {
  const blank = intake.plan[form]?.entries.find((entry) => entry.to === starred(to))?.blank;
  return blank !== undefined && equals(blank, valueAt(data, to));
}

function dataOnly(one: Case, answers: Json, data: { readonly [form: string]: Json }): readonly Breach[] {
  const stored: Json = JSON.parse(JSON.stringify(answers));
  return JSON.stringify(dataOf(one.whole.route(stored))) === JSON.stringify(data)
    ? []
    : [{ law: 'data only', what: 'stored answers route to other bytes' }];
}

/** An answer whose question is not asked is neither validated nor routed: taking it away changes nothing. */
function held(one: Case, routing: Routing, answers: Json, data: { readonly [form: string]: Json }): readonly Breach[] {
  const breaches: Breach[] = [];
  let without = answers;
  for (const { code, at } of routing.issues) {
    const pointer = at[0]?.pointer;
    if (code !== 'held' || pointer === undefined) continue;
    without = withValue(without, pointer, undefined);
    if (
      routing.issues.some(
        (issue) =>
          issue.level === 'error' &&
          issue.code !== 'required' &&
          issue.at.length > 0 &&
          issue.at.every((place) => place.in === 'data' || place.pointer === pointer),
      )
    )
      breaches.push({ law: 'hidden is held', what: `${pointer} is refused although held` });
  }
  if (without !== answers && canonical(dataOf(one.whole.route(without))) !== canonical(data))
    breaches.push({ law: 'hidden is held', what: 'a held answer is routed' });
  return breaches;
}
