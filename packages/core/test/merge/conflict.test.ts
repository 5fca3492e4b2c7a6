import { merge, describe as say } from '@yunform/core';
import type { JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { answerLaws } from '../support/answer-laws.ts';
import { openCase } from '../support/case.ts';
import { formLaws } from '../support/form-laws.ts';
import { compiled, formSchema, formsOf, intakeOf, lines, sent } from '../support/forms.ts';

const capital = (more: JsonObject): JsonObject => ({ type: 'number', ...more, 'x-element': 'unit.capital' });
const form = (field: JsonObject, more: JsonObject = {}): JsonObject => ({
  properties: { f: field },
  required: ['f'],
  ...more,
});
const conflict = (schemas: { readonly [id: string]: JsonObject }) => merge(formsOf(schemas, pool), { catalogue: pool });

describe('forms that no answer can satisfy', () => {
  const torn = {
    tax: form(capital({ maximum: 20_000 })),
    trade: form(capital({ minimum: 3, 'x-unit': '万元' })),
    bank: form(capital({ minimum: 0 })),
  };

  test('are told by name, with both places and both limits, in both languages', () => {
    const { ok, issues } = conflict(torn);
    expect(ok).toBe(false);
    expect(issues.map(({ code, level }) => [code, level])).toEqual([['conflict', 'error']]);
    const places = issues[0]?.at.map((place) => `${place.form ?? 'answers'}${place.pointer}`);
    expect(places).toEqual(expect.arrayContaining(['answers/unit/capital', 'tax/f', 'trade/f']));
    for (const language of ['zh-CN', 'en'] as const)
      expect(issues[0] && say(issues[0], language)).toMatch(/20000[\s\S]*30000|30000[\s\S]*20000/);
  });

  test.each<[what: string, limits: { readonly [id: string]: JsonObject }, named: readonly string[]]>([
    ['not those who agree', { tax: { maximum: 1 }, trade: { minimum: 2 }, bank: {} }, ['tax', 'trade']],
    [
      'all who disagree with somebody',
      { tax: { maximum: 1 }, trade: { minimum: 2 }, bank: { minimum: 3 }, court: { maximum: 9 } },
      ['bank', 'tax', 'trade'],
    ],
    [
      'everybody, where it takes three',
      { tax: { enum: [1, 2] }, trade: { enum: [2, 3] }, bank: { enum: [1, 3] } },
      ['bank', 'tax', 'trade'],
    ],
  ])('name %s', (_, limits, named) => {
    const forms = Object.fromEntries(Object.entries(limits).map(([id, limit]) => [id, form(capital(limit))] as const));
    const { issues } = conflict(forms);
    expect(issues.map(({ code }) => code)).toEqual(['conflict']);
    expect(issues[0]?.at.flatMap((place) => place.form ?? [])).toEqual(named);
    expect(issues[0] && say(issues[0], 'zh-CN')).toContain(named.map((id) => `${id} 局`).join('、'));
  });

  test('every conflict is listed, not the first one only', () => {
    const name = (more: JsonObject): JsonObject => ({ type: 'string', ...more, 'x-element': 'unit.name' });
    const two = (f: JsonObject, g: JsonObject): JsonObject => ({ properties: { f, g }, required: ['f', 'g'] });
    const { issues } = conflict({
      tax: two(capital({ maximum: 1 }), name({ maxLength: 1 })),
      trade: two(capital({ minimum: 2 }), name({ minLength: 2 })),
    });
    expect(issues.map(({ code }) => code)).toEqual(['conflict', 'conflict']);
  });

  test('asked apart: camps of one claim share a place, each department receives its own', () => {
    const apart = compiled({ ...torn, court: form(capital({ maximum: 20_000 })) }, pool, { onConflict: 'ask-each' });
    const places = apart.intake.questions.map(({ at }) => at);
    expect(places).toEqual(expect.arrayContaining(['/forms/court/f', '/forms/trade/f']));
    expect(places).not.toContain('/forms/tax/f');
    const answers = { forms: { court: { f: 5 }, trade: { f: 30_000 }, bank: { f: 1 } } };
    expect(sent(apart, answers)).toMatchObject({ court: { f: 5 }, tax: { f: 5 }, trade: { f: 3 } });
    expect(lines(apart.validate({ forms: { court: { f: 5 }, bank: { f: 1 } } }).issues)).toEqual([
      'required /forms/trade/f',
    ]);
  });

  test('asked apart, every law holds', () => {
    const one = openCase(
      Object.entries(torn).map(([id, schema]) => formSchema(id, schema)),
      pool,
      { onConflict: 'ask-each' },
    );
    if (!('intake' in one)) throw new Error('asked apart, nothing conflicts');
    expect(formLaws(one)).toEqual([]);
    for (const answers of [
      {},
      { forms: { tax: { f: 5 }, trade: { f: 30_000 }, bank: { f: 1 } } },
      { forms: { tax: { f: 'x' } } },
    ])
      expect(answerLaws(one, answers).breaches).toEqual([]);
  });
});

test('an optional field that cannot be filled is a warning', () => {
  const optional = (field: JsonObject): JsonObject => ({ properties: { f: field } });
  const { ok, issues } = conflict({ tax: optional(capital({ maximum: 1 })), trade: optional(capital({ minimum: 2 })) });
  expect([ok, issues.map(({ code, level }) => [code, level])]).toEqual([true, [['unfillable', 'warning']]]);
});

test('forms that cannot apply together never conflict', () => {
  const when = (code: string): JsonObject => ({ 'x-applies-when': { 'unit.kind': { const: code } } });
  const both = compiled(
    { tax: form(capital({ maximum: 1 }), when('A')), trade: form(capital({ minimum: 2 }), when('B')) },
    pool,
  );
  expect(both.validate({ unit: { kind: 'A', capital: 1 } }).ok).toBe(true);
  expect(sent(both, { unit: { kind: 'B', capital: 2 } })).toEqual({ trade: { f: 2 } });
  expect(both.validate({ unit: { kind: 'B', capital: 1 } }).ok).toBe(false);
  expect(sent(both, { unit: { capital: 2 } })).toEqual({});
  expect(both.validate({}).ok).toBe(true);
});

describe('forms given to merge', () => {
  const [tax] = formsOf({ tax: form(capital({})) }, pool);

  test('no form at all, and a matter that names a form that is not there', () => {
    expect(merge([]).issues.map(({ code }) => code)).toEqual(['no-forms']);
    const matter = { id: 'm', forms: ['tax', 'police'] };
    expect(tax && merge([tax], { catalogue: pool, matter }).issues.map(({ code }) => code)).toEqual(['unknown-form']);
  });

  test('one id for two contents', () => {
    const [other] = formsOf({ tax: form(capital({ minimum: 1 })) }, pool);
    expect(tax && other && merge([tax, other], { catalogue: pool }).issues.map(({ code }) => code)).toEqual([
      'same-id',
    ]);
  });

  test('what is asked again by each form is no shared question', () => {
    const consent = { const: true, 'x-element': 'unit.open', 'x-reuse': 'ask-again' } as const;
    const intake = intakeOf({ tax: form(consent), trade: form(consent) }, pool);
    expect(intake.questions.map(({ at }) => at)).toEqual(['/forms/tax/f', '/forms/trade/f']);
  });
});

describe('results of a matter', () => {
  const code = { type: 'string', 'x-element': 'person.id' } as const;
  const matter = { id: 'm', forms: ['police', 'tax'], results: { 'person.id': 'police' } };
  const one = compiled({ police: { properties: { name: { type: 'string' } } }, tax: form(code) }, pool, { matter });

  test('are not asked; who needs one waits, and is no error', () => {
    const routing = one.route({});
    expect(routing.submissions.tax?.status).toBe('waiting');
    expect(routing.submissions.tax?.waitingFor).toEqual([{ element: 'person.id', source: 'police' }]);
    expect(routing.issues.map(({ code: of, level }) => [of, level])).toEqual([['waiting', 'info']]);
    expect(one.validate({}).ok).toBe(true);
  });

  test('complete the waiting form without changing another one', () => {
    const routing = one.route({ person: { id: '1' } });
    expect(routing.submissions.tax).toMatchObject({ status: 'accepted', data: { f: '1' } });
    expect(routing.submissions.police).toEqual(one.route({}).submissions.police);
  });
});
