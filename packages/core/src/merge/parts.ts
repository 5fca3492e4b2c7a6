import { absent, all, any, type Condition, not, present } from '../condition/condition.ts';
import type { Residual } from '../form/collected.ts';
import type { Form } from '../form/form.ts';
import type { LensContext } from '../lens/lens.ts';
import type { Entry, FormPlan } from '../plan/plan.ts';
import { type Claim, claimsOf } from './claims.ts';
import { findContainers } from './containers.ts';
import type { Draft } from './draft.ts';
import { findGuards, type Guards } from './guards.ts';
import type { DerivedAnswer } from './intake.ts';
import type { AskedBy, Rule } from './question.ts';
import type { Ask } from './questions.ts';
import { appliesWhen } from './screening.ts';
import { bindsWhen, sentWhen } from './sent-when.ts';
import type { Source } from './sources.ts';
import { type Taking, takingsOf } from './taken-rows.ts';

/** One form in a merge: what it may take of the answers, and the plan that follows. */
export interface Part {
  readonly form: Form;
  readonly guards: Guards;
  readonly taken: readonly Taken[];
  readonly plan: FormPlan;
}

/** A field that the form may take, with when it does, and what the form claims of each answer behind it. */
interface Taken {
  readonly source: Source;
  readonly when: Condition;
  readonly claims: readonly Claim[];
}

/** What a form takes of the answers, with its plan. */
export function partOf(
  form: Form,
  own: readonly Source[],
  shared: ReadonlySet<string>,
  context: LensContext,
  follows: readonly DerivedAnswer[],
): Part {
  const guards = findGuards(form, own, context.formats, follows);
  const taken: Taken[] = [];
  for (const source of own) {
    const when = guards.permits(source.field.pointer);
    if (when !== false) taken.push({ source, when, claims: claimsOf(source, context) });
  }
  const entries = taken.map(entryOf);
  return { form, guards, taken, plan: { containers: findContainers(form, guards, entries, shared), entries } };
}

function entryOf({ source: { field, from, lens, row }, when }: Taken): Entry {
  const entry: Draft<Entry> = { to: field.pointer, from, lens };
  if (when !== true) entry.when = when;
  if (field.blank !== undefined) entry.blank = field.blank;
  if (row !== undefined) entry.row = row;
  return entry;
}

/** The form's part in each question. */
export function asksOf({ form, guards, taken, plan }: Part): readonly Ask[] {
  const applies = appliesWhen(form);
  const takings = takingsOf(form);
  const [sent, bound] = [sentWhen(form.id, plan), bindsWhen(form.id, plan)];
  const asks: Ask[] = [];
  for (const { source, when: permitted, claims } of taken) {
    const { field, from, elements, lens, row } = source;
    const rows = takings.find(({ node }) => node.pointer === row)?.where ?? true;
    const some = takings.some((taking) => isOfFirst(source, taking));
    const needed = lens.op !== 'join' && field.blank === undefined && guards.requires(field.pointer);
    const required = needed && all([sent(field.pointer, from), needed]);
    for (const [index, { claim, domain, when = true }] of claims.entries()) {
      const at = from[index];
      if (at === undefined) continue;
      const asking = all([rows, permitted, when]);
      const { pointer, title, norm, error } = field;
      const askedBy: Draft<AskedBy> = { form: form.id, field: pointer, title, claim, domain, when: asking, required };
      const binds = bound(pointer, [at]);
      if (binds !== true && Object.keys(claim).length > 0) askedBy.binds = binds;
      if (norm !== undefined) askedBy.norm = norm;
      if (error !== undefined) askedBy.error = error;
      asks.push({ at, element: elements[index], field, askedBy, when: all([applies, asking]), some });
    }
  }
  return asks;
}

/** Does the field stand in rows of which the form takes only the first? */
function isOfFirst({ field, row }: Source, { node }: Taking): boolean {
  const { pointer, kind, taken } = node;
  return taken?.first !== undefined && field.pointer.startsWith(`${pointer}/`) && (kind === 'rows' || row === pointer);
}

/** What of the form cannot be said of the questions. */
export function residualsOf({ form, taken }: Part): readonly Residual[] {
  return [...form.said.residuals, ...taken.flatMap(({ claims }) => claims.flatMap(({ residuals }) => residuals))];
}

/** The form's own demands, and that a value is there where it is required though no single answer is: a joined one, one of a row that may be missing. */
export function rulesOf({ form, guards, taken }: Part): readonly Rule[] {
  const open = taken.filter(
    ({ source: { field, lens, row } }) => lens.op === 'join' || (row !== undefined && field.blank === undefined),
  );
  const joined = open.flatMap(({ source: { field } }): Rule[] => {
    const needed = guards.requires(field.pointer);
    if (needed === false) return [];
    const parent = field.pointer.slice(0, field.pointer.lastIndexOf('/'));
    const away = parent === '' ? false : absent(parent, form.id);
    return [
      {
        form: form.id,
        schema: '',
        keyword: 'required',
        at: parent,
        condition: any([not(needed), away, present(field.pointer, form.id)]),
      },
    ];
  });
  return [
    ...guards.demands.map(({ schema, keyword, at, condition, claim }) => ({
      form: form.id,
      schema,
      keyword,
      at,
      condition,
      ...(claim ? { claim } : {}),
    })),
    ...joined,
  ];
}
