import { type Catalogue, type DataElement, merge } from '@yunform/core';
import type { JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { type Derived, deriveLens, type Representation } from '../../src/lens/derive.ts';
import type { Lens } from '../../src/lens/lens.ts';
import { pool } from '../arbitrary/pool.ts';
import { formsOf } from '../support/forms.ts';

const catalogue: Catalogue = {
  ...pool,
  units: { ...pool.units, 三元: { name: '三元', of: '元', factor: '3' }, 坏: { name: '坏', of: '元', factor: '' } },
  crosswalks: {
    ...pool.crosswalks,
    'z kind→names': { id: 'z kind→names', from: 'kind', to: 'kind:names', source: 'example', pairs: {} },
  },
};
const element = (more: Partial<DataElement>): DataElement => ({
  id: 'e',
  titles: { 'zh-CN': 'e' },
  schema: { type: 'number' },
  ...more,
});
interface Stated extends Representation {
  readonly type?: string;
}
const derive = ({ type, ...field }: Stated, more?: Partial<DataElement>): Derived =>
  deriveLens(field, type, more && element(more), catalogue);
const copy: Derived = { lens: { op: 'copy' } };

describe('amounts', () => {
  test.each<readonly [string, string, string]>([
    ['元', '万元', '0.0001'],
    ['万元', '元', '10000'],
    ['千元', '万元', '0.1'],
    ['%', '‰', '10'],
    ['三元', '元', '3'],
  ])('of %s in %s', (unit, own, by) => {
    expect(derive({ unit: own }, { unit })).toEqual({ lens: { op: 'scale', by } });
  });

  test.each<readonly [string, string]>([
    ['元', '‰'],
    ['元', '美元'],
    ['元', '三元'],
    ['元', '坏'],
    ['元', 'toString'],
  ])('%s are never made into %s by guessing', (unit, own) => {
    expect(derive({ unit: own }, { unit })).toEqual({ missing: 'unit', from: unit, to: own });
  });

  test('that are written as text are written in the unit of the form', () => {
    expect(derive({ unit: '万元', type: 'string' }, { unit: '元' })).toEqual({
      lens: {
        op: 'chain',
        lenses: [
          { op: 'scale', by: '0.0001' },
          { op: 'text', number: true },
        ],
      },
    });
    expect(derive({ unit: '元', type: 'string' }, { unit: '元' })).toEqual({ lens: { op: 'text', number: true } });
  });

  test('of which only one side states a unit stay as they are', () => {
    expect(derive({ unit: '万元' }, {})).toEqual(copy);
    expect(derive({ unit: '万元' })).toEqual(copy);
    expect(derive({}, { unit: '元' })).toEqual(copy);
  });
});

describe('codes', () => {
  test('go through the crosswalk, in the direction that leads there; the first by id where there are two', () => {
    expect(derive({ codeList: 'kind:names' }, { codeList: 'kind' })).toEqual({
      lens: { op: 'recode', crosswalk: 'kind→names', direction: 'forth' },
    });
    expect(derive({ codeList: 'kind' }, { codeList: 'kind:names' })).toEqual({
      lens: { op: 'recode', crosswalk: 'kind→names', direction: 'back' },
    });
  });

  test('do not depend on the order in which a catalogue lists its crosswalks', () => {
    const twin = (id: string) => ({ id, from: 'size', to: 'own', source: 'example', pairs: {} });
    const unsorted = { ...pool, crosswalks: { b: twin('b'), a: twin('a') } };
    expect(deriveLens({ codeList: 'own' }, undefined, element({ codeList: 'size' }), unsorted)).toEqual({
      lens: { op: 'recode', crosswalk: 'a', direction: 'forth' },
    });
  });

  test('of two lists that no crosswalk joins are not converted', () => {
    expect(derive({ codeList: 'kind:short' }, { codeList: 'class' })).toEqual({
      missing: 'crosswalk',
      from: 'class',
      to: 'kind:short',
    });
    expect(derive({ codeList: 'class' }, { codeList: 'class' })).toEqual(copy);
    expect(derive({ codeList: 'class' }, {})).toEqual(copy);
  });
});

describe('dates', () => {
  const text = { schema: { type: 'string' } };

  test('are rewritten from the notation of the element, the standard one unless it states its own', () => {
    const to = (from: string, own: string): Derived => ({ lens: { op: 'date', from, to: own } });
    expect(derive({ dateFormat: 'YYYYMMDD' }, text)).toEqual(to('YYYY-MM-DD', 'YYYYMMDD'));
    expect(derive({ dateFormat: 'YYYY年M月' }, { ...text, dateFormat: 'YYYY-MM' })).toEqual(to('YYYY-MM', 'YYYY年M月'));
    expect(derive({ dateFormat: 'YYYY-MM-DD' }, text)).toEqual(copy);
    expect(derive({ dateFormat: 'YYYY-MM' }, { ...text, dateFormat: 'YYYY-MM' })).toEqual(copy);
  });
});

describe('numbers that a form takes as text', () => {
  test.each<readonly [Stated, Partial<DataElement>, Lens]>([
    [{ type: 'string' }, {}, { op: 'text', number: true }],
    [{ type: 'string' }, { schema: { type: 'integer' } }, { op: 'text', number: true }],
    [{ type: 'string' }, { schema: { type: 'string' } }, { op: 'copy' }],
    [{ type: 'number' }, {}, { op: 'copy' }],
    [{ lens: { op: 'text', suffix: '人' } }, {}, { op: 'text', suffix: '人', number: true }],
    [{ lens: { op: 'text', suffix: '人' } }, { schema: { type: 'string' } }, { op: 'text', suffix: '人' }],
    [{ lens: { op: 'number' }, unit: '万元' }, { unit: '元' }, { op: 'number' }],
  ])('%j of %j', (field, more, lens) => {
    expect(derive(field, more)).toEqual({ lens });
  });
});

describe('what cannot be converted is asked by the form itself, and told', () => {
  const told = (capital: JsonObject): readonly unknown[] => {
    const field = { ...capital, title: '资本', 'x-element': 'unit.capital' };
    const outcome = merge(formsOf({ tax: { properties: { capital: field } } }, catalogue), { catalogue });
    if (!outcome.ok) throw new Error('no intake');
    return [
      outcome.value.questions.map(({ at }) => at),
      outcome.issues.map(({ code, message, at }) => [code, message, at]),
    ];
  };
  const place = [{ form: 'tax', in: 'data', pointer: '/capital' }];

  test('for want of a unit', () => {
    expect(told({ type: 'number', 'x-unit': '美元' })).toEqual([
      ['/forms/tax/capital'],
      [['no-lens', 'Nothing converts 元 to 美元 for 资本; it is asked on its own.', place]],
    ]);
  });

  const recode = { op: 'recode', crosswalk: 'nowhere' };
  test.each<JsonObject>([
    recode,
    { op: 'chain', lenses: [{ op: 'text' }, recode] },
    { op: 'recode', crosswalk: 'toString' },
  ])('for want of the crosswalk that a lens names: %j', (lens) => {
    const id = lens.crosswalk ?? 'nowhere';
    const words = `The crosswalk ${id}, by which 资本 would be converted, is not in the catalogue; it is asked on its own.`;
    expect(told({ type: 'string', 'x-lens': lens })).toEqual([
      ['/forms/tax/capital'],
      [['unknown-crosswalk', words, place]],
    ]);
  });
});
