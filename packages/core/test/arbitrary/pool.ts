import type { Catalogue, DataElement } from '@yunform/core';
import type { JsonObject } from '@yunform/schema/base';

function element(id: string, schema: JsonObject, extra: Partial<DataElement> = {}): readonly [string, DataElement] {
  return [id, { id, titles: { 'zh-CN': id, en: id }, schema, ...extra }];
}

const text: JsonObject = { type: 'string' };
const PARTS = ['province', 'city', 'detail'].map((part) => `unit.address.${part}`);

/** The world that generated forms share: elements with units, code lists, dates, parts, rows, one that follows from another. */
export const pool: Catalogue = {
  elements: Object.fromEntries([
    element('unit.name', text),
    element('unit.capital', { type: 'number' }, { unit: '元' }),
    element('unit.staff', { type: 'integer' }),
    element('unit.kind', text, { codeList: 'kind' }),
    element('unit.class', text, {
      codeList: 'class',
      derivedFrom: { element: 'unit.kind', crosswalk: 'kind→class' },
    }),
    element('unit.founded', { type: 'string', format: 'date' }),
    element('unit.open', { type: 'boolean' }),
    element('unit.address', text, { parts: { elements: PARTS, separator: ' ' } }),
    ...PARTS.map((part) => element(part, text)),
    element('person.id', text),
    element('person.month', text, {
      derivedFrom: { element: 'person.id', slice: [0, 6], dateFormat: 'YYYYMM' },
      dateFormat: 'YYYY-MM',
    }),
    element('people[].name', text),
    element('people[].share', { type: 'number' }, { unit: '%' }),
    element('people[].since', { type: 'string', format: 'date' }),
    element('people[].kind', text, { codeList: 'kind' }),
  ]),
  codeLists: Object.fromEntries(
    [
      ['kind', ['A', 'B', 'C', 'D']],
      ['kind:names', ['甲', '乙', '丙', '丁']],
      ['kind:short', ['x', 'y']],
      ['class', ['1', '2', '3']],
    ].map(([id, codes]) => [
      String(id),
      {
        id: String(id),
        titles: { 'zh-CN': String(id) },
        source: 'example',
        codes: Object.fromEntries([...(codes ?? [])].map((code) => [code, { 'zh-CN': code }])),
      },
    ]),
  ),
  crosswalks: {
    'kind→names': crosswalk('kind→names', 'kind', 'kind:names', { A: ['甲'], B: ['乙'], C: ['丙'], D: ['丁'] }),
    'kind→short': crosswalk('kind→short', 'kind', 'kind:short', { A: ['x'], B: ['x'], C: ['y'], D: ['x', 'y'] }),
    'kind→class': crosswalk('kind→class', 'kind', 'class', { A: ['1'], B: ['2'], C: ['1', '3'], D: [] }),
  },
  formats: {},
  units: {
    万元: { name: '万元', of: '元', factor: '10000' },
    千元: { name: '千元', of: '元', factor: '1000' },
    '‰': { name: '‰', of: '%', factor: '0.1' },
  },
};

function crosswalk(
  id: string,
  from: string,
  to: string,
  pairs: { readonly [code: string]: readonly string[] },
): Catalogue['crosswalks'][string] {
  return { id, from, to, source: 'example', pairs };
}
