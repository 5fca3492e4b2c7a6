import { existsSync } from 'node:fs';
import { type Decision, readDecisions } from '@yunform/core';
import { fail, type Outcome, succeed } from '@yunform/schema/base';
import { type Given, givenValue, type OptionSpec } from '../cli/arguments.ts';
import { cliIssue } from '../cli/catalog/catalog.ts';
import { readText } from '../cli/files.ts';

/** What persons have decided, and how sure a suggestion must be to be merged without them; `merge` takes both. */
export const decisionOptions: readonly OptionSpec[] = [
  {
    name: 'decisions',
    value: '<decisions.tsv>',
    about: {
      en: 'which fields ask for the same, as decided before (SSSOM TSV)',
      'zh-CN': '已作出的字段对应决定（SSSOM TSV）',
    },
  },
  {
    name: 'accept',
    value: '<confidence>',
    about: {
      en: 'merge suggestions from this confidence on (0 to 1); none when not given',
      'zh-CN': '自动采纳可信度不低于此值（0 至 1）的建议；默认一概不采纳',
    },
  },
];

/** The decisions of a file; none where there is no file yet and that is allowed. */
export function loadDecisions(file: string | undefined, mayBeNew: boolean): Outcome<readonly Decision[]> {
  if (file === undefined || (mayBeNew && !existsSync(file))) return succeed([]);
  const text = readText(file);
  return text.ok ? readDecisions(text.value) : text;
}

/** A confidence that an option gives: a number from 0 to 1; undefined when it is not given. */
export function givenConfidence(given: Given, option: string): Outcome<number | undefined> {
  const value = givenValue(given, option);
  if (value === undefined) return succeed(undefined);
  const number = Number(value);
  if (/^[0-9.]+$/.test(value) && number >= 0 && number <= 1) return succeed(number);
  return fail([cliIssue('option-invalid', { option: `--${option}`, value, choices: ['0 … 1'] })]);
}
