import { type AlignOptions, emptyCatalogue, standardMatchers } from '@yunform/core';
import { pinyin } from '@yunform/core/pinyin';
import { catalogue } from '@yunform/elements';
import {
  ASIDE,
  type Pairs,
  publishedForms,
  type Score,
  score,
  suggestedPairs,
  touches,
  truePairs,
  type View,
  withoutAliasesOf,
} from './measure.ts';
import { wordsWithout } from './unseen.ts';

const VIEWS: readonly View[] = ['all', 'english', 'titles', 'names'];
/** Its fields have numbers for names (`AAB003`), which say nothing. */
const NUMBERED = ['shebao.registration'];

const without = (...names: readonly string[]): AlignOptions => ({
  romanize: pinyin,
  matchers: standardMatchers.filter(({ name }) => !names.includes(name)),
});
const nameless = {
  ...catalogue,
  elements: Object.fromEntries(
    Object.entries(catalogue.elements).map(([id, { aliases: _aliases, ...rest }]) => [id, rest] as const),
  ),
};

/** What is left out, source of evidence by source. */
const ABLATIONS: readonly (readonly [what: string, options: AlignOptions])[] = [
  ['everything', { romanize: pinyin }],
  ['without aliases of the catalogue', { romanize: pinyin, catalogue: nameless }],
  ['without a catalogue', { romanize: pinyin, catalogue: emptyCatalogue }],
  ['without pinyin', {}],
  ['without titles', without('label', 'title')],
  ['without names', without('name')],
  ['without subjects', without('subject')],
  ['without type, format, values, unit, length', without('type', 'format', 'values', 'unit', 'length')],
  ['without neighbours and references', without('neighbours', 'reference')],
  ['without the table of words', { romanize: pinyin, words: [] }],
];

/** The table of docs/guide/aligning.md: how well the published forms are aligned when none declares an element, by what is left to read and what is looked at. */
export function figures(): readonly string[] {
  const schemas = publishedForms();
  const truth = truePairs(schemas);
  const rows: string[][] = [];
  const row = (what: string, found: readonly Pairs[], counts?: (pair: string) => boolean): void => {
    rows.push([what, ...found.map((pairs) => cell(score(pairs, truth, counts)))]);
  };
  const each = (options: AlignOptions): readonly Pairs[] => VIEWS.map((view) => suggestedPairs(schemas, view, options));
  const named = (pair: string): boolean => !touches(NUMBERED)(pair);
  const aside = { romanize: pinyin, catalogue: withoutAliasesOf(ASIDE, schemas) };
  const apart = each(aside);
  row('**the two kept aside**', apart, touches(ASIDE));
  row('**the two, without the form named by number**', apart, (pair) => touches(ASIDE)(pair) && named(pair));
  for (const id of ASIDE) row(id, apart, touches([id]));
  const unseen = each({ ...aside, words: wordsWithout(ASIDE, schemas) });
  row('the two, without the words that only they use', unseen, (pair) => touches(ASIDE)(pair) && named(pair));
  for (const [what, options] of ABLATIONS) {
    const found = each(options);
    row(what, found);
    if (what === 'everything') row('everything, without the form named by number', found, named);
  }
  const head = ['precision / recall / F1', ...VIEWS];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

function cell({ precision, recall, f1 }: Score): string {
  return [precision, recall, f1].map((value) => value.toFixed(2)).join(' / ');
}
