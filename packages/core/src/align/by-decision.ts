import { type Issue, parsePointer } from '@yunform/schema/base';
import { issue } from '../catalog/catalog.ts';
import type { Form } from '../form/form.ts';
import { type Correspondence, type FieldRef, fieldId, parseFieldId } from './alignment.ts';
import { type Decision, elementNamed, elementObject } from './decision.ts';
import { wordsOfName } from './read-name.ts';
import { type Ties, tie } from './ties.ts';

/** Two fields, or a field and an element, that are the same, and who says so. */
export interface Word {
  readonly subject: string;
  readonly object: string;
  readonly element?: string;
  readonly source: 'decision' | 'suggestion';
}

/** What decisions make of the declared correspondences. */
export interface Decided {
  readonly correspondences: readonly Correspondence[];
  readonly issues: readonly Issue[];
}

/** Joins what words say is the same with what is declared; every contradiction is an issue that names its chain. */
export function byDecision(
  forms: readonly Form[],
  declared: readonly Correspondence[],
  words: readonly Word[],
  decisions: readonly Decision[],
): Decided {
  const fields = new Map(forms.flatMap((form) => form.fields.map((field) => [fieldId(field), field] as const)));
  const known = words.filter(({ subject, object }) => fields.has(subject) && (fields.has(object) || isElement(object)));
  const ties = tie([
    ...declared.flatMap(({ element, fields: refs }) =>
      refs.map((ref) => [fieldId(ref), elementObject(element)] as const),
    ),
    ...known.map(({ subject, object }) => [subject, object] as const),
  ]);
  const issues = [
    ...unknownFields(decisions, forms, fields),
    ...refusals(decisions, ties),
    ...ties.wholes.flatMap((whole) => [...twoElements(whole, ties), ...sameForm(whole, ties, fields)]),
    ...ties.wholes.flatMap((whole) => twoNames(whole, known)),
  ];
  const source = sourceOf(known);
  const taken = new Set(ties.wholes.flatMap((whole) => whole.flatMap((node) => elementNamed(node) ?? [])));
  const correspondences = ties.wholes.map((whole): Correspondence => {
    const refs = whole.flatMap((node) => (isElement(node) ? [] : (parseFieldId(node) ?? [])));
    const element = whole.flatMap((node) => elementNamed(node) ?? [])[0] ?? nameFor(whole, known, refs, taken);
    return { element, fields: refs, source: source(whole) };
  });
  return { correspondences, issues };
}

function isElement(node: string): boolean {
  return elementNamed(node) !== undefined;
}

function sourceOf(words: readonly Word[]): (whole: readonly string[]) => Correspondence['source'] {
  const by = new Map<string, Word['source']>();
  for (const { subject, object, source } of words) {
    for (const node of [subject, object]) if (!isElement(node) && by.get(node) !== 'suggestion') by.set(node, source);
  }
  return (whole) => {
    const sources = whole.flatMap((node) => by.get(node) ?? []);
    return sources.includes('suggestion') ? 'suggestion' : (sources[0] ?? 'declaration');
  };
}

function places(nodes: readonly string[]): Issue['at'] {
  return nodes.flatMap((node) => {
    const ref = isElement(node) ? undefined : parseFieldId(node);
    return ref ? [{ form: ref.form, in: 'data' as const, pointer: ref.pointer }] : [];
  });
}

function unknownFields(
  decisions: readonly Decision[],
  forms: readonly Form[],
  fields: ReadonlyMap<string, unknown>,
): readonly Issue[] {
  const given = new Set(forms.map(({ id }) => id));
  const named = decisions.filter(({ decided }) => decided).flatMap(({ subject, object }) => [subject, object]);
  const missing = [...new Set(named)].filter((node) => {
    const ref = isElement(node) ? undefined : parseFieldId(node);
    return ref !== undefined && given.has(ref.form) && !fields.has(node);
  });
  return missing.sort().map((field) => issue('decision-without-field', { field }, places([field])));
}

/** Never the same, yet tied. */
function refusals(decisions: readonly Decision[], ties: Ties): readonly Issue[] {
  return decisions
    .filter(({ says, decided, subject, object }) => decided && says === 'never' && ties.together(subject, object))
    .map(({ subject, object }) => {
      const chain = ties.chain(subject, object);
      return issue('decisions-contradict', { subject, object, chain: chain.join(' = ') }, places(chain));
    });
}

function twoElements(whole: readonly string[], ties: Ties): readonly Issue[] {
  const [first, ...others] = whole.filter(isElement);
  if (first === undefined) return [];
  return others.map((other) => {
    const chain = ties.chain(first, other);
    return issue('decisions-two-elements', { chain: chain.join(' = ') }, places(chain));
  });
}

/** Two fields of one form are one only when a person or the form says so of these two. */
function sameForm(whole: readonly string[], ties: Ties, fields: ReadonlyMap<string, FieldRef>): readonly Issue[] {
  const refs = whole.flatMap((node) => {
    const ref = fields.get(node);
    return ref ? [{ node, form: ref.form }] : [];
  });
  return refs.flatMap((a, index) =>
    refs.slice(index + 1).flatMap((b) => {
      if (a.form !== b.form) return [];
      const inForm = refs.filter(({ form }) => form === a.form).map(({ node }) => node);
      const meant =
        within(a.node, inForm, ties).has(b.node) ||
        whole.some((one) => isElement(one) && ties.direct(a.node, one) && ties.direct(b.node, one));
      if (meant) return [];
      const chain = ties.chain(a.node, b.node);
      return [issue('decisions-join-form', { form: a.form, chain: chain.join(' = ') }, places(chain))];
    }),
  );
}

/** The fields of a form that words on its own fields tie to one of them. */
function within(start: string, nodes: readonly string[], ties: Ties): ReadonlySet<string> {
  const found = new Set([start]);
  for (const node of found) for (const next of nodes) if (ties.direct(node, next)) found.add(next);
  return found;
}

function twoNames(whole: readonly string[], words: readonly Word[]): readonly Issue[] {
  const names = pinned(whole, words);
  if (names.length < 2) return [];
  return [issue('decisions-two-names', { names: names.join(', ') }, places(whole))];
}

function pinned(whole: readonly string[], words: readonly Word[]): readonly string[] {
  const inside = new Set(whole);
  return [
    ...new Set(words.filter(({ subject }) => inside.has(subject)).flatMap(({ element }) => element ?? [])),
  ].sort();
}

/** The pinned name, or one from the first field's own name that nothing else has. */
function nameFor(
  whole: readonly string[],
  words: readonly Word[],
  refs: readonly FieldRef[],
  taken: Set<string>,
): string {
  const name = pinned(whole, words)[0] ?? freeName(refs[0] ?? { form: '', pointer: '' }, taken);
  taken.add(name);
  return name;
}

function freeName({ pointer }: FieldRef, taken: ReadonlySet<string>): string {
  const tokens = parsePointer(pointer);
  const parts = tokens.flatMap((token, index) =>
    token === '*' ? [] : [`${plain(token)}${tokens[index + 1] === '*' ? '[]' : ''}`],
  );
  const rows = parts.slice(parts.findIndex((part) => part.endsWith('[]')));
  const name = pointer.includes('/*') ? rows.join('.') : `shared.${parts.join('-')}`;
  let [free, number] = [name, 2];
  while (taken.has(free)) {
    free = `${name}-${number}`;
    number += 1;
  }
  return free;
}

function plain(token: string): string {
  return wordsOfName(token).join('-') || 'field';
}
