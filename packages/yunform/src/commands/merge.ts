import { type Intake, report } from '@yunform/core';
import type { Issue } from '@yunform/schema/base';
import { type Given, givenValue, type OptionSpec } from '../cli/arguments.ts';
import { jsonText, writeFile } from '../cli/files.ts';
import { toJson } from '../cli/json.ts';
import { type Command, type Result, refused, type Session } from '../cli/main.ts';
import { merge as mergeForms } from '../library/defaults.ts';
import { burdenCounts, burdenLine, burdenTable } from './burden.ts';
import { decisionOptions, givenConfidence, loadDecisions } from './decisions.ts';
import { chooseForms, formOptions } from './matter.ts';

/** How forms are merged; `report` takes the same. */
export const mergeOptions: readonly OptionSpec[] = [
  ...formOptions,
  ...decisionOptions,
  {
    name: 'on-conflict',
    value: '<what>',
    choices: ['fail', 'ask-each'],
    about: {
      en: 'fail: stop with all conflicts listed (default); ask-each: ask each camp of departments apart',
      'zh-CN': 'fail：列出全部冲突并停止（默认）；ask-each：冲突处按部门分别提问',
    },
  },
];

/** `yunform merge`: forms into one intake, which asks each fact once. */
export const merge: Command = {
  name: 'merge',
  about: { en: 'merge forms into one intake', 'zh-CN': '把多份表单合并为一份联办表' },
  arguments: [{ name: '<form.json>', optional: true, repeatable: true }],
  options: [
    {
      name: 'output',
      short: 'o',
      value: '<intake.json>',
      about: { en: 'where the intake goes (standard output)', 'zh-CN': '联办表写入的文件（默认标准输出）' },
    },
    ...mergeOptions,
  ],
  run: (given, session) => {
    const merged = mergeGiven(given);
    return merged.intake ? deliver(merged.intake, merged.issues, given, session) : refused(merged.issues);
  },
};

/** From which confidence on a merge with decisions lists what nobody has decided yet: as `align` does. */
const LISTED = 0.5;

/** Merges what a command was given; no intake when the forms cannot be read or contradict each other. */
export function mergeGiven(given: Given): { readonly intake?: Intake; readonly issues: readonly Issue[] } {
  const chosen = chooseForms(given);
  if (!chosen.ok) return { issues: chosen.issues };
  const { forms, matter } = chosen.value;
  const onConflict = givenValue(given, 'on-conflict') === 'ask-each' ? 'ask-each' : 'fail';
  const decisions = loadDecisions(givenValue(given, 'decisions'), false);
  const accept = givenConfidence(given, 'accept');
  if (!decisions.ok || !accept.ok) return { issues: [decisions, accept].flatMap((one) => one.issues) };
  const merged = mergeForms(forms, {
    onConflict,
    decisions: decisions.value,
    ...(givenValue(given, 'decisions') === undefined ? {} : { suggest: LISTED }),
    ...(accept.value === undefined ? {} : { accept: accept.value }),
    ...(matter ? { matter } : {}),
  });
  const issues = [...chosen.issues, ...merged.issues];
  return merged.ok ? { intake: merged.value, issues } : { issues };
}

function deliver(intake: Intake, issues: readonly Issue[], given: Given, { language }: Session): Result {
  const file = givenValue(given, 'output');
  const json = toJson(intake);
  if (file === undefined) return { issues, text: jsonText(json), data: { intake: json } };
  const written = writeFile(file, jsonText(json));
  if (!written.ok) return refused([...issues, ...written.issues]);
  const burden = report(intake);
  return {
    issues,
    text: `${burdenTable(burden, language)}\n\n${burdenLine(burden, language)}\n→ ${file}`,
    data: { file, ...burdenCounts(burden) },
  };
}
