import type { Crosswalk } from '@yunform/core';
import { depositorKind } from '../code-lists/organization.ts';
import { unitNature } from '../code-lists/tax.ts';
import { crosswalk } from './crosswalk.ts';

/** Kinds of organization → the five of the tax sheet. */
export const kindToTaxNature: Crosswalk = crosswalk(
  depositorKind,
  unitNature,
  'names of the kinds in both lists',
  `01 1
   02 1
   03 5
   04 2
   05 2
   06 5
   07 5
   08 3
   09 5
   10 4
   11 5
   12 5
   13 5
   14 5
   15 5
   16 5
   17 5`,
);
