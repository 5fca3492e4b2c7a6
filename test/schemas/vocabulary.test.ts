import { catalogue } from '@yunform/elements';
import { isArray, isObject, type Json, type JsonObject, valueAt } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { having, library, matters } from './library.ts';

/** Codes that a department prints and that no answer leads to, by list, each with the reason. */
const UNREACHED: { readonly [list: string]: { readonly codes: readonly string[]; readonly why: string } } = {
  'urn:cn:shebao:subordination': {
    codes: ['3', '7'],
    why: 'GB/T 12404 does not tell 计划单列市 from 市, and knows no 部队',
  },
  'urn:cn:shebao:unit-kind': { codes: ['5'], why: 'the PBC does not tell 民间非营利组织 from 民办非企业组织' },
  'urn:cn:gjj:unit-kind': { codes: ['内部机构', '工会法人'], why: 'GB/T 20091-2006 has no such types' },
};

describe.each(library)('$id', ({ schema }) => {
  test('names elements, code lists and units of the catalogue only', () => {
    const unknown = (keyword: string, known: object) =>
      having(schema, keyword).flatMap((found) =>
        Object.hasOwn(known, String(found.schema[keyword])) ? [] : [`${found.at}: ${found.schema[keyword]}`],
      );
    expect(unknown('x-element', catalogue.elements)).toEqual([]);
    expect(unknown('x-code-list', catalogue.codeLists)).toEqual([]);
    expect(unknown('x-unit', catalogue.units)).toEqual([]);
  });

  test('takes its codes from the list that it names', () => {
    for (const { at, schema: field } of having(schema, 'x-code-list')) {
      const codes = catalogue.codeLists[String(field['x-code-list'])]?.codes ?? {};
      const foreign = (isArray(field.enum) ? field.enum : []).filter((code) => !Object.hasOwn(codes, String(code)));
      expect([at, foreign]).toEqual([at, []]);
    }
  });

  test('has a crosswalk from the element to every list that differs, and a unit of the same kind', () => {
    for (const { at, schema: field } of having(schema, 'x-element')) {
      const element = catalogue.elements[String(field['x-element'])];
      const [from, to] = [element?.codeList, field['x-code-list']];
      if (from !== undefined && to !== undefined && from !== to)
        expect([at, Object.keys(catalogue.crosswalks)]).toEqual([at, expect.arrayContaining([`${from}→${to}`])]);
      const unit = catalogue.units[String(field['x-unit'])];
      if (element?.unit !== undefined) expect([at, unit?.of]).toEqual([at, element.unit]);
    }
  });

  test('reaches each of its codes from the list that answers are kept in', () => {
    for (const { at, schema: field } of having(schema, 'x-element')) {
      const [from, to] = [catalogue.elements[String(field['x-element'])]?.codeList, field['x-code-list']];
      const crosswalk = catalogue.crosswalks[`${from}→${to}`];
      if (crosswalk === undefined) continue;
      const partly = [from, to].some((list) => catalogue.codeLists[String(list)]?.extract === true);
      const reached = new Set(Object.values(crosswalk.pairs).flat());
      const missed = (isArray(field.enum) ? field.enum : []).filter((code) => !reached.has(String(code)));
      if (!partly) expect([at, missed]).toEqual([at, UNREACHED[String(to)]?.codes ?? []]);
    }
  });

  test('prints every field in exactly one section', () => {
    const print = isObject(schema['x-print']) ? schema['x-print'] : {};
    const printed = (isArray(print.sections) ? print.sections : []).flatMap((section) =>
      isObject(section) && isArray(section.rows) ? section.rows : [],
    );
    const root = Object.keys(isObject(schema.properties) ? schema.properties : {});
    const covered = printed.flatMap((row) => leaves(String(row), schema));
    expect(covered.sort()).toEqual(root.flatMap((name) => leaves(`/${name}`, schema)).sort());
    expect(new Set(covered).size).toBe(covered.length);
  });

  test('shares no consent, signature, remark or filling date', () => {
    for (const { at, schema: field } of having(schema, 'x-reuse'))
      expect([at, field['x-element']]).toEqual([at, undefined]);
    for (const { schema: field } of having(schema, 'x-element'))
      expect(field.title).not.toMatch(/^(填表日期|备注栏?|申请日期)$/);
  });
});

/** The data pointers of the fields at or below a place. */
function leaves(pointer: string, root: JsonObject): readonly string[] {
  const place = valueAt(
    root,
    pointer
      .split('/')
      .slice(1)
      .flatMap((name) => ['properties', name]),
  );
  if (!isObject(place)) return [`${pointer} is no field`];
  return isObject(place.properties)
    ? Object.keys(place.properties).flatMap((name) => leaves(`${pointer}/${name}`, root))
    : [pointer];
}

describe('the library as a whole', () => {
  const departments: Json[] = library.map(({ schema }) => valueAt(schema, '/x-form/department') ?? null);

  test('has one id per form, and a department, a version and a delivery each', () => {
    expect(new Set(library.map(({ id }) => id)).size).toBe(library.length);
    for (const { schema } of library) {
      expect(valueAt(schema, '/x-form/version')).toMatch(/^\d{4}\.\d+$/);
      expect(['electronic', 'paper', 'both']).toContain(valueAt(schema, '/x-form/delivery'));
    }
    expect(new Set(departments).size).toBe(library.length);
  });

  test('writes dates, units and names in more than one way', () => {
    const said = (keyword: string) =>
      new Set(library.flatMap(({ schema }) => having(schema, keyword).map(({ schema: field }) => field[keyword])));
    expect(said('x-date-format').size).toBeGreaterThanOrEqual(3);
    expect(said('$schema').size).toBeGreaterThanOrEqual(2);
  });

  test.each(matters)('matter $id names forms of the library, and results of the catalogue', ({ forms, results }) => {
    for (const form of [...forms, ...Object.values(results)]) expect(library.map(({ id }) => id)).toContain(form);
    for (const element of Object.keys(results)) expect(Object.keys(catalogue.elements)).toContain(element);
  });
});

test('an element knows every label that a form prints for it', () => {
  const unknown = library.flatMap(({ id, schema }) =>
    having(schema, 'x-element').flatMap(({ schema: field }) => {
      const element = catalogue.elements[String(field['x-element'])];
      const known = [element?.titles['zh-CN'], ...(element?.aliases ?? [])];
      const title = String(field.title);
      return known.includes(title) || known.includes(title.replace(/^.*: /, ''))
        ? []
        : [`${element?.id}: ${title} (${id})`];
    }),
  );
  expect(unknown).toEqual([]);
});

describe('labels that look alike and are not the same', () => {
  const fields = library.flatMap(({ schema }) => having(schema, 'x-element').map(({ schema: field }) => field));
  const meant = (label: string) => {
    const alike = fields.filter(({ title }) => String(title).replace(/^.*: /, '') === label);
    return [...new Set(alike.map((field) => String(field['x-element'])))].sort();
  };

  test.each([
    ['联系电话', 9],
    ['邮政编码', 2],
    ['纳税人识别号', 4],
    ['组织机构代码', 2],
    ['行政区划', 2],
    ['注册地址', 3],
    ['姓名', 6],
    ['联系人', 2],
    ['经办人', 2],
    ['单位性质', 2],
    ['单位类型', 2],
  ])('%s stands for %i data elements', (label, count) => {
    expect(meant(label)).toHaveLength(count);
  });

  test('企业法人 on the labour form is a person', () => {
    expect(meant('企业法人')).toEqual(['legal-representative.name']);
  });

  test('the staff, and those of them that are foreign or paid for, are not one number', () => {
    expect(meant('从业人数')).toEqual(meant('职工人数'));
    expect(meant('其中外籍人数')).toEqual(['organization.foreign-headcount']);
    expect(
      library.flatMap(({ schema }) => having(schema, 'title')).find(({ schema }) => schema.title === '汇缴人数')
        ?.schema['x-element'],
    ).toBeUndefined();
  });
});
