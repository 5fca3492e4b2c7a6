import type { Crosswalk, DataElement } from '@yunform/core';
import { catalogue } from '@yunform/elements';
import { describe, expect, test } from 'vitest';

/** Crosswalks that lose something, and how much. */
const LOSSY = {
  'urn:cn:saic:certificate-type→urn:cn:pbc:certificate-type': '2 fold together, 0 ambiguous',
  'urn:cn:saic:holder-certificate-type→urn:cn:sat:holder-certificate-type': '3 fold together, 0 ambiguous',
  'urn:cn:saic:holder-certificate-type→urn:cn:sat:holder-certificate-type:names': '3 fold together, 0 ambiguous',
  'urn:cn:saic:company-type→urn:cn:stats:registration-type': '18 fold together, 1 ambiguous',
  'urn:cn:stats:registration-type→urn:cn:ciq:enterprise-nature': '19 fold together, 6 ambiguous',
  'urn:cn:stats:registration-type→urn:cn:gjj:unit-nature': '21 fold together, 4 ambiguous',
  'urn:cn:pbc:depositor-kind→urn:cn:guangdong:labour-unit-kind': '14 fold together, 0 ambiguous',
  'urn:cn:pbc:depositor-kind→urn:cn:ga:unit-kind': '14 fold together, 0 ambiguous',
  'urn:cn:pbc:depositor-kind→urn:cn:shebao:unit-kind': '14 fold together, 0 ambiguous',
  'urn:cn:pbc:depositor-kind→urn:cn:sat:unit-nature': '15 fold together, 0 ambiguous',
  'urn:cn:pbc:depositor-kind→urn:cn:sat:unit-nature:names': '15 fold together, 0 ambiguous',
  'urn:cn:gb:20091:2006→urn:cn:gjj:unit-kind': '15 fold together, 1 ambiguous',
  'urn:cn:beijing:licence-kind→urn:cn:pbc:proof-kind': '7 fold together, 1 ambiguous',
  'urn:cn:beijing:licence-kind→urn:cn:ga:licence-kind': '7 fold together, 0 ambiguous',
  'urn:cn:gb:12404:1997→urn:cn:gjj:subordination': '7 fold together, 0 ambiguous',
  'urn:cn:gb:12404:1997→urn:cn:shebao:subordination': '8 fold together, 0 ambiguous',
  'urn:cn:gb:4754:2011:class→urn:cn:gb:4754:2002:division': '10 fold together, 0 ambiguous',
  'urn:cn:gb:4754:2011:class→urn:cn:gb:4754:2002:section': '18 fold together, 0 ambiguous',
  'urn:cn:gb:4754:2011:class→urn:cn:gb:4754:2011:section': '18 fold together, 0 ambiguous',
};

const elements = Object.values(catalogue.elements);
const crosswalks = Object.values(catalogue.crosswalks);

test('everything stands under its own id', () => {
  for (const part of [catalogue.elements, catalogue.codeLists, catalogue.crosswalks]) {
    for (const [id, one] of Object.entries(part)) expect(one.id).toBe(id);
  }
  for (const part of [catalogue.formats, catalogue.units])
    for (const [name, one] of Object.entries(part)) expect(one.name).toBe(name);
});

describe('data elements', () => {
  test.each(elements)('$id has a role, a property, and titles in both languages', ({ id, titles }) => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*(\[\])?(\.[a-z]+(-[a-z]+)*)*$/);
    expect(titles['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(titles.en).toMatch(/^[A-Z][^\p{Script=Han}]+$/u);
  });

  test('no two of a role have the same title', () => {
    for (const language of ['zh-CN', 'en']) {
      const said = elements.map(({ id, titles }) => `${id.split('.')[0]}: ${titles[language]}`);
      expect(said.filter((one, index) => said.indexOf(one) !== index)).toEqual([]);
    }
  });

  test('name code lists, units and formats that exist', () => {
    for (const { id, codeList, unit, schema } of elements) {
      if (codeList !== undefined)
        expect([id, Object.keys(catalogue.codeLists)]).toEqual([id, expect.arrayContaining([codeList])]);
      if (unit !== undefined) expect([id, catalogue.units[unit]?.factor]).toEqual([id, '1']);
      const { format } = schema;
      if (typeof format === 'string' && format.startsWith('cn-'))
        expect(Object.keys(catalogue.formats)).toContain(format);
    }
  });

  test('are made of elements, and follow from elements, that exist', () => {
    for (const { id, parts, derivedFrom } of elements) {
      const needed = [...(parts?.elements ?? []), ...(derivedFrom === undefined ? [] : sourcesOf(derivedFrom))];
      for (const one of needed)
        expect([id, Object.keys(catalogue.elements)]).toEqual([id, expect.arrayContaining([one])]);
      if (derivedFrom !== undefined && 'crosswalk' in derivedFrom)
        expectCrosswalk(id, derivedFrom.element, derivedFrom.crosswalk);
    }
  });

  test('a column belongs to a table', () => {
    const columns = elements.filter(({ id }) => id.includes('[].'));
    for (const { id } of columns) expect(Object.keys(catalogue.elements)).toContain(id.slice(0, id.indexOf('[]') + 2));
  });

  test('no element is both asked and the beginning of another, unless it is made of parts', () => {
    const asked = elements.filter(({ parts, schema }) => parts === undefined && schema.type !== 'array');
    for (const { id } of asked)
      expect(elements.filter((other) => other.id.startsWith(`${id}.`)).map((other) => other.id)).toEqual([]);
  });

  test('an IRI names one element only', () => {
    const same = elements.flatMap(({ sameAs }) => sameAs ?? []);
    expect(new Set(same).size).toBe(same.length);
    for (const iri of same) expect(URL.canParse(iri)).toBe(true);
  });
});

function sourcesOf(derivation: NonNullable<DataElement['derivedFrom']>): readonly string[] {
  return 'element' in derivation ? [derivation.element] : [];
}

function expectCrosswalk(id: string, source: string, name: string): void {
  const crosswalk = catalogue.crosswalks[name];
  expect([id, crosswalk?.from, crosswalk?.to]).toEqual([
    id,
    catalogue.elements[source]?.codeList,
    catalogue.elements[id]?.codeList,
  ]);
}

describe('crosswalks', () => {
  test.each(crosswalks)('$id leads from codes of its one list to codes of the other', ({ from, to, pairs }) => {
    const [source, target] = [catalogue.codeLists[from]?.codes ?? {}, catalogue.codeLists[to]?.codes ?? {}];
    expect(Object.keys(pairs).filter((code) => !Object.hasOwn(source, code))).toEqual([]);
    expect(
      Object.values(pairs)
        .flat()
        .filter((code) => !Object.hasOwn(target, code)),
    ).toEqual([]);
  });

  test.each(crosswalks)('$id: every one-to-one entry comes back, every other names its company', (crosswalk) => {
    const { oneToOne, folded, ambiguous } = classify(crosswalk);
    for (const [code, target] of oneToOne) expect(back(crosswalk, target)).toEqual([code]);
    for (const [code, , company] of folded)
      expect(company.length + (company.includes(code) ? 0 : 1)).toBeGreaterThan(1);
    expect(oneToOne.length + folded.length + ambiguous.length).toBe(Object.keys(crosswalk.pairs).length);
  });

  test('1153 is 151 or 159, and nobody may guess', () => {
    const crosswalk = catalogue.crosswalks['urn:cn:saic:company-type→urn:cn:stats:registration-type'];
    expect(crosswalk?.pairs['1153']).toEqual(['151', '159']);
    expect(crosswalk?.pairs['1110']).toEqual(['151']);
  });

  test('what folds together or stays open is known, and counted', () => {
    const lossy = crosswalks
      .map((one) => [one.id, classify(one)] as const)
      .filter(([, { folded, ambiguous }]) => folded.length + ambiguous.length > 0);
    const counts = lossy.map(
      ([id, { folded, ambiguous }]) => [id, `${folded.length} fold together, ${ambiguous.length} ambiguous`] as const,
    );
    console.log(counts.map(([id, count]) => `${id}: ${count}`).join('\n'));
    expect(Object.fromEntries(counts)).toEqual(LOSSY);
  });
});

/** The entries of a crosswalk: those that come back, those that fold together with others (named), those that may mean several codes. */
function classify(crosswalk: Crosswalk) {
  const entries = Object.entries(crosswalk.pairs);
  const single = entries.flatMap(([code, [target, ...more]]) =>
    target === undefined || more.length > 0 ? [] : [[code, target] as const],
  );
  return {
    oneToOne: single.filter(([, target]) => back(crosswalk, target).length === 1),
    folded: single
      .filter(([, target]) => back(crosswalk, target).length > 1)
      .map(([code, target]) => [code, target, back(crosswalk, target)] as const),
    ambiguous: entries.filter(([, targets]) => targets.length !== 1),
  };
}

function back({ pairs }: Crosswalk, target: string): readonly string[] {
  return Object.keys(pairs).filter((code) => pairs[code]?.includes(target));
}

describe('code lists', () => {
  test.each(Object.values(catalogue.codeLists))(
    '$id names its source and every code in both languages',
    ({ source, codes, titles }) => {
      expect(source.length).toBeGreaterThan(5);
      expect(Object.keys(titles).sort()).toEqual(['en', 'zh-CN']);
      for (const title of Object.values(codes)) {
        expect(title['zh-CN']?.length).toBeGreaterThan(0);
        expect(title.en).toMatch(/^[A-Z0-9]/);
      }
    },
  );

  test('Dongguan is 441900 and has no county', () => {
    const regions = catalogue.codeLists['urn:cn:gb:2260:2007']?.codes ?? {};
    expect(regions['441900']?.['zh-CN']).toBe('东莞市');
    expect(Object.keys(regions).filter((code) => /^4419(?!00)/.test(code))).toEqual([]);
  });
});

test('units are exact multiples: 100 万元 is 1000000 元', () => {
  expect(catalogue.units.万元).toEqual({ name: '万元', of: '元', factor: '10000' });
  for (const { of } of Object.values(catalogue.units)) expect(catalogue.units[of]?.factor).toBe('1');
});

test('the catalogue is data, but for the tests of formats', () => {
  const { formats, ...data } = catalogue;
  expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  for (const { validate } of Object.values(formats)) expect(typeof validate).toBe('function');
});
