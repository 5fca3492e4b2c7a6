// Prints how well fields are aligned without x-element, by source of evidence: node scripts/run-ts.mjs scripts/align-figures.ts
import { type AlignOptions, emptyCatalogue, standardMatchers } from '@yunform/core';
import { pinyin } from '@yunform/core/pinyin';
import { catalogue } from '@yunform/elements';
import {
  ASIDE,
  publishedForms,
  type Score,
  score,
  suggestedPairs,
  touches,
  truePairs,
  type View,
  withoutAliasesOf,
} from '../packages/core/test/align/measure.ts';

const VIEWS: readonly View[] = ['all', 'english', 'titles', 'names'];
const NUMBERED = ['shebao.registration'];
const schemas = publishedForms();
const truth = truePairs(schemas);

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

const rows: readonly (readonly [what: string, options: AlignOptions])[] = [
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

const cell = ({ precision, recall, f1 }: Score): string =>
  [precision, recall, f1].map((value) => value.toFixed(2)).join(' / ');
const line = (cells: readonly string[]): void => console.log(`| ${cells.join(' | ')} |`);

line(['precision / recall / F1', ...VIEWS]);
line(['---', ...VIEWS.map(() => '---')]);
const aside = withoutAliasesOf(ASIDE, schemas);
const apart = VIEWS.map((view) => suggestedPairs(schemas, view, { romanize: pinyin, catalogue: aside }));
line(['**the two kept aside**', ...apart.map((found) => cell(score(found, truth, touches(ASIDE))))]);
for (const id of ASIDE) line([id, ...apart.map((found) => cell(score(found, truth, touches([id]))))]);
const named = (pair: string): boolean => !touches(NUMBERED)(pair);
line([
  'the two, without the form named by number',
  ...apart.map((found) => cell(score(found, truth, (pair) => touches(ASIDE)(pair) && named(pair)))),
]);
for (const [what, options] of rows) {
  line([what, ...VIEWS.map((view) => cell(score(suggestedPairs(schemas, view, options), truth)))]);
}
line([
  'everything, without the form named by number',
  ...VIEWS.map((view) => cell(score(suggestedPairs(schemas, view, { romanize: pinyin }), truth, named))),
]);
