import { compile, type Intake, merge, type Question, readIntake, report } from '@yunform/core';
import { isObject, type Json, type JsonObject } from '@yunform/schema/base';
import { reads } from '../../src/condition/condition.ts';
import type { Breach, Case } from './case.ts';

/** The laws that speak of an intake alone: fine, asked once, order-free, data only, and that its pages are flat. */
export function formLaws(one: Case): readonly Breach[] {
  return [
    ...fine(one),
    ...askedOnce(one),
    ...askedTogether(one),
    ...orderFree(one),
    ...dataOnly(one),
    ...flatPages(one),
  ];
}

function fine({ forms, intake }: Case): readonly Breach[] {
  const never = new Set(report(intake).never.map(({ form, field }) => `${form} ${field}`));
  return forms.flatMap((form) =>
    form.fields.flatMap((field): readonly Breach[] => {
      const asking = intake.questions.filter((question) =>
        question.askedBy.some((asker) => asker.form === form.id && asker.field === field.pointer),
      );
      const what = `${form.id} ${field.pointer}`;
      if (field.opaque) {
        return holdsElement(field.schema) ? [{ law: 'fine', what: `${what} is opaque over an element` }] : [];
      }
      if (field.lens?.op === 'constant' || asking.length > 0) return [];
      return isForbidden(form.said.forbidden, field.pointer) || never.has(what)
        ? []
        : [{ law: 'fine', what: `${what} is no question` }];
    }),
  );
}

function holdsElement(schema: JsonObject): boolean {
  const { $defs, ...own } = schema;
  return JSON.stringify(own).includes('"x-element"');
}

function isForbidden(forbidden: readonly { readonly at: string; readonly when: unknown }[], pointer: string): boolean {
  return forbidden.some(({ at, when }) => when === true && (at === pointer || pointer.startsWith(`${at}/`)));
}

function askedOnce({ forms, intake, options }: Case): readonly Breach[] {
  const breaches: Breach[] = [];
  const elements = new Map<string, string>();
  const again = new Set(
    forms.flatMap(({ fields }) => fields.filter(({ reuse }) => reuse === 'ask-again').map(({ element }) => element)),
  );
  for (const { at, element } of intake.questions) {
    const before = element === undefined ? undefined : elements.get(element);
    if (element !== undefined && before !== undefined && !again.has(element) && options.onConflict !== 'ask-each')
      breaches.push({ law: 'asked once', what: `${element} at ${before} and ${at}` });
    if (element !== undefined) elements.set(element, at);
  }
  const places = intake.questions.map(({ at }) => at);
  for (const at of places) {
    if (places.filter((other) => other === at).length > 1)
      breaches.push({ law: 'asked once', what: `two questions at ${at}` });
    if (intake.questions.some((other) => other.kind === 'value' && other.at !== at && at.startsWith(`${other.at}/`)))
      breaches.push({ law: 'asked once', what: `${at} lies inside another question` });
  }
  const used = new Set([
    ...Object.values(intake.plan).flatMap(({ entries, containers }) =>
      [...entries, ...containers].flatMap(({ from }) => from),
    ),
    ...Object.values(intake.forms).flatMap(({ appliesWhen }) => reads(appliesWhen).map(({ at }) => at)),
    ...Object.values(intake.plan).flatMap(({ containers }) =>
      containers.flatMap(({ where = true }) => reads(where).map(({ at }) => at)),
    ),
    ...intake.derived.map(({ from }) => from),
  ]);
  for (const at of places) if (!used.has(at)) breaches.push({ law: 'asked once', what: `${at} feeds nothing` });
  return breaches;
}

/** What two forms declare to be one element is asked in one question of both, unless one of them asks again. */
function askedTogether({ forms, intake, options }: Case): readonly Breach[] {
  if (options.onConflict === 'ask-each') return [];
  const asking = new Map<string, Set<string>>();
  for (const { at, askedBy } of intake.questions)
    for (const { form, field } of askedBy)
      asking.set(`${form}#${field}`, (asking.get(`${form}#${field}`) ?? new Set()).add(at));
  const first = new Map<string, { readonly form: string; readonly places: ReadonlySet<string> }>();
  return forms.flatMap(({ id, fields }) =>
    fields.flatMap(({ pointer, element, reuse, lens }): readonly Breach[] => {
      const places = asking.get(`${id}#${pointer}`);
      if (element === undefined || reuse === 'ask-again' || lens?.op === 'constant' || !places) return [];
      const known = first.get(element);
      if (!known) first.set(element, { form: id, places });
      if (!known || known.form === id || [...places].some((at) => known.places.has(at))) return [];
      return [{ law: 'asked once', what: `${element} is asked apart by ${known.form} and ${id}` }];
    }),
  );
}

function orderFree({ forms, options, catalogue, intake }: Case): readonly Breach[] {
  const bytes = JSON.stringify(intake);
  return [[...forms].reverse(), [...forms.slice(1), ...forms], [...forms, ...forms]].flatMap(
    (order): readonly Breach[] => {
      const other = merge(order, { catalogue, ...options });
      if (other.ok && JSON.stringify(other.value) === bytes) return [];
      return [
        {
          law: 'order-free',
          what: order.map(({ id }) => id).join(),
          about: difference(intake, other.ok ? other.value : undefined),
        },
      ];
    },
  );
}

function difference(a: Intake, b: Intake | undefined): Json {
  if (!b) return 'no merge';
  const names = Object.keys(a).filter(
    (name) => JSON.stringify(Reflect.get(a, name)) !== JSON.stringify(Reflect.get(b, name)),
  );
  return JSON.parse(JSON.stringify(names.map((name) => [name, Reflect.get(a, name), Reflect.get(b, name)]))).slice(
    0,
    1,
  );
}

function dataOnly({ intake, catalogue }: Case): readonly Breach[] {
  const text = JSON.stringify(intake);
  const again = readIntake(JSON.parse(text));
  if (!again.ok) return [{ law: 'data only', what: 'the intake cannot be read back' }];
  compile(again.value, { formats: catalogue.formats });
  const reported = JSON.stringify(report(intake));
  const breaches: Breach[] = [];
  if (JSON.stringify(again.value) !== text)
    breaches.push({ law: 'data only', what: 'the intake changes through JSON' });
  if (JSON.stringify(report(again.value)) !== reported)
    breaches.push({ law: 'data only', what: 'the report changes through JSON' });
  if (hasUndefined(intake)) breaches.push({ law: 'data only', what: `undefined inside the intake` });
  return breaches;
}

function hasUndefined(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((one) => one === undefined || hasUndefined(one));
  if (typeof value !== 'object' || value === null) return typeof value === 'function' || typeof value === 'bigint';
  if (value instanceof Map || value instanceof Set) return true;
  return Object.values(value).some((one) => one === undefined || hasUndefined(one));
}

const STEEP = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', '$ref', 'dependentRequired', 'dependentSchemas'];

function flatPages({ intake }: Case): readonly Breach[] {
  const byPlace = new Map(intake.questions.map((one) => [one.at, one] as const));
  return intake.pages.flatMap((page) => {
    const found = steepAt(page.schema, '', byPlace);
    const missing = page.questions.filter((at) => !byPlace.has(at));
    return [
      ...found.map((what): Breach => ({ law: 'flat pages', what: `${page.id}: ${what}` })),
      ...missing.map((at): Breach => ({ law: 'flat pages', what: `${page.id}: no question at ${at}` })),
    ];
  });
}

function steepAt(schema: Json | undefined, at: string, questions: ReadonlyMap<string, Question>): readonly string[] {
  if (!isObject(schema) || questions.get(at)?.opaque) return [];
  const own = STEEP.filter((keyword) => keyword in schema && questions.get(at) === undefined).map(
    (keyword) => `${keyword} at ${at}`,
  );
  const below = isObject(schema.properties)
    ? Object.entries(schema.properties).flatMap(([name, child]) =>
        steepAt(child, `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, questions),
      )
    : [];
  return [
    ...own,
    ...below,
    ...(questions.get(at)?.kind === 'value' ? [] : steepAt(schema.items, `${at}/*`, questions)),
  ];
}
