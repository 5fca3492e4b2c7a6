import type { Json } from '@yunform/schema/base';
import { all, any, type Condition, mapAtoms, not, reads } from '../condition/condition.ts';
import { type Formats, satisfies } from '../condition/satisfies.ts';
import type { Demand, Said } from '../form/collected.ts';
import type { Form } from '../form/form.ts';
import type { DerivedAnswer } from './intake.ts';
import type { Source } from './sources.ts';
import { takingsOf } from './taken-rows.ts';

/** What one form permits and requires at each declared place, constants folded in, without guards that depend on themselves. */
export interface Guards {
  /** When the form takes a value at the place (in a row that it takes); `true` where it always does, `false` where it never can. */
  readonly permits: (pointer: string) => Condition;
  readonly requires: (pointer: string) => Condition;
  readonly demands: readonly Demand[];
}

/** The guards of one form. */
export function findGuards(
  form: Form,
  sources: readonly Source[],
  formats: Formats,
  derived: readonly DerivedAnswer[] = [],
): Guards {
  const constants = new Map(
    sources.flatMap(({ field, lens }) => (lens.op === 'constant' ? [[field.pointer, lens.value] as const] : [])),
  );
  const fold = (condition: Condition): Condition =>
    constants.size === 0 ? condition : foldConstants(condition, constants, formats);
  const forbidden = form.said.forbidden
    .map((said) => ({ ...said, when: fold(said.when) }))
    .filter(({ when }) => when !== false);
  const required = form.said.required
    .map((said) => ({ ...said, when: fold(said.when) }))
    .filter(({ when }) => when !== false);
  const needed = byPlace(required);
  const cyclic = forbidden.length === 0 ? NONE : inCycles(form, forbidden, required, followings(sources, derived));
  const guarding = forbidden.filter(({ at }) => !cyclic.has(at));
  const dropped = forbidden.filter(({ at }) => cyclic.has(at)).map((said) => asDemand(said, form.id));
  const folded = form.said.demands.map((demand) => ({ ...demand, condition: fold(demand.condition) }));
  const requires = (pointer: string): Condition => needed.get(pointer) ?? false;
  const torn = guarding.map((said) => asClash(said, requires(said.at)));
  const permitting = [
    ...guarding.map(({ at, when }) => ({ at, when: not(when) })),
    ...takingsOf(form).flatMap(({ node, where = true }) =>
      node.kind === 'rows' ? [{ at: `${node.pointer}/*`, when: where }] : [],
    ),
  ];
  return {
    permits: (pointer) =>
      permitting.length === 0 ? true : all(permitting.filter(({ at }) => covers(at, pointer)).map(({ when }) => when)),
    requires,
    demands: [...folded, ...dropped, ...torn].filter(({ condition }) => condition !== true),
  };
}

const NONE: ReadonlySet<string> = new Set();

function byPlace(required: readonly Said[]): ReadonlyMap<string, Condition> {
  const conditions = new Map<string, Condition>();
  for (const { at, when } of required) conditions.set(at, any([conditions.get(at) ?? false, when]));
  return conditions;
}

function covers(at: string, pointer: string): boolean {
  return at === pointer || pointer.startsWith(`${at}/`);
}

/** A guard in a dependency cycle stays as a rule. */
function asDemand(said: Said, of: string): Demand {
  const parent = said.at.slice(0, said.at.lastIndexOf('/'));
  return {
    at: parent,
    when: said.when,
    schema: said.schema,
    keyword: 'properties',
    condition: any([not(said.when), { of, at: said.at, absent: true }]),
  };
}

/** What is not taken cannot be given: where it is needed as well, what says both must not hold. */
function asClash(said: Said, needed: Condition): Demand {
  return {
    at: said.at.slice(0, said.at.lastIndexOf('/')),
    when: said.when,
    schema: said.schema,
    keyword: 'required',
    condition: any([not(said.when), not(needed)]),
  };
}

/** Atoms on constants are decided now. */
function foldConstants(condition: Condition, constants: ReadonlyMap<string, Json>, formats: Formats): Condition {
  return mapAtoms(condition, (atom) => {
    const value = typeof atom.at === 'string' ? constants.get(atom.at) : undefined;
    if (value === undefined) return undefined;
    return 'absent' in atom ? false : atom.is === true || satisfies(atom.is ?? true, value, formats);
  });
}

/** Fields whose value may follow from the answer behind other fields of the form: they read those. */
function followings(
  sources: readonly Source[],
  derived: readonly DerivedAnswer[],
): ReadonlyMap<string, readonly string[]> {
  const fedBy = (at: string): readonly string[] =>
    sources.filter(({ from }) => from.includes(at)).map(({ field }) => field.pointer);
  const found = new Map<string, readonly string[]>();
  for (const { at, from } of derived)
    for (const place of fedBy(at)) found.set(place, [...(found.get(place) ?? []), ...fedBy(from)]);
  return found;
}

/** Places whose guard reads, in the end, itself; whether an object is there hangs on what makes it required, too. */
function inCycles(
  form: Form,
  forbidden: readonly Said[],
  required: readonly Said[],
  follows: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const places = [...form.nodes.keys()];
  const readsOf = new Map<string, readonly string[]>(follows);
  const add = (place: string, targets: readonly string[]): void => {
    readsOf.set(place, [...(readsOf.get(place) ?? []), ...targets]);
  };
  const targetsOf = (when: Condition): readonly string[] =>
    reads(when).flatMap((read) => places.filter((place) => covers(read.at, place) || covers(place, read.at)));
  for (const { at, when } of forbidden) {
    const targets = targetsOf(when);
    for (const place of places) if (covers(at, place)) add(place, targets);
  }
  for (const { at, when } of required)
    if (when !== true && form.nodes.get(at)?.kind !== 'field') add(at, targetsOf(when));
  const cyclic = new Set<string>();
  for (const { at } of forbidden) if (reaches(at, at, readsOf)) cyclic.add(at);
  return cyclic;
}

function reaches(from: string, to: string, readsOf: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const stack = [...(readsOf.get(from) ?? [])];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next === to) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    stack.push(...(readsOf.get(next) ?? []));
  }
  return false;
}
