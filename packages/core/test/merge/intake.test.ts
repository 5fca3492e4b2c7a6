import { align, compile, merge } from '@yunform/core';
import type { JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { formSchema, formsOf, intakeOf, must, read } from '../support/forms.ts';

const name: JsonObject = { type: 'string', 'x-element': 'unit.name' };
const forms = formsOf(
  { tax: { properties: { name } }, bank: { properties: { name } }, court: { properties: { name } } },
  pool,
);

describe('an intake of a matter', () => {
  test('has the forms of the matter and no other, in the order of their ids', () => {
    const intake = must(merge(forms, { catalogue: pool, matter: { id: 'm', forms: ['tax', 'bank'] } }));
    expect(Object.keys(intake.forms)).toEqual(['bank', 'tax']);
    expect(Object.keys(must(merge(forms, { catalogue: pool })).forms)).toEqual(['bank', 'court', 'tax']);
  });

  test('is called as the matter is, or by its id', () => {
    const matterOf = (title?: { readonly 'zh-CN': string }) =>
      must(merge(forms, { catalogue: pool, matter: { id: 'm', forms: ['tax'], ...(title ? { title } : {}) } })).matter;
    expect(matterOf({ 'zh-CN': '开办' })).toEqual({ id: 'm', titles: { 'zh-CN': '开办' } });
    expect(matterOf()).toEqual({ id: 'm', titles: { 'zh-CN': 'm' } });
    expect(must(merge(forms, { catalogue: pool }))).not.toHaveProperty('matter');
  });

  test('asks what a department’s decision would give, when that department takes no part', () => {
    const results = { 'unit.name': 'court' };
    const questionOf = (ids: readonly string[]) =>
      must(merge(forms, { catalogue: pool, matter: { id: 'm', forms: ids, results } })).questions[0];
    expect(questionOf(['tax', 'bank'])).toMatchObject({ at: '/unit/name', askedWhen: true });
    expect(questionOf(['tax', 'bank'])).not.toHaveProperty('result');
    expect(questionOf(['tax', 'court'])).toMatchObject({ at: '/unit/name', askedWhen: false, result: 'court' });
  });

  test('does not ask what follows from a decision', () => {
    const coded = formsOf(
      {
        trade: { properties: { kind: { type: 'string', 'x-element': 'unit.kind' } } },
        tax: { properties: { class: { type: 'string', 'x-element': 'unit.class' } }, required: ['class'] },
      },
      pool,
    );
    const matter = { id: 'm', forms: ['tax', 'trade'], results: { 'unit.kind': 'trade' } };
    const { validate, route } = compile(must(merge(coded, { catalogue: pool, matter })));
    expect(validate({ unit: { kind: 'A' } }).ok).toBe(true);
    expect(route({ unit: { kind: 'A' } }).submissions.tax?.data).toEqual({ class: '1' });
  });
});

describe('what does not go together is told', () => {
  test('with the form whose id another has, at the place of its id', () => {
    const other = read(formSchema('tax', { properties: { other: name } }), pool);
    expect(merge([...forms, other], { catalogue: pool }).issues).toMatchObject([
      { code: 'same-id', values: { form: 'tax' }, at: [{ form: 'tax', in: 'schema', pointer: '/x-form/id' }] },
    ]);
  });

  test('with every form that a matter names and nobody gave, and nothing else', () => {
    const matter = { id: 'm', forms: ['police', 'post'] };
    const { issues } = merge(forms, { catalogue: pool, matter });
    expect(issues.map(({ code, values, at }) => [code, values, at])).toEqual([
      ['unknown-form', { form: 'police' }, []],
      ['unknown-form', { form: 'post' }, []],
    ]);
  });
});

describe('what looks alike', () => {
  const alike = formsOf({
    tax: { properties: { mobile: { type: 'string', title: '联系电话' } } },
    bank: { properties: { mobile: { type: 'string', title: '联系电话' } } },
  });
  const open = (options: object): readonly string[] => merge(alike, options).issues.map(({ code }) => code);

  test('is listed when the caller asks for it, and not with an alignment of its own', () => {
    expect(open({ suggest: 0.5 })).toEqual(['suggestion-open']);
    expect(open({})).toEqual([]);
    expect(open({ suggest: 0.5, alignment: must(align(alike, { suggest: 0.5 })) })).toEqual([]);
  });
});

describe('an intake is whole in itself', () => {
  test('it holds the schemas that a form refers to, where it refers to any', () => {
    const shared = { $id: 'urn:shared', $defs: { name: { type: 'string', maxLength: 3 } } };
    const schema = formSchema('tax', { properties: { name: { $ref: 'urn:shared#/$defs/name' } } });
    const intake = must(merge([read(schema, pool, { 'urn:shared': shared })], { catalogue: pool }));
    expect(intake.forms.tax?.library).toEqual({ 'urn:shared': shared });
    expect(intakeOf({ tax: { properties: { name } } }, pool).forms.tax).not.toHaveProperty('library');
  });

  test('it holds the crosswalks that it converts by, wherever they stand in a lens, and no other', () => {
    const recode = { op: 'recode', crosswalk: 'kind→names', direction: 'forth' };
    const text = { type: 'string', 'x-element': 'unit.kind' };
    const line = { type: 'string', 'x-element': 'unit.address' };
    const used = (field: JsonObject): readonly string[] =>
      Object.keys(intakeOf({ tax: { properties: { f: field } } }, pool).crosswalks);
    expect(used({ ...text, 'x-lens': recode })).toEqual(['kind→names']);
    expect(used({ ...text, 'x-lens': { op: 'chain', lenses: [recode, { op: 'text', suffix: '!' }] } })).toEqual([
      'kind→names',
    ]);
    const lenses = [recode, { op: 'copy' }, { op: 'copy' }];
    expect(used({ ...line, 'x-lens': { op: 'join', separator: '', lenses } })).toEqual(['kind→names']);
    expect(used(text)).toEqual([]);
  });
});
