import { compile, type Intake, merge, migrate } from '@yunform/core';
import { equals, type Json, type JsonObject } from '@yunform/schema/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersFor } from '../arbitrary/answers.ts';
import { Dice, tapes } from '../arbitrary/dice.ts';
import { formSets } from '../arbitrary/forms.ts';
import { pool } from '../arbitrary/pool.ts';
import { intakeOf, must, read } from '../support/forms.ts';

const SEED = 20_261_121;
const text = { type: 'string' } as const;
const element = (id: string, more: JsonObject = {}): JsonObject => ({ ...text, ...more, 'x-element': id });
const moved = (old: Intake, next: Intake, answers: Json) => must(migrate(old, next, answers));

let compared = 0;

test('routing after moving equals routing before, for every form whose questions are unchanged', () => {
  fc.assert(
    fc.property(formSets, tapes(160), (schemas, tape) => {
      const forms = schemas.map((schema) => read(schema, pool));
      const [old, next] = [merge(forms.slice(0, -1), { catalogue: pool }), merge(forms, { catalogue: pool })];
      if (!old.ok || !next.ok) return;
      const [before, after] = [
        compile(old.value, { validator: () => () => [] }),
        compile(next.value, { validator: () => () => [] }),
      ];
      const answers = answersFor(old.value, before, new Dice(tape));
      const { record, left } = moved(old.value, next.value, answers);
      const plain: Json = JSON.parse(JSON.stringify(record));
      for (const [form, { data }] of Object.entries(before.route(answers).submissions)) {
        if (left.length > 0 || !unchanged(old.value, next.value, form)) continue;
        expect(after.route(plain).submissions[form]?.data).toEqual(data);
        compared += 1;
      }
    }),
    { seed: SEED, numRuns: 40, endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(25);
});

/** A question that another form has come to ask is another one: it may send an object of its own no more. */
function unchanged(old: Intake, next: Intake, form: string): boolean {
  const follows = new Set([...old.derived, ...next.derived].map(({ at }) => at));
  const places = (intake: Intake): Json =>
    JSON.parse(
      JSON.stringify([
        intake.plan[form]?.entries.map(({ to, from, lens }) => [to, from, lens]) ?? [],
        intake.plan[form]?.containers.map(({ to, kind, required, owns }) =>
          kind === 'object' && to !== '' && required !== true ? owns : [],
        ) ?? [],
      ]),
    );
  return (
    equals(places(old), places(next)) &&
    !(old.plan[form]?.entries ?? []).some(({ from }) => from.some((at) => follows.has(at)))
  );
}

describe('stored answers', () => {
  const alone = intakeOf({ tax: { properties: { name: text, note: text } } });
  const shared = intakeOf(
    {
      tax: { properties: { name: element('unit.name'), note: text } },
      trade: { properties: { n: element('unit.name') } },
    },
    pool,
  );

  test('go to the element once a form declares it, and back', () => {
    const answers = { forms: { tax: { name: 'a', note: 'b' } } };
    const there = moved(alone, shared, answers);
    expect(there).toEqual({
      record: {
        format: 1,
        answers: { unit: { name: 'a' }, forms: { tax: { note: 'b' } } },
        divergences: [],
        sources: [],
      },
      left: [],
      lapsed: [],
    });
    expect(moved(shared, alone, there.record.answers).record.answers).toEqual(answers);
  });

  test('parts are joined when only the whole is asked any more; a whole stays behind when parts are asked', () => {
    const parts = intakeOf(
      {
        tax: { properties: { address: element('unit.address') } },
        trade: { properties: { city: element('unit.address.city') } },
      },
      pool,
    );
    const whole = intakeOf({ tax: { properties: { address: element('unit.address') } } }, pool);
    const answers = { unit: { address: { city: 'B', detail: 'C' } } };
    expect(moved(parts, whole, answers)).toMatchObject({ record: { answers: { unit: { address: 'B C' } } }, left: [] });
    expect(moved(whole, parts, { unit: { address: 'B C' } })).toMatchObject({
      record: { answers: {} },
      left: [{ at: '/unit/address', value: 'B C', because: 'not-certain' }],
    });
  });

  test('a date that is asked finer than it was stays behind; one that is asked coarser is cut', () => {
    const month = { 'x-date-format': 'YYYY-MM' };
    const day = { format: 'date', 'x-date-format': 'YYYY-MM-DD' };
    const coarse = intakeOf({ tax: { properties: { d: element('unit.founded', month) } } }, pool);
    const fine = intakeOf(
      {
        tax: { properties: { d: element('unit.founded', month) } },
        trade: { properties: { d: element('unit.founded', day) } },
      },
      pool,
    );
    expect(moved(fine, coarse, { unit: { founded: '2015-03-01' } }).record.answers).toEqual({
      unit: { founded: '2015-03' },
    });
    expect(moved(coarse, fine, { unit: { founded: '2015-03' } }).left).toEqual([
      { at: '/unit/founded', value: '2015-03', because: 'not-certain' },
    ]);
  });

  test('answers of two camps that differ stay behind; equal ones become one', () => {
    const kept = {
      properties: { capital: { type: 'number', maximum: 1, 'x-element': 'unit.capital' } },
      required: ['capital'],
    };
    const other = {
      properties: { capital: { type: 'number', minimum: 2, 'x-element': 'unit.capital' } },
      required: ['capital'],
    };
    const eased = { properties: { capital: { type: 'number', 'x-element': 'unit.capital' } }, required: ['capital'] };
    const apart = intakeOf({ tax: kept, trade: other }, pool, { onConflict: 'ask-each' });
    const together = intakeOf({ tax: kept, trade: eased }, pool);
    const answers = (a: number, b: number) => ({ forms: { tax: { capital: a }, trade: { capital: b } } });
    expect(moved(apart, together, answers(1, 1)).record.answers).toEqual({ unit: { capital: 1 } });
    expect(moved(apart, together, answers(1, 2)).left.map(({ because }) => because)).toEqual(['differs', 'differs']);
    expect(moved(together, apart, { unit: { capital: 1 } }).record.answers).toEqual(answers(1, 1));
  });

  test('wrong and held answers move as they stand, rows keep their place, what nobody asks any more is listed', () => {
    const people = {
      properties: {
        people: { type: 'array', items: { type: 'object', properties: { name: element('people[].name') } } },
        note: text,
      },
    };
    const [old, next] = [
      intakeOf({ tax: people }, pool),
      intakeOf({ tax: { properties: { people: people.properties.people } }, trade: { properties: { x: text } } }, pool),
    ];
    const { record, left } = moved(old, next, {
      people: [{ name: 'a' }, {}, { name: 3 }, {}],
      forms: { tax: { note: 'b' } },
    });
    expect(record.answers).toEqual({ people: [{ name: 'a' }, {}, { name: 3 }, {}] });
    expect(left).toEqual([{ at: '/forms/tax/note', value: 'b', because: 'no-question' }]);
  });

  test('divergences and sources go along', () => {
    const record = {
      format: 1,
      answers: { forms: { tax: { name: 'a' } } },
      divergences: [{ at: '/forms/tax/name', form: 'tax', value: 'b', reason: 'x' }],
      sources: [{ at: '/forms/tax/name', source: 'register', locked: true }],
    };
    expect(moved(alone, shared, record).record).toEqual({
      format: 1,
      answers: { unit: { name: 'a' } },
      divergences: [{ at: '/unit/name', form: 'tax', value: 'b', reason: 'x' }],
      sources: [{ at: '/unit/name', source: 'register', locked: true }],
    });
  });
});
