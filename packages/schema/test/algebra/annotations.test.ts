import { intersect, type Json } from '@yunform/schema';
import { describe, expect, test } from 'vitest';

const names = ['housing', 'police', 'tax'];

function joined(schemas: readonly Json[], labels: readonly string[] | undefined = names.slice(0, schemas.length)) {
  const outcome = intersect(schemas, labels ? { names: labels } : {});
  if (!outcome.ok) throw new Error(outcome.issues[0]?.message);
  return { ...outcome.value, issues: outcome.issues };
}

describe('annotations', () => {
  test('the wording of most is kept, the others are told with their source', () => {
    const { schema, issues } = joined([{ title: '姓名' }, { title: '名称' }, { title: '名称' }]);
    expect(schema).toEqual({ title: '名称' });
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({
      code: 'annotation-differs',
      level: 'info',
      values: {
        keyword: 'title',
        kept: '名称',
        keptFrom: ['police', 'tax'],
        others: [{ value: '姓名', from: ['housing'] }],
      },
    });
    expect(issues[0]?.at.map(({ form }) => form)).toEqual(['police', 'tax', 'housing']);
  });

  test('at a tie the input first by name has its way, whatever the order', () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const schemas = [{ title: 'b' }, { title: 'a' }];
      const labels = ['housing', 'tax'];
      const outcome = intersect(
        order.map((index) => schemas[index] ?? {}),
        { names: order.map((index) => labels[index] ?? '') },
      );
      expect(outcome.ok && outcome.value.schema).toEqual({ title: 'b' });
    }
  });

  test('without names the value first by its canonical JSON', () => {
    expect(intersect([{ title: 'b' }, { title: 'a' }])).toMatchObject({ value: { schema: { title: 'a' } } });
  });

  test('equal objects are equal whatever the order of their members', () => {
    const { schema, issues } = joined([{ 'x-form': { id: 'a', title: 't' } }, { 'x-form': { title: 't', id: 'a' } }]);
    expect(schema).toEqual({ 'x-form': { id: 'a', title: 't' } });
    expect(issues).toEqual([]);
  });

  test('they stand in a fixed order: title and description first, the others by name after what is asserted', () => {
    const { schema } = joined([{ 'x-b': 1, type: 'string', examples: ['x'], title: 't', 'x-a': 1, default: 'x' }]);
    expect(Object.keys(schema)).toEqual(['title', 'type', 'default', 'examples', 'x-a', 'x-b']);
  });
});

describe('default', () => {
  test('one that some input refuses is dropped, with its source', () => {
    const { schema, issues } = joined([{ type: 'string', default: 'long text' }, { maxLength: 3 }]);
    expect(schema).toEqual({ type: 'string', maxLength: 3 });
    expect(issues.map(({ code, level, at }) => [code, level, at])).toEqual([
      ['default-dropped', 'info', [{ form: 'housing', in: 'schema', pointer: '/default' }]],
    ]);
  });

  test('one that all accept is kept, even when another was dropped', () => {
    const { schema } = joined([{ default: 12, maximum: 20 }, { default: 30 }]);
    expect(schema).toEqual({ maximum: 20, default: 12 });
  });

  test('it is judged by what a reference leads to', () => {
    const short = { $ref: '#/$defs/short', default: 'too long', $defs: { short: { maxLength: 3 } } };
    const { schema } = joined([
      { properties: { a: { $ref: '#/$defs/short', default: 'too long' } }, $defs: short.$defs },
    ]);
    expect(schema).toEqual({ properties: { a: { $ref: '#/$defs/short' } }, $defs: { short: { maxLength: 3 } } });
  });
});

describe('claims', () => {
  test('say who said what at which place, weaker ones included', () => {
    const { claims } = joined([
      { properties: { a: { maxLength: 5 } } },
      { properties: { a: { maxLength: 9 } }, required: ['a'] },
    ]);
    expect(claims).toEqual([
      { at: '', keyword: 'required', from: 'police', pointer: '/required' },
      { at: '/properties/a', keyword: 'maxLength', from: 'housing', pointer: '/properties/a/maxLength' },
      { at: '/properties/a', keyword: 'maxLength', from: 'police', pointer: '/properties/a/maxLength' },
    ]);
  });

  test('point into the schema as it was written', () => {
    const old = {
      $schema: 'http://json-schema.org/draft-07/schema#',
      dependencies: { a: ['b'] },
      items: [{ type: 'string' }],
    };
    const { claims } = joined([old]);
    expect(claims).toEqual([
      { at: '', keyword: 'dependentRequired', from: 'housing', pointer: '/dependencies' },
      { at: '/prefixItems/0', keyword: 'type', from: 'housing', pointer: '/items/0/type' },
    ]);
  });

  test('follow references to where the words stand', () => {
    const form = { properties: { a: { $ref: '#/$defs/name' } }, $defs: { name: { maxLength: 5 } } };
    const { claims } = joined([form, { properties: { a: { minLength: 1 } } }]);
    expect(claims).toEqual([
      { at: '/properties/a', keyword: 'maxLength', from: 'housing', pointer: '/$defs/name/maxLength' },
      { at: '/properties/a', keyword: 'minLength', from: 'police', pointer: '/properties/a/minLength' },
    ]);
  });
});
