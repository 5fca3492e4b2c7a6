import { intersect } from '@yunform/schema';
import {
  canonical,
  equals,
  type Issue,
  isObject,
  type Json,
  type JsonObject,
  type Outcome,
} from '@yunform/schema/base';
import { issue } from '../catalog/catalog.ts';
import type { Catalogue, DataElement, LanguageMap } from '../catalogue/catalogue.ts';
import { all, any, type Condition, isSame, not } from '../condition/condition.ts';
import type { Field } from '../form/field.ts';
import type { LensContext } from '../lens/lens.ts';
import { domain } from '../lens/preimage.ts';
import type { DerivedAnswer } from './intake.ts';
import { joinLimits } from './join-limits.ts';
import { titledWithin } from './name-apart.ts';
import type { AskedBy, Question } from './question.ts';

/** One form's part in a question, with the field that it comes from. */
export interface Ask {
  readonly at: string;
  readonly element?: string;
  readonly field: Field;
  readonly askedBy: AskedBy;
  /** When the form applies at all. */
  readonly applies: Condition;
  /** A part of a joined value: it asserts nothing by itself. */
  readonly part: boolean;
  /** The form takes only the first rows of those that the question stands in: it does not bind the others. */
  readonly some: boolean;
}

/** What the questions are built with. */
export interface Setting {
  readonly catalogue: Catalogue;
  readonly derived: readonly DerivedAnswer[];
  /** Element → the form whose decision gives it. */
  readonly results: { readonly [element: string]: string };
  readonly departments: { readonly [form: string]: string };
  /** When some form asks the place; results count as asked. */
  readonly asked: (at: string) => Condition;
  readonly context: LensContext;
}

/** The question that a set of asks of one place makes, with the conflicts between them. */
export function question(
  at: string,
  asks: readonly Ask[],
  setting: Setting,
): { readonly question: Question; readonly issues: readonly Issue[] } {
  const element = asks.find((ask) => ask.element !== undefined)?.element;
  const known =
    element !== undefined && Object.hasOwn(setting.catalogue.elements, element)
      ? setting.catalogue.elements[element]
      : undefined;
  const derivation = setting.derived.find((one) => one.at === at);
  const asked = any(asks.map(({ applies, askedBy }) => all([applies, askedBy.when])));
  const result = element === undefined ? undefined : setting.results[element];
  const derivable = derivation ? derivableWhen(derivation, setting) : false;
  const askedWhen = result === undefined ? all([asked, not(derivable)]) : false;
  const requiredWhen = all([
    any(asks.map(({ applies, askedBy }) => all([applies, askedBy.when, askedBy.required]))),
    not(derivable),
  ]);
  const titles = titlesOf(asks, known);
  const { schema, issues } = constrain(at, asks, requiredWhen, titles, setting);
  return {
    question: {
      at,
      kind: 'value',
      ...(element === undefined ? {} : { element }),
      titles,
      ...described(asks),
      schema,
      askedBy: asks.map((ask) => ask.askedBy),
      askedWhen,
      requiredWhen: result === undefined ? requiredWhen : false,
      ...represented(asks, known),
      ...(derivation ? { derivedFrom: derivation.from } : {}),
      ...(result === undefined ? {} : { result }),
      ...(asks.some(({ field }) => field.opaque) ? { opaque: true } : {}),
    },
    issues,
  };
}

/** When the source's answer says this one alone: it is asked, and the lens takes it. */
function derivableWhen({ from, lens }: DerivedAnswer, { asked, context }: Setting): Condition {
  return all([asked(from), { at: from, is: domain(lens, context) }]);
}

/** The intersection over the forms that always ask, or the conflict between them. */
function constrain(
  at: string,
  asks: readonly Ask[],
  requiredWhen: Condition,
  titles: LanguageMap,
  setting: Setting,
): { readonly schema: JsonObject; readonly issues: readonly Issue[] } {
  const always = binding(asks);
  const strict = always.every(({ askedBy }) => askedBy.binds === undefined);
  const sure = together(distinctClaims(always, false));
  const outcome = strict || !sure.ok ? sure : together(distinctClaims(always, true));
  if (outcome.ok && sure.ok) return { schema: sure.value, issues: [] };
  const departments = [...new Set(always.map(({ askedBy }) => setting.departments[askedBy.form] ?? askedBy.form))];
  const because = outcome.issues
    .filter(({ level }) => level === 'error')
    .map(({ message }) => message)
    .join(' ');
  const places = [
    { in: 'answers' as const, pointer: at },
    ...always.map(({ askedBy }) => ({ form: askedBy.form, in: 'schema' as const, pointer: askedBy.field })),
  ];
  const code = requiredWhen === true && !sure.ok ? 'conflict' : 'unfillable';
  const claims = always.map(
    ({ askedBy }): Json => ({ form: askedBy.form, field: askedBy.field, claim: askedBy.claim }),
  );
  return {
    schema: sure.ok ? sure.value : { not: {} },
    issues: [issue(code, { title: titles, departments, because, claims }, places)],
  };
}

/** The intersection of what is claimed. */
function together(schemas: readonly { readonly schema: JsonObject; readonly name: string }[]): Outcome<JsonObject> {
  const [only, ...more] = schemas;
  if (more.length === 0) return { ok: true, value: only?.schema ?? {}, issues: [] };
  const joined = joinLimits(schemas.map((one) => one.schema));
  if (joined) return { ok: true, value: joined, issues: [] };
  const outcome = intersect(
    schemas.map(({ schema }) => schema),
    { names: schemas.map(({ name }) => name) },
  );
  return outcome.ok
    ? { ...outcome, value: isObject(outcome.value.schema) ? outcome.value.schema : {} }
    : { ok: false, issues: outcome.issues };
}

/** What is claimed, each claim once, named by who makes it; also what binds only now and then, when that is wanted. */
function distinctClaims(
  asks: readonly Ask[],
  all: boolean,
): readonly { readonly schema: JsonObject; readonly name: string }[] {
  const [only, ...more] = asks;
  const saidBy = ({ domain, claim, binds }: AskedBy): readonly JsonObject[] =>
    binds === undefined || all ? [domain, claim] : [domain];
  if (only && more.length === 0) {
    const said = saidBy(only.askedBy).filter((schema) => Object.keys(schema).length > 0);
    if (said.length < 2) return said.map((schema) => ({ schema, name: only.askedBy.form }));
  }
  const claims = new Map<string, { readonly schema: JsonObject; readonly forms: Set<string> }>();
  for (const { askedBy } of asks) {
    for (const schema of saidBy(askedBy)) {
      if (Object.keys(schema).length === 0) continue;
      const key = canonical(schema);
      const known = claims.get(key) ?? { schema, forms: new Set<string>() };
      known.forms.add(askedBy.form);
      claims.set(key, known);
    }
  }
  return [...claims.values()].map(({ schema, forms }) => ({ schema, name: [...forms].join(', ') }));
}

/** The asks that bind whenever the question is asked: those that always ask, or all when they ask under one condition. */
function binding(asks: readonly Ask[]): readonly Ask[] {
  if (asks.length === 1) return asks;
  const whole = asks.filter(({ some }) => !some);
  const able = whole.length > 0 ? whole : asks;
  const always = able.filter(({ applies, askedBy }) => applies === true && askedBy.when === true);
  const conditions = able.map(({ applies, askedBy }) => all([applies, askedBy.when]));
  return conditions.every((one) => isSame(one, conditions[0] ?? true)) ? able : always;
}

/** Titles: the catalogue's, else those of the form that comes first by id. */
function titlesOf(asks: readonly Ask[], known: DataElement | undefined): LanguageMap {
  if (known) return known.titles;
  const first = [...asks].sort((a, b) => (a.field.form < b.field.form ? -1 : 1))[0];
  return first ? titledWithin(first.field.titles, first.field.within) : {};
}

function described(asks: readonly Ask[]): { readonly description?: string } {
  const description = asks.find(({ field }) => field.description !== undefined)?.field.description;
  return description === undefined ? {} : { description };
}

/** Unit, code list and privacy class of the answer: the element's, or the only form's own. */
function represented(
  asks: readonly Ask[],
  known: DataElement | undefined,
): { readonly unit?: string; readonly codeList?: string; readonly sensitivity?: string } {
  const own = known ? undefined : asks[0]?.field;
  const unit = known?.unit ?? own?.unit;
  const codeList = known?.codeList ?? own?.codeList;
  const sensitivity =
    known?.sensitivity ?? asks.find(({ field }) => field.sensitivity !== undefined)?.field.sensitivity;
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(codeList === undefined ? {} : { codeList }),
    ...(sensitivity === undefined ? {} : { sensitivity }),
  };
}

/** Camps of an element that is asked apart: forms with the same claim share one place. */
export function camps(asks: readonly Ask[]): readonly (readonly Ask[])[] {
  const found: Ask[][] = [];
  for (const ask of asks) {
    const camp = found.find(([first]) => first && equals(first.askedBy.claim, ask.askedBy.claim));
    if (camp) camp.push(ask);
    else found.push([ask]);
  }
  return found;
}
