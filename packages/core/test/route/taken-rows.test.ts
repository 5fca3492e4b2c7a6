import { type Catalogue, readForm } from '@yunform/core';
import type { Json, JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled, formSchema, lines, sent } from '../support/forms.ts';

const name = { type: 'string', title: '姓名', 'x-element': 'people[].name' } as const;
const share = { type: 'number', title: '比例', 'x-element': 'people[].share' } as const;
const kind = { enum: ['A', 'B', 'C'], 'x-element': 'people[].kind', 'x-code-list': 'kind' } as const;
const isB: Json = { at: 'people[].kind', is: { const: 'B' } };

const people = (columns: JsonObject, more: JsonObject = {}, item: JsonObject = {}): JsonObject => ({
  properties: { people: { type: 'array', items: { type: 'object', properties: columns, ...item }, ...more } },
});
const person = (columns: JsonObject, more: JsonObject = {}): JsonObject => ({
  required: ['head'],
  properties: { head: { type: 'object', title: '负责人', properties: columns, ...more } },
});

const rows = [
  { name: 'a', kind: 'A', share: 10 },
  { name: 'b', kind: 'B', share: 20 },
  { name: 'c', kind: 'A', share: 30 },
  { name: 'd', kind: 'B', share: 40 },
];

describe('a department that takes only the rows that meet a condition', () => {
  const one = compiled(
    {
      all: people({ name, kind, share }),
      some: people(
        { name, share, note: { type: 'string' } },
        { 'x-rows': { where: isB }, 'x-key': ['name'], minItems: 1 },
        { required: ['note'] },
      ),
    },
    pool,
  );
  const own = { forms: { some: { people: [{}, { note: 'x' }, { note: 'held' }, { note: 'y' }] } } };

  test('receives those, one after the other, each with its own columns', () => {
    expect(sent(one, { people: rows, ...own }).some).toEqual({
      people: [
        { name: 'b', share: 20, note: 'x' },
        { name: 'd', share: 40, note: 'y' },
      ],
    });
  });

  test('asks nothing of the others; what it lacks is told at the row of the answers and at its own row', () => {
    const routed = one.route({ people: rows });
    expect(lines(routed.issues)).toEqual(['required /forms/some/people/1/note', 'required /forms/some/people/3/note']);
    expect(routed.issues[1]?.at).toContainEqual({ form: 'some', in: 'data', pointer: '/people/1/note' });
    expect(one.validate({ people: rows, ...own }).ok).toBe(true);
  });

  test('an answer in a row that it does not take is held', () => {
    expect(lines(one.route({ people: rows, ...own }).issues)).toEqual(['held /forms/some/people/2/note']);
  });

  test('its limits count the rows that it takes', () => {
    expect(lines(one.validate({ people: rows.slice(0, 1) }).issues)).toEqual(['min-items /people']);
    expect(one.intake.questions.find(({ at }) => at === '/people')?.schema).toEqual({ type: 'array' });
  });

  test('provenance names the row of the submission and the row of the answers', () => {
    const made = one.route({ people: rows, ...own }).submissions.some?.provenance ?? [];
    expect(made.find(({ to }) => to === '/people/1/share')?.from).toEqual(['/people/3/share']);
    expect(made).toHaveLength(6);
  });

  test('its rows come back by their key, and are offered where no other record tells which they are', () => {
    const { all, some } = sent(one, { people: rows, ...own });
    const answers = { people: rows, forms: { some: { people: [{}, { note: 'x' }, {}, { note: 'y' }] } } };
    expect(one.gather({ all: all ?? null, some: some ?? null }).record.answers).toEqual(answers);
    const alone = one.gather({ some: some ?? null });
    expect(alone.record.answers).toEqual({});
    expect(alone.toConfirm.map(({ at, value }) => [at, value])).toContainEqual(['/people/1/name', 'd']);
  });

  test('a key that two rows share tells nothing', () => {
    const twice = { people: [{ name: 'b', kind: 'A', share: 1 }, rows[1] ?? {}] };
    const back = one.gather(sent(one, twice));
    expect(back.record.answers).toEqual(twice);
    expect(back.toConfirm.map(({ at, questions }) => [at, questions])).toEqual([
      ['/people/0/name', ['/people/*/name']],
      ['/people/0/share', ['/people/*/share']],
    ]);
  });

  test('the merge says so', () => {
    expect(JSON.stringify(one.intake.plan.some?.containers)).toContain(
      '"where":{"at":"/people/*/kind","is":{"const":"B"}}',
    );
  });
});

describe('a form that asks for one person', () => {
  const schemas = (taken: JsonObject): { readonly [id: string]: JsonObject } => ({
    all: people({ name, kind, share }),
    one: person({ name: { ...name, maxLength: 3 }, share }, { required: ['name'], 'x-rows': taken, 'x-key': 'name' }),
  });

  test('takes the first row', () => {
    const one = compiled(schemas({ first: 1 }), pool);
    expect(sent(one, { people: rows }).one).toEqual({ head: { name: 'a', share: 10 } });
    expect(lines(one.validate({ people: [{ name: 'long name' }, { name: 'long name' }] }).issues)).toEqual([
      'max-length /people/0/name',
    ]);
    expect(one.gather({ one: { head: { name: 'a', share: 10 } } }).record.answers).toEqual({
      people: [{ name: 'a', share: 10 }],
    });
  });

  test('takes the first row of those that meet its condition', () => {
    const one = compiled(schemas({ where: isB }), pool);
    expect(sent(one, { people: rows }).one).toEqual({ head: { name: 'b', share: 20 } });
    expect(lines(one.validate({ people: [{ name: 'long name' }, { kind: 'B' }, { kind: 'B' }] }).issues)).toEqual([
      'required /people/1/name',
    ]);
  });

  test('when no row does, the missing person is told at the rows', () => {
    const one = compiled(schemas({ where: isB }), pool);
    expect(lines(one.validate({ people: [{ name: 'a' }] }).issues)).toEqual(['required /people']);
    expect(lines(one.validate({}).issues)).toEqual(['required /people']);
  });

  test('comes back to the row that its key names', () => {
    const one = compiled(schemas({ where: isB }), pool);
    const data = sent(one, { people: rows });
    expect(one.gather({ all: data.all ?? null, one: { head: { name: 'd', share: 41 } } }).disagreements).toEqual([
      { at: '/people/3/share', values: [expect.anything(), expect.anything()] },
    ]);
    expect(one.gather({ one: data.one ?? null }).toConfirm.map(({ questions }) => questions)).toEqual([
      ['/people/*/name'],
      ['/people/*/share'],
    ]);
  });

  test('rows are asked for even when no other form has them', () => {
    const one = compiled({ one: schemas({ first: 1 }).one ?? {} }, pool);
    expect(one.intake.questions.map(({ at, kind: of }) => `${of} ${at}`)).toEqual([
      'value /people/*/name',
      'value /people/*/share',
      'rows /people',
    ]);
  });
});

describe('what a condition on rows reads', () => {
  test('is asked even when no form has the column', () => {
    const one = compiled({ some: people({ name }, { 'x-rows': { where: isB } }) }, pool);
    expect(one.intake.questions.map(({ at, askedWhen }) => [at, askedWhen])).toEqual([
      ['/people/*/name', { at: '/people/*/kind', is: { const: 'B' } }],
      ['/people', true],
      ['/people/*/kind', true],
    ]);
    expect(sent(one, { people: rows }).some).toEqual({ people: [{ name: 'b' }, { name: 'd' }] });
  });

  test('may be joined and turned round', () => {
    const where = {
      all: [
        { not: isB },
        {
          any: [
            { at: 'people[].share', is: { minimum: 30 } },
            { at: 'people[].share', absent: true },
          ],
        },
      ],
    };
    const one = compiled({ all: people({ name, kind, share }), some: people({ name }, { 'x-rows': { where } }) }, pool);
    expect(sent(one, { people: [...rows, { name: 'e' }] }).some).toEqual({ people: [{ name: 'c' }, { name: 'e' }] });
  });

  const issuesOf = (taken: Json, catalogue: Catalogue = pool): readonly string[] =>
    readForm(formSchema('tax', people({ name }, { 'x-rows': taken })), { catalogue }).issues.map(({ code }) => code);

  test('is refused when it is not understood, for rows must not go to who may not have them', () => {
    for (const wrong of [{ where: {} }, { where: 'B' }, { last: 1 }, { first: -1 }, 3, { where: { all: [isB, {}] } }])
      expect(issuesOf(wrong)).toEqual(['bad-rows']);
    for (const right of [{ where: isB }, { first: 0 }, { first: 2, where: { any: [isB] } }])
      expect(issuesOf(right)).toEqual([]);
  });
});
