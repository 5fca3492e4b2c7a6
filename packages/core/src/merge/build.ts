import type { Issue } from '@yunform/schema/base';
import type { Alignment } from '../align/alignment.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { any, type Condition } from '../condition/condition.ts';
import type { Residual } from '../form/collected.ts';
import type { Field } from '../form/field.ts';
import type { Form } from '../form/form.ts';
import { departmentTitles, formTitles } from '../form/titles.ts';
import { lensContext } from '../lens/context.ts';
import type { FormPlan } from '../plan/plan.ts';
import { findDerived } from './derivations.ts';
import type { DerivedAnswer } from './intake.ts';
import { nameApart } from './name-apart.ts';
import { asksOf, partOf, residualsOf, rulesOf } from './parts.ts';
import { ownPlace } from './places.ts';
import type { Question, Rule } from './question.ts';
import { type Ask, camps, question, type Setting } from './questions.ts';
import { rowsQuestions } from './rows-questions.ts';
import { screening } from './screening.ts';
import { findSources, type Source, type Sources } from './sources.ts';

/** What the intake is built from. */
export interface Ground {
  readonly forms: readonly Form[];
  readonly alignment: Alignment;
  readonly catalogue: Catalogue;
  readonly results: { readonly [element: string]: string };
  /** Ask conflicting questions apart instead of reporting them. */
  readonly apart: boolean;
}

/** The parts of an intake that follow from the forms. */
export interface Built {
  readonly questions: readonly Question[];
  readonly rules: readonly Rule[];
  readonly plan: { readonly [form: string]: FormPlan };
  readonly derived: readonly DerivedAnswer[];
  readonly residuals: readonly Residual[];
  readonly issues: readonly Issue[];
}

/** Builds questions, rules and plan; asks apart what conflicts when the ground says so. */
export function build(ground: Ground): Built {
  const found = findSources(ground.forms, ground.alignment, ground.catalogue);
  const first = assemble(ground, found.sources);
  const torn = ground.apart ? first.conflicts : [];
  const built = torn.length === 0 ? first : assemble(ground, tear(found.sources, torn));
  return { ...built, issues: [...found.issues, ...built.issues] };
}

interface Assembled extends Built {
  readonly conflicts: readonly (readonly Ask[])[];
}

function assemble(ground: Ground, sources: Sources): Assembled {
  const { forms, catalogue } = ground;
  const context = lensContext(catalogue);
  const every = [...sources.values()].flat();
  const shared = sharedPlaces(every);
  const follows = findDerived(every, catalogue);
  const parts = forms.map((form) => partOf(form, sources.get(form.id) ?? [], shared, context, follows));
  const derived = findDerived(
    parts.flatMap(({ taken }) => taken.map(({ source }) => source)),
    catalogue,
  );
  const departments = Object.fromEntries(
    forms.map(({ id, info, published }) => [id, departmentTitles(info, published)]),
  );
  const asks = groupBy(parts.flatMap(asksOf), ({ at }) => at);
  const setting: Setting = {
    catalogue,
    derived: new Map(derived.map((one) => [one.at, one] as const)),
    results: ground.results,
    departments,
    asked: (at) => askedWhen(asks.get(at) ?? [], ground.results),
    context,
  };
  const made = [...asks].map(([at, group]) => question(at, group, setting));
  const rows = rowsQuestions(parts, catalogue);
  const questions = nameApart(screening(forms, [...made.map((one) => one.question), ...rows.questions], catalogue), {
    departments,
    forms: Object.fromEntries(forms.map(({ id, info, published }) => [id, formTitles(info, published)])),
  });
  return {
    questions,
    rules: parts.flatMap(rulesOf),
    plan: Object.fromEntries(parts.map(({ form, plan }) => [form.id, plan])),
    derived,
    residuals: parts.flatMap(residualsOf),
    issues: [...made.flatMap(({ issues }) => issues), ...rows.issues],
    conflicts: made.filter(({ issues }) => issues.length > 0).map((one) => asks.get(one.question.at) ?? []),
  };
}

function askedWhen(asks: readonly Ask[], results: Ground['results']): Condition {
  const isResult = asks.some(({ element }) => element !== undefined && Object.hasOwn(results, element));
  return isResult || any(asks.map(({ when }) => when));
}

/** The places in the answers that feed more than one form. */
function sharedPlaces(sources: readonly Source[]): ReadonlySet<string> {
  const feeds = new Map<string, string>();
  const shared = new Set<string>();
  for (const { field, from } of sources) {
    for (const at of from) {
      const first = feeds.get(at);
      if (first === undefined) feeds.set(at, field.form);
      else if (first !== field.form) shared.add(at);
    }
  }
  return shared;
}

/** Each camp of a conflict gets a place of its own: that of its first form. */
function tear(sources: Sources, conflicts: readonly (readonly Ask[])[]): Sources {
  const places = new Map<string, string>();
  for (const asks of conflicts) {
    for (const camp of camps(asks)) {
      const [first] = camp;
      for (const { at, field } of camp)
        if (first) places.set(`${field.form}#${field.pointer}#${at}`, ownPlace(first.field.form, first.field.pointer));
    }
  }
  const placeFor = ({ form, pointer }: Field, at: string): string => places.get(`${form}#${pointer}#${at}`) ?? at;
  return new Map(
    [...sources].map(([form, own]) => [
      form,
      own.map((source) => ({ ...source, from: source.from.map((at) => placeFor(source.field, at)) })),
    ]),
  );
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
