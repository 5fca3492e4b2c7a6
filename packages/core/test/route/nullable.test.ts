import type { JsonObject } from '@yunform/schema/base';
import { expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled, lines, sent } from '../support/forms.ts';

/** An agent that an application may name: an object, or `null` for none. */
const text = { type: 'string' } as const;
const name = { type: 'string', minLength: 2, title: '姓名' } as const;
const agent = {
  type: ['object', 'null'],
  title: '代理人',
  required: ['name'],
  properties: { name, phone: { type: 'string', pattern: '^1[0-9]{10}$', title: '手机' } },
  additionalProperties: false,
} as const;
const answered = (one: JsonObject): JsonObject => ({ forms: { tax: { agent: one } } });

test('an object that may be null is asked field by field, and left out when nothing of it is answered', () => {
  const one = compiled({ tax: { properties: { agent } } });
  expect(sent(one, {})).toEqual({ tax: {} });
  expect(sent(one, answered({ name: '张示例' }))).toEqual({ tax: { agent: { name: '张示例' } } });
  expect(lines(one.validate(answered({ phone: '13900000000' })).issues)).toEqual(['required /forms/tax/agent/name']);
  expect(lines(one.validate(answered({ name: '张' })).issues)).toEqual(['min-length /forms/tax/agent/name']);
});

test('where it must be there, null says that there is none; what it requires is not asked for then', () => {
  const one = compiled({ tax: { required: ['agent'], properties: { agent } } });
  expect(sent(one, {})).toEqual({ tax: { agent: null } });
  expect(one.route({}).submissions.tax?.status).toBe('accepted');
  expect(lines(one.validate(answered({ phone: '13900000000' })).issues)).toEqual(['required /forms/tax/agent/name']);
});

test('what stands in its place is as the form states it', () => {
  const stated = { ...agent, type: ['object', 'string'], 'x-blank': '无', 'x-element': 'unit.agent' } as const;
  const one = compiled({ tax: { required: ['agent'], properties: { agent: stated } } });
  expect(sent(one, {})).toEqual({ tax: { agent: '无' } });
  expect(sent(one, answered({ name: '张示例' }))).toEqual({ tax: { agent: { name: '张示例' } } });
});

test('conditions on it hold for null as they do in the schema', () => {
  const named = { properties: { agent: { required: ['phone'] } }, required: ['agent'] };
  const form = { required: ['agent'], properties: { agent, note: text }, if: named, then: { required: ['note'] } };
  const one = compiled({ tax: form });
  expect(lines(one.validate({}).issues)).toEqual(['required /forms/tax/note']);
  expect(one.validate(answered({ name: '张示例' })).ok).toBe(true);
  const both = { ...answered({ name: '张示例', phone: '13900000000' }) };
  expect(lines(one.validate(both).issues)).toEqual(['required /forms/tax/note']);
});

test('what a condition says of its type is judged of null as well', () => {
  const form = (type: string) => ({
    required: ['agent'],
    properties: { agent, note: text },
    if: { properties: { agent: { type } }, required: ['agent'] },
    then: { required: ['note'] },
  });
  expect(compiled({ tax: form('object') }).validate({}).ok).toBe(true);
  expect(lines(compiled({ tax: form('null') }).validate({}).issues)).toEqual(['required /forms/tax/note']);
  expect(lines(compiled({ tax: form('object') }).validate(answered({ name: '张示例' })).issues)).toEqual([
    'required /forms/tax/note',
  ]);
});

test('a shared answer binds only where the object is sent in place of null', () => {
  const own = { type: 'string', minLength: 3, 'x-element': 'unit.name' } as const;
  const firm = { type: ['object', 'null'], properties: { own, code: text }, required: ['own', 'code'] } as const;
  const trade = { properties: { own: { type: 'string', 'x-element': 'unit.name' } } } as const;
  const one = compiled({ tax: { required: ['firm'], properties: { firm } }, trade }, pool);
  expect(sent(one, { unit: { name: 'x' } })).toEqual({ tax: { firm: null }, trade: { own: 'x' } });
  expect(one.validate({ unit: { name: 'x' } }).ok).toBe(true);
});
