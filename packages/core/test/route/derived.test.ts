import type { Catalogue, DataElement } from '@yunform/core';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled, lines, sent } from '../support/forms.ts';

const id = { type: 'string', 'x-element': 'person.id' } as const;
const month = { type: 'string', 'x-date-format': 'YYYY-MM', 'x-element': 'person.month' } as const;
const kind = { enum: ['A', 'B', 'C', 'D'], 'x-element': 'unit.kind' } as const;
const unitClass = { enum: ['1', '2', '3'], 'x-element': 'unit.class' } as const;

describe('a month that follows from the first six digits of a number', () => {
  const both = compiled({ police: { properties: { id, month }, required: ['month'] } }, pool);
  test('is filled in, in the notation that is asked', () => {
    expect(sent(both, { person: { id: '201503xyz' } })).toEqual({ police: { id: '201503xyz', month: '2015-03' } });
  });

  test('must agree when it is given too', () => {
    const outcome = both.validate({ person: { id: '201503xyz', month: '2015-04' } });
    expect(lines(outcome.issues)).toEqual(['disagrees /person/month /person/id']);
    expect(both.validate({ person: { id: '201503xyz', month: '2015-03' } }).ok).toBe(true);
  });

  test.each(['x', '201513abc', ''])('is asked when the number is %j, which says no month', (wrong) => {
    expect(lines(both.validate({ person: { id: wrong } }).issues)).toEqual(['required /person/month']);
    expect(sent(both, { person: { id: wrong, month: '2015-03' } })).toEqual({
      police: { id: wrong, month: '2015-03' },
    });
  });

  test('is asked when the number is given but held, because its form does not apply', () => {
    const police = { properties: { id }, 'x-applies-when': { 'unit.kind': { const: 'A' } } };
    const held = compiled({ police, tax: { properties: { month }, required: ['month'] } }, pool);
    const answers = { unit: { kind: 'B' }, person: { id: '201503' } };
    expect(lines(held.validate(answers).issues)).toContain('required /person/month');
    expect(sent(held, { ...answers, person: { id: '201503', month: '2016-01' } })).toEqual({
      tax: { month: '2016-01' },
    });
    expect(sent(held, { ...answers, unit: { kind: 'A' } })).toEqual({
      police: { id: '201503' },
      tax: { month: '2015-03' },
    });
  });
});

describe('a code that follows through a crosswalk', () => {
  const both = compiled(
    { trade: { properties: { kind } }, tax: { properties: { class: unitClass }, required: ['class'] } },
    pool,
  );

  test.each([
    ['A', '1'],
    ['B', '2'],
  ])('%s means %s alone: not asked', (code, follows) => {
    expect(both.validate({ unit: { kind: code } }).ok).toBe(true);
    expect(sent(both, { unit: { kind: code } })).toEqual({ trade: { kind: code }, tax: { class: follows } });
  });

  test.each(['C', 'D', undefined])('%s means several, none or nothing: asked, never guessed', (code) => {
    const answers = code === undefined ? {} : { unit: { kind: code } };
    expect(lines(both.validate(answers).issues)).toEqual(['required /unit/class']);
    expect(sent(both, answers).tax).toEqual({});
    expect(both.validate({ unit: { ...(code ? { kind: code } : {}), class: '3' } }).ok).toBe(true);
  });

  test('what follows is checked like any answer, and comes home to the answer that it follows from', () => {
    const narrow = { enum: ['2'], 'x-element': 'unit.class' } as const;
    const strict = compiled({ trade: { properties: { kind } }, tax: { properties: { class: narrow } } }, pool);
    expect(lines(strict.validate({ unit: { kind: 'A' } }).issues)).toEqual(['enum /unit/class /unit/kind']);
    expect(strict.validate({ unit: { kind: 'B' } }).ok).toBe(true);
  });

  test('a value that disagrees is told once, and names both', () => {
    expect(lines(both.validate({ unit: { kind: 'A', class: '2' } }).issues)).toEqual([
      'disagrees /unit/class /unit/kind',
    ]);
  });

  test('where the tax form alone is known, the kind is read back when one code only leads there', () => {
    expect(both.gather({ tax: { class: '2' } }).record.answers).toEqual({ unit: { kind: 'B' } });
    expect(both.gather({ tax: { class: '1' } }).record.answers).toEqual({ unit: { class: '1' } });
  });
});

const follows = (id: string, element: string, crosswalk: string): readonly [string, DataElement] => [
  id,
  {
    id,
    titles: { 'zh-CN': id, en: id },
    schema: { type: 'string' },
    codeList: crosswalk.split('→')[1] ?? '',
    derivedFrom: { element, crosswalk },
  },
];
const wider: Catalogue = {
  ...pool,
  elements: {
    ...pool.elements,
    ...Object.fromEntries([
      follows('people[].class', 'people[].kind', 'kind→class'),
      follows('unit.grade', 'unit.class', 'class→grade'),
    ]),
  },
  crosswalks: {
    ...pool.crosswalks,
    'class→grade': {
      id: 'class→grade',
      from: 'class',
      to: 'grade',
      source: 'example',
      pairs: { '1': ['low'], '2': ['high'], '3': [] },
    },
  },
};
const grade = { enum: ['low', 'high'], 'x-element': 'unit.grade' } as const;

describe('a code that follows from a code that follows', () => {
  const chain = (properties: object) =>
    compiled({ trade: { properties: { kind } }, tax: { properties: { ...properties }, required: ['grade'] } }, wider);

  test('is filled in from the first of them; it is asked where nobody asks for the one between', () => {
    const whole = chain({ grade, class: unitClass });
    expect(sent(whole, { unit: { kind: 'B' } }).tax).toEqual({ class: '2', grade: 'high' });
    expect(whole.validate({ unit: { kind: 'B' } }).ok).toBe(true);
    expect(lines(chain({ grade }).validate({ unit: { kind: 'B' } }).issues)).toEqual(['required /unit/grade']);
  });

  test('follows from the one between where that is asked and given', () => {
    const one = chain({ grade, class: unitClass });
    expect(sent(one, { unit: { kind: 'C', class: '1' } }).tax).toEqual({ class: '1', grade: 'low' });
    expect(lines(one.validate({ unit: { kind: 'C' } }).issues)).toEqual(['required /unit/grade']);
  });
});

describe('a code that follows in every row', () => {
  const column = (id: string, codes: readonly string[]) => ({ enum: codes, 'x-element': `people[].${id}` }) as const;
  const rowsOf = (properties: object, required: readonly string[] = []) => ({
    properties: { people: { type: 'array', items: { type: 'object', properties: { ...properties }, required } } },
  });
  const one = compiled(
    {
      tax: rowsOf({ class: column('class', ['1', '2', '3']) }, ['class']),
      trade: rowsOf({ kind: column('kind', ['A', 'B', 'C', 'D']) }),
    },
    wider,
  );
  const kinds = ['A', 'B', 'A', 'B', 'A', 'B', 'A', 'B', 'A', 'B', 'A', 'B'];

  test('follows from the code of its own row, also past the tenth', () => {
    const people = kinds.map((code) => ({ kind: code }));
    expect(sent(one, { people }).tax).toEqual({
      people: kinds.map((code) => ({ class: code === 'A' ? '1' : '2' })),
    });
    expect(one.validate({ people }).ok).toBe(true);
  });

  test('is asked, and must agree, row by row', () => {
    const people = [{ kind: 'A' }, { kind: 'C' }, { kind: 'B', class: '1' }, { kind: 'C', class: '3' }];
    expect(lines(one.validate({ people }).issues)).toEqual([
      'required /people/1/class',
      'disagrees /people/2/class /people/2/kind',
    ]);
    expect(sent(one, { people }).tax).toEqual({
      people: [{ class: '1' }, {}, { class: '2' }, { class: '3' }],
    });
  });

  test('does not follow in a row whose code is not asked', () => {
    const held = compiled(
      {
        tax: rowsOf({ class: column('class', ['1', '2', '3']) }, ['class']),
        trade: {
          properties: {
            people: {
              type: 'array',
              items: {
                type: 'object',
                properties: {
                  name: { type: 'string', 'x-element': 'people[].name' },
                  kind: column('kind', ['A', 'B']),
                },
                if: { properties: { name: { const: 'a' } }, required: ['name'] },
                else: { properties: { kind: false } },
              },
            },
          },
        },
      },
      wider,
    );
    const people = [
      { name: 'b', kind: 'A' },
      { name: 'a', kind: 'A' },
    ];
    expect(sent(held, { people }).tax).toEqual({ people: [{}, { class: '1' }] });
    expect(lines(held.validate({ people }).issues)).toContain('required /people/0/class');
  });

  test('comes back to the code that it follows from, in its row', () => {
    expect(one.gather({ tax: { people: [{ class: '2' }, { class: '1' }, {}] } }).record.answers).toEqual({
      people: [{ kind: 'B' }, { class: '1' }, {}],
    });
  });
});

test('what follows from a result follows as soon as the result is given', () => {
  const matter = { id: 'm', forms: ['police', 'tax'], results: { 'person.id': 'police' } };
  const one = compiled(
    { police: { properties: { open: { type: 'boolean' } } }, tax: { properties: { id, month }, required: ['month'] } },
    pool,
    { matter },
  );
  expect(sent(one, { person: { id: '201503xyz' } }).tax).toEqual({ id: '201503xyz', month: '2015-03' });
});
