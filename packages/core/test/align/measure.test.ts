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
    ['all', 0.97, 0.95],
    ['english', 0.96, 0.92],
    ['titles', 0.94, 0.93],
    ['names', 0.94, 0.8],
  ];
  test.each(floors)('the nine forms that were tuned on: %s', (view, precision, f1) => {
    const found = score(suggestedPairs(seen, view, { romanize: pinyin }), known);
    expect(found.precision).toBeGreaterThanOrEqual(precision);
    expect(found.f1).toBeGreaterThanOrEqual(f1);
  });

  const aside: readonly (readonly [view: View, precision: number, f1: number])[] = [
    ['all', 0.95, 0.88],
    ['english', 0.95, 0.8],
    ['titles', 0.95, 0.85],
    ['names', 0.9, 0.6],
  ];
  const catalogue = withoutAliasesOf(ASIDE, schemas);
  test.each(aside)('the two forms kept aside, without the aliases that only they print: %s', (view, precision, f1) => {
    const found = score(suggestedPairs(schemas, view, { romanize: pinyin, catalogue }), truth, touches(ASIDE));
    expect(found.precision).toBeGreaterThanOrEqual(precision);
    expect(found.f1).toBeGreaterThanOrEqual(f1);
  });
});

test('without titles and names nothing is found: facts alone never make a suggestion', () => {
  const facts = standardMatchers.filter(({ name }) => !['label', 'title', 'name'].includes(name));
  expect(suggestedPairs(seen, 'all', { matchers: facts }).size).toBe(0);
});
