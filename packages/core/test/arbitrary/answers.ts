import type { Compiled, Intake, Question } from '@yunform/core';
import { isArray, isObject, type Json, type JsonObject } from '@yunform/schema/base';
import { starred, withValue } from '../support/places.ts';
import type { Dice } from './dice.ts';

/** Answers at and beside the bounds of an intake's questions: mostly what everybody accepts, some missing, some just wrong. */
export function answersFor(intake: Intake, routed: Compiled, dice: Dice): Json {
  const rows = dice.below(4);
  let answers: Json = {};
  for (const question of intake.questions) answers = fill(answers, question, rows, dice, 75);
  const patience = dice.below(5);
  for (let turn = 0; turn < patience; turn += 1) {
    const wrong = routed.route(answers).issues.filter(({ level }) => level === 'error');
    if (wrong.length === 0) break;
    for (const { at } of wrong)
      for (const place of at) if (place.in === 'answers') answers = again(answers, intake, place.pointer, dice);
  }
  return dice.chance(40) ? spoil(answers, intake, rows, dice) : answers;
}

function fill(answers: Json, question: Question, rows: number, dice: Dice, percent: number): Json {
  if (question.kind === 'rows')
    return withValue(
      answers,
      question.at,
      Array.from({ length: rows }, (): Json => ({})),
    );
  let next = answers;
  for (const at of instancesOf(question.at, rows))
    if (dice.chance(percent)) next = withValue(next, at, valueFor(question, dice, 92), question.at);
  return next;
}

function instancesOf(at: string, rows: number): readonly string[] {
  if (!at.includes('*')) return [at];
  return Array.from({ length: rows }, (_, index) => at.replaceAll('*', String(index)));
}

/** Another value, or none, where something was refused. */
function again(answers: Json, intake: Intake, pointer: string, dice: Dice): Json {
  const question = intake.questions.find(({ at }) => at === starred(pointer));
  if (!question) return answers;
  if (question.kind === 'rows') return withValue(answers, pointer, [{}, {}].slice(dice.below(2)), question.at);
  return withValue(answers, pointer, dice.chance(85) ? valueFor(question, dice, 98) : undefined, question.at);
}

function spoil(answers: Json, intake: Intake, rows: number, dice: Dice): Json {
  const question = dice.pickOf(intake.questions.filter(({ kind }) => kind === 'value'));
  if (!question) return answers;
  const at = question.at.replaceAll('*', String(Math.max(0, rows - 1)));
  return withValue(answers, at, dice.chance(70) ? valueFor(question, dice, 20) : undefined, question.at);
}

const STRANGE: readonly [Json, ...Json[]] = [
  '',
  'x',
  0,
  -1,
  2.71,
  true,
  null,
  [],
  ['p', 'p'],
  {},
  '2015-02-30',
  '长文字长文字长文字长文字长',
  1e21,
];

/** A value for a question: one that all its askers accept in `percent` of a hundred throws, as far as the claims are simple. */
export function valueFor(question: Question, dice: Dice, percent: number): Json {
  const schemas = [question.schema, ...question.askedBy.flatMap(({ claim, domain }) => [claim, domain])].flatMap(
    spread,
  );
  const candidates = [...finite(schemas), ...near(schemas), ...STRANGE];
  const good = candidates.filter((one) => schemas.every((schema) => accepts(schema, one)));
  return (dice.chance(percent) ? dice.pickOf(good) : undefined) ?? dice.pickOf(candidates) ?? '';
}

function spread(schema: JsonObject): readonly JsonObject[] {
  return [schema, ...(isArray(schema.allOf) ? schema.allOf : []).flatMap((one) => (isObject(one) ? spread(one) : []))];
}

function finite(schemas: readonly JsonObject[]): readonly Json[] {
  const enums = schemas.flatMap((schema) => (isArray(schema.enum) ? schema.enum : []));
  return [...enums, ...schemas.flatMap(({ const: only }) => (only === undefined ? [] : [only]))];
}

function near(schemas: readonly JsonObject[]): readonly Json[] {
  const types = new Set(schemas.flatMap(({ type }): readonly (Json | undefined)[] => (isArray(type) ? type : [type])));
  const limits = (...keywords: string[]): readonly number[] =>
    schemas.flatMap((schema) =>
      keywords.flatMap((keyword) => (typeof schema[keyword] === 'number' ? [schema[keyword]] : [])),
    );
  const values: Json[] = [];
  if (types.has('number') || types.has('integer')) {
    const steps = [...limits('multipleOf'), 1];
    const bounds = [...limits('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'), 10, 35_100];
    values.push(
      ...bounds.flatMap((bound) => steps.flatMap((step) => [bound, plus(bound, step), plus(bound, -step)])),
      0,
      50,
      100,
    );
  }
  if (schemas.some(({ format }) => format === 'date'))
    values.push('2015-03-01', '2016-02-29', '2015-02-30', '1999-12-31');
  if (types.has('string') || types.size === 1) {
    const lengths = [...limits('minLength', 'maxLength'), 4, 6];
    values.push(...lengths.flatMap((length) => [length - 1, length, length + 1]).flatMap((length) => texts(length)));
    values.push('201503', '2015-03', '199912310');
  }
  if (types.has('array')) values.push([], ['p'], ['p', 'q'], ['p', 'q', 'r'], ['ab', 'abcd']);
  if (types.has('boolean')) values.push(true, false);
  if (types.has('null')) values.push(null);
  if (types.has('object')) values.push({}, { one: 1 }, { one: 'x' });
  return values.length > 0 ? values : [true, 'abc', 5];
}

function plus(a: number, b: number): number {
  return Number((a + b).toFixed(4));
}

function texts(length: number): readonly string[] {
  const size = Math.max(0, length);
  return [
    'abcdefghijklmnopqrstuvwxyz'.slice(0, size),
    '𬭎甲乙丙丁戊己庚辛壬癸'.repeat(2).slice(0, size + 1),
    ` ${'x'.repeat(Math.max(0, size - 1))}`,
  ];
}

/** Does a flat schema accept the value, as far as this generator cares? */
function accepts(schema: JsonObject, value: Json): boolean {
  const { type, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, minLength, maxLength, pattern } =
    schema;
  if (typeof type === 'string' && !hasType(type, value)) return false;
  if (isArray(type) && !type.some((one) => hasType(String(one), value))) return false;
  if (isArray(schema.enum) && !schema.enum.includes(value)) return false;
  if (schema.const !== undefined && schema.const !== value) return false;
  if (typeof value === 'number') {
    if (typeof minimum === 'number' && value < minimum) return false;
    if (typeof maximum === 'number' && value > maximum) return false;
    if (typeof exclusiveMinimum === 'number' && value <= exclusiveMinimum) return false;
    if (typeof exclusiveMaximum === 'number' && value >= exclusiveMaximum) return false;
    if (typeof multipleOf === 'number' && Math.abs(value / multipleOf - Math.round(value / multipleOf)) > 1e-9)
      return false;
  }
  if (typeof value === 'string') {
    const length = [...value].length;
    if (typeof minLength === 'number' && length < minLength) return false;
    if (typeof maxLength === 'number' && length > maxLength) return false;
    if (typeof pattern === 'string' && !new RegExp(pattern, 'u').test(value)) return false;
    if (schema.format === 'date' && !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  }
  return true;
}

function hasType(type: string, value: Json): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return isArray(value);
  if (type === 'object') return isObject(value);
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}
