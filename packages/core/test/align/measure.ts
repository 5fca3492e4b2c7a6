import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AlignOptions, align, type Catalogue, type Form, readForm } from '@yunform/core';
import { catalogue as standard } from '@yunform/elements';
import { fromEntries, isArray, isObject, type Json, type JsonObject, member } from '@yunform/schema/base';

const SCHEMAS = join(import.meta.dirname, '..', '..', '..', '..', 'schemas');

/** Kept aside while the words and weights were tuned. */
export const ASIDE: readonly string[] = ['bank.account', 'haiguan.registration'];

/** How much of a form is left to read: everything but the elements, no Chinese titles, no names, no titles. */
export type View = 'all' | 'english' | 'titles' | 'names';

/** The published forms, as they are. */
export function publishedForms(): readonly JsonObject[] {
  return readdirSync(SCHEMAS, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|[\\/])schema\.json$/.test(path))
    .sort()
    .map((path): JsonObject => JSON.parse(readFileSync(join(SCHEMAS, path), 'utf8')));
}

/** A form read with the standard catalogue. */
export function formOf(schema: Json): Form {
  const read = readForm(schema, { catalogue: standard });
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join('\n'));
  return read.value;
}

/** The form without its elements, in one of the views; `names` gives the same random letters to the same name of one form only. */
export function blinded(schema: JsonObject, view: View): JsonObject {
  const random = view === 'titles' ? randomNames(seedOf(schema)) : (name: string): string => name;
  const title = view === 'titles' ? ['x-title', 'x-description', 'description'] : [];
  const without = new Set([
    'x-element',
    ...title,
    ...(view === 'english'
      ? ['title']
      : view === 'names'
        ? ['title', 'x-title', 'x-description', 'description', 'x-print']
        : []),
  ]);
  const keep = (value: Json, keyword?: string): Json => {
    if (isArray(value))
      return keyword === 'required' ? value.map((one) => random(String(one))) : value.map((one) => keep(one));
    if (!isObject(value) || keyword === 'x-form' || keyword === 'x-lens') return value;
    if (keyword === 'x-print' && view === 'titles') return printed(value, random);
    return fromEntries(
      Object.entries(value).flatMap(([name, one]): [string, Json][] => {
        if (keyword === 'properties') return [[random(name), keep(one)]];
        return without.has(name) ? [] : [[name, keep(one, name)]];
      }),
    );
  };
  const left = keep(schema);
  return isObject(left) ? left : {};
}

function printed(value: Json, random: (name: string) => string): Json {
  if (isArray(value)) return value.map((one) => printed(one, random));
  if (typeof value === 'string' && value.startsWith('/'))
    return value
      .split('/')
      .map((name) => (name === '' || name === '*' ? name : random(name)))
      .join('/');
  return isObject(value)
    ? fromEntries(Object.entries(value).map(([name, one]) => [name, printed(one, random)] as const))
    : value;
}

/** A number of the form's own, which stays when its schema changes. */
function seedOf(schema: JsonObject): number {
  const id = String(member(schema['x-form'], 'id'));
  return [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65521, 7);
}

/** The same letters for the same name, from a seed. */
function randomNames(seed: number): (name: string) => string {
  const known = new Map<string, string>();
  let state = seed;
  const letter = (): string => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return 'abcdefghijklmnopqrstuvwxyz'[Math.floor(state / 65536) % 26] ?? 'a';
  };
  return (name) => {
    const given = known.get(name) ?? Array.from({ length: 6 }, letter).join('');
    known.set(name, given);
    return given;
  };
}

/** Fields as `<form>#<number in its form>`, so that views with other names can be compared. */
function numbered(form: Form): ReadonlyMap<string, string> {
  return new Map(form.fields.map(({ pointer }, index) => [`${form.id}#${pointer}`, `${form.id}#${index}`] as const));
}

/** Unordered pairs of fields of different forms. */
export type Pairs = ReadonlySet<string>;

/** The pairs that the forms declare. */
export function truePairs(schemas: readonly JsonObject[]): Pairs {
  const forms = schemas.map(formOf);
  const aligned = align(forms, { catalogue: standard });
  if (!aligned.ok) throw new Error('declarations contradict each other');
  return pairsOf(
    aligned.value.correspondences.map(({ fields }) => fields),
    forms,
  );
}

/** The pairs that are suggested from a threshold on when no form declares anything: what is suggested together is together. */
export function suggestedPairs(schemas: readonly JsonObject[], view: View, options: AlignOptions = {}): Pairs {
  const forms = schemas.map((schema) => formOf(blinded(schema, view)));
  const aligned = align(forms, { catalogue: standard, suggest: 0.5, accept: 0.5, ...options });
  if (!aligned.ok) throw new Error(aligned.issues.map(({ message }) => message).join('\n'));
  return pairsOf(
    aligned.value.correspondences.map(({ fields }) => fields),
    forms,
  );
}

export function pairsOf(
  groups: readonly (readonly { readonly form: string; readonly pointer: string }[])[],
  forms: readonly Form[],
): Pairs {
  const number = new Map(forms.flatMap((form) => [...numbered(form)]));
  const pairs = new Set<string>();
  for (const group of groups) {
    for (const a of group) {
      for (const b of group) {
        const [x, y] = [number.get(`${a.form}#${a.pointer}`), number.get(`${b.form}#${b.pointer}`)];
        if (a.form < b.form && x !== undefined && y !== undefined) pairs.add(`${x} ${y}`);
      }
    }
  }
  return pairs;
}

/** Precision, recall and F1 of pairs, over those that a filter lets through. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Compares pairs with the truth. */
export function score(found: Pairs, truth: Pairs, counts: (pair: string) => boolean = () => true): Score {
  const [asked, meant] = [[...found].filter(counts), [...truth].filter(counts)];
  const right = asked.filter((pair) => truth.has(pair)).length;
  const [wrong, missed] = [asked.length - right, meant.length - right];
  const precision = asked.length === 0 ? 1 : right / asked.length;
  const recall = meant.length === 0 ? 1 : right / meant.length;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, right, wrong, missed };
}

/** Does the pair involve one of these forms? */
export function touches(forms: readonly string[]): (pair: string) => boolean {
  return (pair) => pair.split(' ').some((field) => forms.includes(field.split('#')[0] ?? ''));
}

/** The catalogue without the aliases that only these forms print. */
export function withoutAliasesOf(forms: readonly string[], schemas: readonly JsonObject[]): Catalogue {
  const labels = (chosen: readonly JsonObject[]): ReadonlySet<string> =>
    new Set(chosen.flatMap((schema) => formOf(schema).fields.map(({ title }) => plain(title))));
  const isAside = (schema: JsonObject): boolean => forms.includes(formOf(schema).id);
  const [theirs, others] = [labels(schemas.filter(isAside)), labels(schemas.filter((schema) => !isAside(schema)))];
  const kept = (alias: string): boolean => !theirs.has(plain(alias)) || others.has(plain(alias));
  return {
    ...standard,
    elements: Object.fromEntries(
      Object.entries(standard.elements).map(([id, element]) => [
        id,
        { ...element, ...(element.aliases ? { aliases: element.aliases.filter(kept) } : {}) },
      ]),
    ),
  };
}

function plain(label: string): string {
  return label.normalize('NFKC').replace(/\s+/g, '');
}
