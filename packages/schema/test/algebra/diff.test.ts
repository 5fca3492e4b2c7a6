import { type Change, diff, includes, type Json, type JsonObject } from '@yunform/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oracleOf } from '../arbitrary/oracle.ts';
import { schema } from '../arbitrary/schema.ts';

const form = (properties: JsonObject, rest: JsonObject = {}): Json => ({ type: 'object', properties, ...rest });
const short = ({ pointer, kind, lost, gained }: Change) =>
  [
    pointer,
    kind,
    ...(lost === undefined ? [] : [`- ${JSON.stringify(lost)}`]),
    ...(gained === undefined ? [] : [`+ ${JSON.stringify(gained)}`]),
  ].join(' ');

const text = { type: 'string' };

describe('a department publishes a new version', () => {
  test.each<[string, Json, Json, string[]]>([
    ['nothing is changed', form({ a: text }), form({ a: text }), []],
    [
      'a name may be less long',
      form({ a: { ...text, maxLength: 3 } }),
      form({ a: { ...text, maxLength: 2 } }),
      ['/properties/a/maxLength narrowed - "aaa"'],
    ],
    [
      'an amount may be less',
      form({ a: { type: 'integer', minimum: 3 } }),
      form({ a: { type: 'integer', minimum: 1 } }),
      ['/properties/a/minimum widened + 1'],
    ],
    [
      'the code list is another',
      form({ a: { enum: ['1', '2'] } }),
      form({ a: { enum: ['2', '3'] } }),
      ['/properties/a/enum both - "1" + "3"'],
    ],
    ['a whole number becomes a number', { type: 'integer' }, { type: 'number' }, ['/type widened + 0.5']],
    [
      'the title is another',
      form({ a: { ...text, title: '名称' } }),
      form({ a: { ...text, title: '企业名称' } }),
      ['/properties/a/title annotation'],
    ],
    [
      'the list is in another order',
      form({ a: { enum: ['1', '2'] } }),
      form({ a: { enum: ['2', '1'] } }),
      ['/properties/a/enum rewritten'],
    ],
    ['one code instead of a list of one', { enum: ['a'] }, { const: 'a' }, [' rewritten']],
    [
      'more than 0 instead of at least 1, for whole numbers',
      { type: 'integer', exclusiveMinimum: 0 },
      { type: 'integer', minimum: 1 },
      [' rewritten'],
    ],
    [
      'an answer becomes required',
      form({ a: text }),
      form({ a: text }, { required: ['a'] }),
      ['/required narrowed - {}'],
    ],
    ['an open form asks one more answer', form({}), form({ b: text }), ['/properties/b narrowed - {"b":null}']],
    [
      'a closed form asks one more answer',
      form({}, { additionalProperties: false }),
      form({ b: text }, { additionalProperties: false }),
      ['/properties/b widened + {"b":""}'],
    ],
    [
      'a form is closed',
      form({ a: text }),
      form({ a: text }, { additionalProperties: false }),
      ['/additionalProperties narrowed - {"b":null}'],
    ],
    [
      'an answer is dropped from a closed form',
      form({ a: text, b: text }, { additionalProperties: false }),
      form({ a: text }, { additionalProperties: false }),
      ['/properties/b narrowed - {"b":""}'],
    ],
    [
      'a shared definition is narrowed',
      { $defs: { d: { type: 'integer' } }, items: { $ref: '#/$defs/d' } },
      { $defs: { d: { type: 'integer', minimum: 0 } }, items: { $ref: '#/$defs/d' } },
      ['/$defs/d/minimum narrowed - -1'],
    ],
    [
      'a row gets a limit below',
      { type: 'array', items: form({ n: text }) },
      { type: 'array', items: form({ n: { ...text, pattern: '^a' } }) },
      ['/items/properties/n/pattern narrowed - ""'],
    ],
    [
      'the rule asks for one more answer',
      { if: { required: ['a'] }, ...then({ required: ['b'] }) },
      { if: { required: ['a'] }, ...then({ required: ['b', 'c'] }) },
      ['/then/required narrowed - {"b":null}'],
    ],
    [
      'the rule applies to more',
      { if: { required: ['a'] }, ...then(false) },
      { if: {}, ...then(false) },
      ['/if narrowed - {}'],
    ],
    ['everything is allowed', false, true, [' widened + null']],
    [
      'a pattern that nobody can decide',
      { type: 'string', pattern: '^(a+)\\1$' },
      { type: 'string', pattern: '^(a+)\\1\\1$' },
      ['/pattern unknown'],
    ],
    [
      'two limits of one place move apart',
      { type: 'integer', minimum: 3, maximum: 5 },
      { type: 'integer', minimum: 2, maximum: 4 },
      ['/minimum widened + 2', '/maximum narrowed - 5'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(diff(before, after).map(short)).toEqual(expected);
  });

  test('a version of another dialect is compared by what it says', () => {
    const before = {
      $schema: 'http://json-schema.org/draft-04/schema#',
      type: 'number',
      minimum: 0,
      exclusiveMinimum: true,
    };
    const after = { $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'number', exclusiveMinimum: 0 };
    expect(diff(before, after)).toEqual([]);
  });

  test('what cannot be read is unknown', () => {
    expect(diff({ $ref: 'https://example.org/nowhere' }, true)).toEqual([
      { pointer: '', kind: 'unknown', keywords: [] },
    ]);
  });
});

function then(said: Json): JsonObject {
  return Object.fromEntries([['then', said]]);
}

test('every value that is lost or gained at the root is just that, and what is narrowed here is not wider there', () => {
  const counts: Record<string, number> = {};
  fc.assert(
    fc.property(schema, schema, (before, after) => {
      const [older, newer] = [oracleOf(before), oracleOf(after)];
      const changes = diff(before, after);
      for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1;
      const whole =
        changes.length === 1 && (changes[0]?.pointer.match(/\//g)?.length ?? 0) <= 1 ? changes[0] : undefined;
      if (whole?.lost !== undefined)
        expect([older.denies(whole.lost, true), newer.denies(whole.lost, false)]).toEqual([false, false]);
      if (whole?.gained !== undefined)
        expect([older.denies(whole.gained, false), newer.denies(whole.gained, true)]).toEqual([false, false]);
      const kinds = new Set(changes.map(({ kind }) => kind));
      if (![...kinds].some((kind) => kind === 'widened' || kind === 'both' || kind === 'unknown'))
        expect(includes(before, after).verdict).not.toBe('no');
      if (![...kinds].some((kind) => kind === 'narrowed' || kind === 'both' || kind === 'unknown'))
        expect(includes(after, before).verdict).not.toBe('no');
    }),
    { seed: Number(process.env.YUNFORM_SEED ?? 20_261_124), numRuns: Number(process.env.YUNFORM_RUNS ?? 120) },
  );
  console.log(`diff: ${JSON.stringify(counts)}`);
});
