import { fail, type Outcome, succeed } from '@yunform/schema/base';
import { type Catalogue, emptyCatalogue } from '../catalogue/catalogue.ts';
import type { Form } from '../form/form.ts';
import { type Alignment, type Correspondence, fieldId } from './alignment.ts';
import { suggestionIssue } from './because.ts';
import { byDecision, type Word as Said } from './by-decision.ts';
import { byDeclaration } from './by-declaration.ts';
import { type Decision, decidedPairs, elementObject } from './decision.ts';
import type { Matcher } from './matcher.ts';
import { standardMatchers } from './matchers/matchers.ts';
import { factsOfField } from './profile.ts';
import { suggest } from './suggest.ts';
import type { Suggestion } from './suggestion.ts';
import { lensBetween } from './values.ts';
import type { Romanize } from './words/lexicon.ts';
import type { Word } from './words/word.ts';
import { administrativeWords } from './words/words.ts';

/** What `align` may be told. */
export interface AlignOptions {
  readonly catalogue?: Catalogue;
  /** What persons have decided; replayed. */
  readonly decisions?: readonly Decision[];
  /** Lists suggestions from this confidence on (0 to 1); none are looked for when neither this nor `accept` is given. */
  readonly suggest?: number;
  /** Takes suggestions from this confidence on as if a person had accepted them; none when not given. */
  readonly accept?: number;
  readonly matchers?: readonly Matcher[];
  /** Words by which labels and names are read; those of administration in Chinese and English by default. */
  readonly words?: readonly Word[];
  /** Reads Chinese aloud, so that names in pinyin are understood: `pinyin` of `@yunform/core/pinyin`. */
  readonly romanize?: Romanize;
}

/** The confidence from which suggestions are listed when nothing else is said. */
const LISTED = 0.5;

/** Finds the fields that ask for the same data element: by what the forms declare, what persons decided, and, when asked, what matchers suggest. */
export function align(forms: readonly Form[], options: AlignOptions = {}): Outcome<Alignment> {
  const catalogue = options.catalogue ?? emptyCatalogue;
  const declared = byDeclaration(forms, catalogue);
  const decisions = options.decisions ?? [];
  const words = decisions.filter(({ decided, says }) => decided && says === 'same').map(asWord);
  const decided =
    decisions.length === 0 ? { correspondences: declared, issues: [] } : byDecision(forms, declared, words, decisions);
  if (decided.issues.some(({ level }) => level === 'error')) return fail(decided.issues);
  if (options.suggest === undefined && options.accept === undefined)
    return succeed({ correspondences: finished(decided.correspondences, forms, catalogue) }, decided.issues);
  const found = suggest({
    forms,
    catalogue,
    threshold: Math.min(options.suggest ?? LISTED, options.accept ?? 1),
    matchers: options.matchers ?? standardMatchers,
    words: options.words ?? administrativeWords,
    ...(options.romanize ? { romanize: options.romanize } : {}),
    known: elementsOf(decided.correspondences),
    decided: decidedPairs(decisions),
  });
  const accepted = found.suggestions.filter(
    ({ confidence }) => confidence >= (options.accept ?? Number.POSITIVE_INFINITY),
  );
  const joined =
    accepted.length === 0 ? decided : byDecision(forms, declared, [...words, ...accepted.flatMap(wordsOf)], decisions);
  if (joined.issues.some(({ level }) => level === 'error')) return fail(joined.issues);
  return succeed(
    {
      correspondences: finished(joined.correspondences, forms, catalogue),
      suggestions: found.suggestions.filter((one) => !accepted.includes(one)),
      apart: found.apart,
    },
    [...joined.issues, ...accepted.map((one) => suggestionIssue('suggestion-accepted', one))],
  );
}

function asWord({ subject, object, element }: Decision): Said {
  return { subject, object, source: 'decision', ...(element === undefined ? {} : { element }) };
}

/** A suggestion as words on fields: both are the element, or each other; of a joined whole, every part is its element. */
function wordsOf({ subject, object, element, parts }: Suggestion): readonly Said[] {
  const is = (field: string, name: string): Said => ({
    subject: field,
    object: elementObject(name),
    source: 'suggestion',
  });
  if (parts && element !== undefined)
    return [is(fieldId(subject), element), ...parts.map((part) => is(fieldId(part), part.element))];
  if (element !== undefined) return [is(fieldId(subject), element), is(fieldId(object), element)];
  return [{ subject: fieldId(subject), object: fieldId(object), source: 'suggestion' }];
}

function elementsOf(correspondences: readonly Correspondence[]): ReadonlyMap<string, string> {
  return new Map(
    correspondences.flatMap(({ element, fields }) => fields.map((ref) => [fieldId(ref), element] as const)),
  );
}

/** Ordered, and with the lens of each field where the element is not of the catalogue: its base is then how the first field writes it. */
function finished(
  correspondences: readonly Correspondence[],
  forms: readonly Form[],
  catalogue: Catalogue,
): readonly Correspondence[] {
  const ordered = [...correspondences].sort((a, b) => (a.element < b.element ? -1 : a.element > b.element ? 1 : 0));
  if (ordered.every(({ source }) => source === 'declaration')) return ordered;
  const fields = new Map(forms.flatMap((form) => form.fields.map((field) => [fieldId(field), field] as const)));
  return ordered.map((one) => {
    const base = one.fields[0] && fields.get(fieldId(one.fields[0]));
    if (one.source === 'declaration' || Object.hasOwn(catalogue.elements, one.element) || !base) return one;
    const lensed = one.fields.map((ref) => {
      const field = fields.get(fieldId(ref));
      const lens = field && lensBetween(factsOfField(base), factsOfField(field), catalogue);
      return lens ? { ...ref, lens } : ref;
    });
    return { ...one, fields: lensed };
  });
}
