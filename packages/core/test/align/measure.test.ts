import { standardMatchers } from '@yunform/core';
import { pinyin } from '@yunform/core/pinyin';
import { describe, expect, test } from 'vitest';
import {
  ASIDE,
  publishedForms,
  score,
  suggestedPairs,
  touches,
  truePairs,
  type View,
  withoutAliasesOf,
} from './measure.ts';

const schemas = publishedForms();
const seen = schemas.filter(({ 'x-form': info }) => !ASIDE.some((id) => JSON.stringify(info).includes(`"${id}"`)));
const truth = truePairs(schemas);
const known = truePairs(seen);

describe('forms stripped of every x-element, at the default threshold', () => {
  // Floors a little below what docs/guide/aligning.md reports, so that a change for the worse shows.
  const floors: readonly (readonly [view: View, precision: number, f1: number])[] = [
    ['all', 0.98, 0.97],
    ['english', 0.97, 0.95],
    ['titles', 0.98, 0.97],
    ['names', 0.95, 0.84],
  ];
  test.each(floors)('the nine forms that were tuned on: %s', (view, precision, f1) => {
    const found = score(suggestedPairs(seen, view, { romanize: pinyin }), known);
    expect(found.precision).toBeGreaterThanOrEqual(precision);
    expect(found.f1).toBeGreaterThanOrEqual(f1);
  });

  const aside: readonly (readonly [view: View, precision: number, f1: number])[] = [
    ['all', 0.95, 0.9],
    ['english', 0.95, 0.85],
    ['titles', 0.97, 0.86],
    ['names', 0.9, 0.72],
  ];
  const catalogue = withoutAliasesOf(ASIDE, schemas);
  test.each(aside)('the two forms kept aside, without the aliases that only they print: %s', (view, precision, f1) => {
    const found = score(suggestedPairs(schemas, view, { romanize: pinyin, catalogue }), truth, touches(ASIDE));
    expect(found.precision).toBeGreaterThanOrEqual(precision);
    expect(found.f1).toBeGreaterThanOrEqual(f1);
  });
});

test('names only, the form whose fields are numbered reported apart: the two forms kept aside', () => {
  const numbered = touches(['shebao.registration']);
  const catalogue = withoutAliasesOf(ASIDE, schemas);
  const found = suggestedPairs(schemas, 'names', { romanize: pinyin, catalogue });
  const { precision, f1 } = score(found, truth, (pair) => touches(ASIDE)(pair) && !numbered(pair));
  expect(precision).toBeGreaterThanOrEqual(0.92);
  expect(f1).toBeGreaterThanOrEqual(0.75);
});

test('without titles and names nothing is found: facts alone never make a suggestion', () => {
  const facts = standardMatchers.filter(({ name }) => !['label', 'title', 'name'].includes(name));
  expect(suggestedPairs(seen, 'all', { matchers: facts }).size).toBe(0);
});
