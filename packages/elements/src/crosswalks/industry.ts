import type { Crosswalk } from '@yunform/core';
import { industryClass2011 } from '../code-lists/industry.ts';
import { industryDivision2002, industrySection2002, industrySection2011 } from '../code-lists/industry-sections.ts';
import { crosswalk } from './crosswalk.ts';

/** One class a line: class 2011, its section 2011, its division 2002, its section 2002. */
const CLASSES = `
  1830 C 18 C
  1954 C 19 C
  2110 C 21 C
  2450 C 24 C
  2928 C 30 C
  3525 C 36 C
  3922 C 40 C
  3963 C 40 C
  3971 C 40 C
  5131 F 63 H
  5177 F 63 H
  5179 F 63 H
  5199 F 63 H
  5211 F 65 H
  5273 F 65 H
  5294 F 65 H
  6210 H 67 I
  6510 I 62 G
  6520 I 61 G
  7233 L 74 L`;

function column(index: 1 | 2 | 3): string {
  const rows = CLASSES.trim()
    .split('\n')
    .map((line) => line.trim().split(' '));
  return rows.map((row) => `${row[0]} ${row[index]}`).join('\n');
}

const SOURCE = 'both editions of GB/T 4754; extract, from general knowledge';

/** Class 2011 → the section that it stands in. */
export const classToSection2011: Crosswalk = crosswalk(industryClass2011, industrySection2011, SOURCE, column(1));

/** Class 2011 → the division that held it in 2002. */
export const classToDivision2002: Crosswalk = crosswalk(industryClass2011, industryDivision2002, SOURCE, column(2));

/** Class 2011 → the section that held it in 2002: never the letter of 2011. */
export const classToSection2002: Crosswalk = crosswalk(industryClass2011, industrySection2002, SOURCE, column(3));
