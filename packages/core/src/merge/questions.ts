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
import { eachOnce } from '../form/titles.ts';
import type { LensContext } from '../lens/lens.ts';
import { domain } from '../lens/preimage.ts';
import { conflicting } from './conflicting.ts';
import type { Draft } from './draft.ts';
import type { DerivedAnswer } from './intake.ts';
import { joinLimits } from './join-limits.ts';
import { titledWithin } from './name-apart.ts';
import type { AskedBy, Question } from './question.ts';

/** One form's part in a question, with the field that it comes from. */
export interface Ask {
  readonly at: string;
  readonly element: string | undefined;
  readonly field: Field;
  readonly askedBy: AskedBy;
  /** When the form applies at all and asks. */
  readonly when: Condition;
  /** The form takes only the first rows of those that the question stands in: it does not bind the others. */
  readonly some: boolean;
}

/** What the questions are built with. */
export interface Setting {
  readonly catalogue: Catalogue;
  /** By the place that follows from another. */
  readonly derived: ReadonlyMap<string, DerivedAnswer>;
  /** Element → the form whose decision gives it. */
  readonly results: { readonly [element: string]: string };
  readonly departments: { readonly [form: string]: LanguageMap };
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
  const derivation = setting.derived.get(at);
  const asked = any(asks.map(({ when }) => when));
  const result = element === undefined ? undefined : setting.results[element];
  const derivable = derivation ? derivableWhen(derivation, setting) : false;
  const askedWhen = result === undefined ? all([asked, not(derivable)]) : false;
  const requiredWhen = all([any(asks.map(({ when, askedBy }) => all([when, askedBy.required]))), not(derivable)]);
  const titles = titlesOf(asks, known);
  const { schema, issues } = constrain(at, asks, requiredWhen, titles, setting);
  const made: Draft<Question> = inPlace({
    at,
    element,
    titles,
    description: firstOf(asks, ({ description }) => description),
    schema,
    askedBy: asks.map((ask) => ask.askedBy),
    askedWhen,
    requiredWhen: result === undefined ? requiredWhen : false,
  });
  represent(made, asks, known);
  if (derivation) made.derivedFrom = derivation.from;
  if (result !== undefined) made.result = result;
  if (asks.some(({ field }) => field.opaque)) made.opaque = true;
  return { question: made, issues };
}

/** The members of a question in their order: written out, since most questions have neither element nor description, and an object grown by spreading takes ten times as long. */
function inPlace({
  at,
  element,
  titles,
  description,
  schema,
  askedBy,
  askedWhen,
  requiredWhen,
}: Omit<Question, 'kind' | 'element' | 'description'> & {
  readonly element: string | undefined;
  readonly description: string | undefined;
}): Draft<Question> {
  const kind = 'value';
  if (description !== undefined) {
    const named = element === undefined ? {} : { element };
    return { at, kind, ...named, titles, description, schema, askedBy, askedWhen, requiredWhen };
  }
  if (element !== undefined) return { at, kind, element, titles, schema, askedBy, askedWhen, requiredWhen };
  return { at, kind, titles, schema, askedBy, askedWhen, requiredWhen };
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
  const [only, ...others] = always;
  if (only && others.length === 0 && only.askedBy.binds === undefined && Object.keys(only.askedBy.domain).length === 0)
    return { schema: only.askedBy.claim, issues: [] };
  const strict = always.every(({ askedBy }) => askedBy.binds === undefined);
  const sure = together(always, surelyClaimed);
  const outcome = strict || !sure.ok ? sure : together(always, claimed);
  if (outcome.ok && sure.ok) return { schema: sure.value, issues: [] };
  const torn = conflicting(always, (one, other) => !together([one, other], sure.ok ? claimed : surelyClaimed).ok);
  const askers = [...new Set(torn.map(({ askedBy }) => askedBy.form))];
  const departments = eachOnce(askers.map((form) => setting.departments[form] ?? { 'zh-CN': form }));
  const because = outcome.issues
    .filter(({ level }) => level === 'error')
    .map(({ message }) => message)
    .join(' ');
  const places = [
    { in: 'answers' as const, pointer: at },
    ...torn.map(({ askedBy }) => ({ form: askedBy.form, in: 'schema' as const, pointer: askedBy.field })),
  ];
  const code = requiredWhen === true && !sure.ok ? 'conflict' : 'unfillable';
  const claims = torn.map(({ askedBy }): Json => ({ form: askedBy.form, field: askedBy.field, claim: askedBy.claim }));
  return {
    schema: sure.ok ? sure.value : { not: {} },
    issues: [issue(code, { title: titles, departments, because, claims }, places)],
  };
}

/** What one form asserts of the answer. */
function claimed({ askedBy: { domain, claim } }: Ask): readonly JsonObject[] {
  return [domain, claim].filter((schema) => Object.keys(schema).length > 0);
}

/** Of that, what binds whether or not the object around the field is sent. */
function surelyClaimed(ask: Ask): readonly JsonObject[] {
  const { binds, domain } = ask.askedBy;
  return binds === undefined ? claimed(ask) : [domain].filter((schema) => Object.keys(schema).length > 0);
}

type Said = (ask: Ask) => readonly JsonObject[];

/** The intersection of what is claimed. */
function together(asks: readonly Ask[], saidBy: Said): Outcome<JsonObject> {
  const said = asks.flatMap(saidBy);
  const first = said[0] ?? {};
  const joined = said.every((one) => equals(one, first)) ? first : joinLimits(said);
  if (joined) return { ok: true, value: joined, issues: [] };
  const schemas = distinctClaims(asks, saidBy);
  const outcome = intersect(
    schemas.map(({ schema }) => schema),
    { names: schemas.map(({ name }) => name) },
  );
  return outcome.ok
    ? { ...outcome, value: isObject(outcome.value.schema) ? outcome.value.schema : {} }
    : { ok: false, issues: outcome.issues };
}

/** What is claimed, each claim once, named by who makes it. */
function distinctClaims(
  asks: readonly Ask[],
  saidBy: Said,
): readonly { readonly schema: JsonObject; readonly name: string }[] {
  const claims = new Map<string, { readonly schema: JsonObject; readonly forms: Set<string> }>();
  for (const ask of asks) {
    for (const schema of saidBy(ask)) {
      const key = canonical(schema);
      const known = claims.get(key) ?? { schema, forms: new Set<string>() };
      known.forms.add(ask.askedBy.form);
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
  const always = able.filter(({ when }) => when === true);
  return always.length < able.length && able.every(({ when }) => isSame(when, able[0]?.when ?? true)) ? able : always;
}

/** Titles: the catalogue's, else those of the form that comes first by id, which asks first. */
function titlesOf([first]: readonly Ask[], known: DataElement | undefined): LanguageMap {
  if (known) return known.titles;
  return first ? titledWithin(first.field.titles, first.field.within) : {};
}

/** What the first field that says it says. */
function firstOf<T>(asks: readonly Ask[], said: (field: Field) => T | undefined): T | undefined {
  for (const { field } of asks) {
    const one = said(field);
    if (one !== undefined) return one;
  }
  return undefined;
}

/** Unit, code list and privacy class of the answer: the element's, or the only form's own. */
function represent(question: Draft<Question>, asks: readonly Ask[], known: DataElement | undefined): void {
  const own = known ? undefined : asks[0]?.field;
  const unit = known?.unit ?? own?.unit;
  const codeList = known?.codeList ?? own?.codeList;
  const sensitivity = known?.sensitivity ?? firstOf(asks, (field) => field.sensitivity);
  if (unit !== undefined) question.unit = unit;
  if (codeList !== undefined) question.codeList = codeList;
  if (sensitivity !== undefined) question.sensitivity = sensitivity;
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
