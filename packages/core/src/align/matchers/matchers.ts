import type { Matcher } from '../matcher.ts';
import { byFormat, byLength, byNeighbours, byReference, byType, byUnit, byValues } from './by-facts.ts';
import { byLabel, byName, byTitle } from './by-label.ts';
import { byRole } from './by-role.ts';

/** The matchers that `align` asks by default; pass another list to add, replace or leave out. */
export const standardMatchers: readonly Matcher[] = [
  byRole,
  byLabel,
  byTitle,
  byName,
  byType,
  byFormat,
  byValues,
  byUnit,
  byLength,
  byReference,
  byNeighbours,
];
