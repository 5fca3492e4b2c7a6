import { readIntake } from '@yunform/core';
import type { Json, JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled, intakeOf, lines } from '../support/forms.ts';

const name = { type: 'string', 'x-element': 'unit.name' } as const;
const forms = { tax: { properties: { name, note: { type: 'string' } } }, bank: { properties: { name } } } as const;

describe('an intake', () => {
  const stored: JsonObject = JSON.parse(JSON.stringify(intakeOf(forms, pool)));

  test('is read back as it was stored', () => {
    expect(readIntake(stored)).toEqual({ ok: true, value: stored, issues: [] });
  });

  test.each<readonly [string, Json]>([
    ['a list', [stored]],
    ['a text', 'intake'],
    ['null', null],
    ['another format', { ...stored, format: 2 }],
    ...['questions', 'rules', 'pages', 'derived', 'residuals', 'forms', 'plan', 'codeLists', 'crosswalks'].map(
      (part): readonly [string, Json] => [`${part} as a text`, { ...stored, [part]: 'x' }],
    ),
    ...['questions', 'rules', 'derived'].map((part): readonly [string, Json] => [
      `${part} as an object`,
      { ...stored, [part]: {} },
    ]),
    ...['forms', 'plan', 'crosswalks'].map((part): readonly [string, Json] => [
      `${part} as a list`,
      { ...stored, [part]: [] },
    ]),
  ])('is none when it is %s', (_, value) => {
    const { ok, issues } = readIntake(value);
    expect([ok, issues.map(({ code }) => code)]).toEqual([false, ['not-an-intake']]);
  });
});

describe('a record', () => {
  const one = compiled(forms, pool);
  const record = (more: JsonObject): Json => ({ format: 1, answers: { unit: { name: 'a' } }, ...more });
  const read = (value: Json) => {
    const outcome = one.validate(value);
    return outcome.ok ? outcome.value : undefined;
  };

  test('is not what is no object', () => {
    for (const wrong of [[], 'x', 3, null, true]) {
      const { ok, issues } = one.validate(wrong);
      expect([ok, issues.map(({ code, at }) => [code, at])]).toEqual([
        false,
        [['not-a-record', [{ in: 'answers', pointer: '' }]]],
      ]);
    }
  });

  test('may be plain answers, whatever they are called', () => {
    expect(read({ unit: { name: 'a' } })?.answers).toEqual({ unit: { name: 'a' } });
    expect(lines(one.validate({ answers: { unit: { name: 'a' } } }).issues)).toEqual(['unknown-answer /answers']);
    expect(lines(one.validate({ format: 1, answers: 'x' }).issues)).toEqual([
      'unknown-answer /format',
      'unknown-answer /answers',
    ]);
  });

  test('keeps what travels beside the answers', () => {
    const divergences = [{ at: '/unit/name', form: 'bank', value: 'b', reason: 'r' }];
    const sources = [{ at: '/unit/name', source: 's', time: '2026', locked: true, value: 'a' }];
    expect(read(record({ divergences, sources }))).toEqual(record({ divergences, sources }));
    expect(read(record({}))).toEqual(record({ divergences: [], sources: [] }));
  });

  const at = '/unit/name';
  test.each<readonly [JsonObject, readonly string[]]>([
    [{ divergences: 'x', sources: {} }, ['/divergences', '/sources']],
    [
      { divergences: ['x', {}, { at }, { form: 'bank', reason: 'r' }] },
      [0, 1, 2, 3].map((one) => `/divergences/${one}`),
    ],
    [
      {
        divergences: [
          { at: 1, form: 'bank' },
          { at, form: 5, reason: 'r' },
        ],
      },
      ['/divergences/0', '/divergences/1'],
    ],
    [
      {
        divergences: [
          { at, form: 'bank' },
          { at, form: 'bank', reason: 3 },
        ],
      },
      ['/divergences/1'],
    ],
    [
      { sources: [{ at, source: 's' }, { at }, { source: 's' }, { at: 1, source: 's' }] },
      [1, 2, 3].map((one) => `/sources/${one}`),
    ],
    [
      {
        sources: [
          { at, source: 1 },
          { at, source: 's', locked: 'yes' },
        ],
      },
      ['/sources/0', '/sources/1'],
    ],
    [{ divergences: [7], sources: [{ at, source: 's', time: 5 }] }, ['/divergences/0', '/sources/0']],
  ])('is refused where something of it is not understood, never passed over: %j', (more, places) => {
    const expected = places.map((place) => `The ${place} of the record of answers is not understood.`);
    for (const { submissions, issues } of [one.route(record(more)), one.route(record(more), { check: false })]) {
      expect(submissions).toEqual({});
      expect(issues.map(({ code, message, at: stands }) => [code, message, stands])).toEqual(
        expected.map((message) => ['bad-record', message, [{ in: 'answers', pointer: '' }]]),
      );
    }
    expect(one.validate(record(more)).ok).toBe(false);
  });

  test('may say less of a source, and nothing at all of divergences', () => {
    const sources = [{ at, source: 's' }];
    expect(read(record({ divergences: null, sources }))).toEqual(record({ divergences: [], sources }));
    expect(read(record({ divergences: [{ at, form: 'bank' }] }))?.divergences).toEqual([
      { at, form: 'bank', reason: '' },
    ]);
  });
});
