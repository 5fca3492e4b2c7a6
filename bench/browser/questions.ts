// The intake of 一网通 in the shapes that each library wants, made once, before anything is measured.
import type { Intake, Question } from '@yunform/core';
import { isArray, isObject, type Json, type JsonObject } from '@yunform/schema/base';
import { intakeOf } from '../../examples/one-stop/intake.ts';

/** What the pages of the bench are given. */
export interface Questions {
  readonly intake: Intake;
  /** One schema of the whole with its conditions; without the rules across questions (`anyOf`), with which rjsf draws nothing in half a minute. */
  readonly whole: JsonObject;
  /** The questions alone: no condition, no rule. */
  readonly plain: JsonObject;
  readonly survey: JsonObject;
  /** A layout for JSON Forms, whose plain renderers draw no object. */
  readonly layout: JsonObject;
}

/** The questions of the real matter. */
export function questionsOf(): Questions {
  const intake = intakeOf('一网通');
  const plain = intake.pages.map(({ schema }) => schema).reduce<JsonObject>(together, { type: 'object' });
  const conditions = demandsOf(intake.schema)
    .flatMap(demandsOf)
    .filter((one) => isObject(one) && one.if !== undefined);
  return {
    intake,
    whole: { ...intake.schema, allOf: conditions },
    plain,
    survey: surveyOf(intake),
    layout: layoutOf(intake),
  };
}

/** What a schema demands beside its members; an intake's groups it by form. */
function demandsOf(schema: Json): readonly Json[] {
  return isObject(schema) && isArray(schema.allOf) ? schema.allOf : [];
}

/** Two schemas of objects as one, member by member. */
function together(a: JsonObject, b: JsonObject): JsonObject {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries([...names].map((name) => [name, merged(name, a[name], b[name])]));
}

function merged(name: string, a: Json | undefined, b: Json | undefined): Json {
  if (name === 'required' && isArray(a) && isArray(b)) return [...new Set([...a, ...b])];
  if (isObject(a) && isObject(b)) return together(a, b);
  return b ?? a ?? null;
}

/** The same questions as SurveyJS writes them: one page, a panel for each topic. */
function surveyOf(intake: Intake): JsonObject {
  const by = new Map(intake.questions.map((one) => [one.at, one]));
  const elements = intake.pages.map(({ id, titles, questions }) => ({
    type: 'panel',
    name: id,
    title: titles['zh-CN'] ?? id,
    elements: questions.flatMap((at) => {
      const question = by.get(at);
      return question && !at.includes('*') ? [elementOf(question, intake)] : [];
    }),
  }));
  const rows = intake.questions.filter(({ kind }) => kind === 'rows');
  const tables = rows.map((one) => ({
    type: 'matrixdynamic',
    name: one.at,
    title: one.titles['zh-CN'] ?? one.at,
    rowCount: 0,
    columns: intake.questions
      .filter(({ at }) => at.startsWith(`${one.at}/*/`))
      .map(({ at, titles }) => ({ name: at, title: titles['zh-CN'] ?? at, cellType: 'text' })),
  }));
  return { pages: [{ name: 'all', elements: [...elements, ...tables] }] };
}

/** The same questions as JSON Forms lays them out: a group for each topic. */
function layoutOf(intake: Intake): JsonObject {
  const scope = (at: string): string => `#${at.replaceAll('/', '/properties/')}`;
  const groups = intake.pages.map(({ titles, questions }) => ({
    type: 'Group',
    label: titles['zh-CN'] ?? '',
    elements: questions.filter((at) => !at.includes('*')).map((at) => ({ type: 'Control', scope: scope(at) })),
  }));
  const rows = intake.questions
    .filter(({ kind }) => kind === 'rows')
    .map(({ at }) => ({ type: 'Control', scope: scope(at) }));
  return { type: 'VerticalLayout', elements: [...groups, ...rows] };
}

function elementOf(question: Question, intake: Intake): JsonObject {
  const common = {
    name: question.at,
    title: question.titles['zh-CN'] ?? question.at,
    isRequired: question.requiredWhen === true,
  };
  const codes = question.codeList === undefined ? undefined : intake.codeLists[question.codeList]?.codes;
  const values = isArray(question.schema.enum) ? question.schema.enum : codes && Object.keys(codes);
  if (values)
    return {
      ...common,
      type: 'dropdown',
      choices: values.map((value) => ({ value, text: codes?.[String(value)]?.['zh-CN'] ?? String(value) })),
    };
  if (question.schema.type === 'boolean') return { ...common, type: 'boolean' };
  const isNumber = question.schema.type === 'number' || question.schema.type === 'integer';
  return { ...common, type: 'text', ...(isNumber ? { inputType: 'number' } : {}) };
}
