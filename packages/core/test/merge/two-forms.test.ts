import { type Catalogue, compile, explain, merge, report, describe as say } from '@yunform/core';
import type { JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { answerLaws } from '../support/answer-laws.ts';
import { openCase } from '../support/case.ts';
import { formLaws } from '../support/form-laws.ts';
import { lines, must, read, sent } from '../support/forms.ts';

const PARTS = ['province', 'city', 'county', 'detail'].map((part) => `organization.registered-address.${part}`);
const text = { type: 'string' };

const catalogue: Catalogue = {
  elements: Object.fromEntries(
    [
      { id: 'organization.name', zh: '企业名称' },
      { id: 'organization.registered-capital', zh: '注册资本', schema: { type: 'number' }, unit: '元' },
      {
        id: 'organization.registered-address',
        zh: '住所',
        parts: { elements: PARTS, separator: '' },
      },
      ...PARTS.map((id) => ({ id, zh: id.split('.').at(-1) ?? id })),
      { id: 'organization.company-type', zh: '公司类型', codeList: 'urn:cn:saic:company-type' },
      {
        id: 'organization.registration-type',
        zh: '登记注册类型',
        codeList: 'urn:cn:stats:registration-type',
        derivedFrom: { element: 'organization.company-type', crosswalk: 'company-type→registration-type' },
      },
      { id: 'organization.term-kind', zh: '营业期限' },
      { id: 'organization.term-end', zh: '营业期限至', schema: { type: 'string', format: 'date' } },
    ].map(({ id, zh, schema = text, ...rest }) => [id, { id, titles: { 'zh-CN': zh, en: id }, schema, ...rest }]),
  ),
  codeLists: {},
  crosswalks: {
    'company-type→registration-type': {
      id: 'company-type→registration-type',
      from: 'urn:cn:saic:company-type',
      to: 'urn:cn:stats:registration-type',
      source: 'example',
      pairs: { '1110': ['151'], '1130': ['173'], '1153': ['151', '159'] },
    },
  },
  formats: {},
  units: { 万元: { name: '万元', of: '元', factor: '10000' } },
  roles: { organization: { 'zh-CN': '企业', en: 'Organization' } },
};

const address = (part: string, more: JsonObject = {}): JsonObject => ({
  ...text,
  ...more,
  'x-element': `organization.registered-address.${part}`,
});

const gongshang: JsonObject = {
  'x-form': {
    id: 'gongshang.establish',
    department: '工商局',
    title: '公司登记（备案）申请书',
    version: '2014.1',
    delivery: 'both',
  },
  type: 'object',
  additionalProperties: false,
  required: ['QYMC', 'ZCZB', 'ZS', 'GSLX', 'QX'],
  properties: {
    QYMC: { ...text, title: '名称', minLength: 2, maxLength: 100, 'x-element': 'organization.name' },
    ZCZB: {
      type: 'number',
      title: '注册资本',
      exclusiveMinimum: 0,
      multipleOf: 0.01,
      'x-unit': '万元',
      'x-element': 'organization.registered-capital',
    },
    ZS: {
      type: 'object',
      title: '住所',
      required: ['SHENG', 'SHI', 'XX'],
      properties: {
        SHENG: address('province'),
        SHI: address('city'),
        XIAN: address('county'),
        XX: address('detail', { maxLength: 100 }),
      },
    },
    GSLX: {
      enum: ['1110', '1130', '1153'],
      title: '公司类型',
      'x-code-list': 'urn:cn:saic:company-type',
      'x-element': 'organization.company-type',
    },
    QX: { enum: ['长期', '有期限'], title: '营业期限', 'x-element': 'organization.term-kind' },
    QXZ: { ...text, format: 'date', title: '至', 'x-element': 'organization.term-end' },
  },
  if: { properties: { QX: { const: '有期限' } }, required: ['QX'] },
  then: { required: ['QXZ'] },
  else: { properties: { QXZ: false } },
};

const capital = {
  type: 'integer',
  title: '注册资本',
  minimum: 30_000,
  'x-unit': '元',
  'x-element': 'organization.registered-capital',
};

const dishuiWith = (own: JsonObject): JsonObject => ({
  'x-form': {
    id: 'dishui.registration',
    department: '地方税务局',
    title: '税务登记表',
    version: '2015.2',
    delivery: 'electronic',
  },
  type: 'object',
  additionalProperties: false,
  required: ['taxpayer'],
  properties: {
    taxpayer: {
      type: 'object',
      additionalProperties: false,
      required: ['name', 'capital', 'reg_address', 'reg_type'],
      properties: {
        name: { ...text, title: '纳税人名称', maxLength: 80, 'x-element': 'organization.name' },
        capital: own,
        reg_address: { ...text, title: '注册地址', maxLength: 120, 'x-element': 'organization.registered-address' },
        reg_type: {
          enum: ['151', '159', '173'],
          title: '登记注册类型',
          'x-code-list': 'urn:cn:stats:registration-type',
          'x-element': 'organization.registration-type',
        },
        books: { enum: ['独立核算', '非独立核算'], title: '核算方式' },
      },
    },
  },
});

const dishui = dishuiWith(capital);
const forms = [read(gongshang, catalogue), read(dishui, catalogue)];
const intake = must(merge(forms, { catalogue }));
const routed = compile(intake);

const NAME = '东莞市示例贸易有限公司';
const organization = {
  name: NAME,
  'registered-capital': 351_000,
  'registered-address': { province: '广东省', city: '东莞市', detail: '南城街道示例路1号' },
  'company-type': '1130',
  'term-kind': '长期',
};
const answers = { organization, forms: { 'dishui.registration': { taxpayer: { books: '独立核算' } } } };
const given = (more: JsonObject): JsonObject => ({ ...answers, organization: { ...organization, ...more } });

describe('the intake of two forms', () => {
  test('fourteen boxes become eleven questions, two of them asked now and then', () => {
    expect(intake.questions.map(({ at }) => at).sort()).toEqual([
      '/forms/dishui.registration/taxpayer/books',
      '/organization/company-type',
      '/organization/name',
      '/organization/registered-address/city',
      '/organization/registered-address/county',
      '/organization/registered-address/detail',
      '/organization/registered-address/province',
      '/organization/registered-capital',
      '/organization/registration-type',
      '/organization/term-end',
      '/organization/term-kind',
    ]);
    const { boxes, questions, conditional } = report(intake);
    expect([boxes, questions, conditional]).toEqual([14, 11, 2]);
  });

  test.each([
    ['/organization/name', { type: 'string', minLength: 2, maxLength: 80 }],
    ['/organization/registered-capital', { type: 'integer', minimum: 30_000, multipleOf: 100 }],
    ['/organization/registered-address/detail', { type: 'string', maxLength: 100 }],
    ['/organization/company-type', { enum: ['1110', '1130', '1153'] }],
    ['/forms/dishui.registration/taxpayer/books', { enum: ['独立核算', '非独立核算'] }],
  ])('%s is constrained by everybody who asks it', (at, schema) => {
    const { type, ...rest } = intake.questions.find((one) => one.at === at)?.schema ?? {};
    const { type: wanted, ...limits } = schema as JsonObject;
    expect(rest).toEqual(limits);
    if (wanted === 'integer') expect(['integer', 'number']).toContain(type);
    else expect(type).toEqual(wanted);
  });

  test('the only residual is the length of the joined line', () => {
    expect(intake.residuals.map(({ form, at, keyword }) => [form, at, keyword])).toEqual([
      ['dishui.registration', '/taxpayer/reg_address', 'maxLength'],
    ]);
  });

  test('who says what is kept: 地税 limits the name to 80', () => {
    const reasons = explain(intake, '/organization/name')?.reasons.map(({ department, limits }) => [
      department,
      limits.maxLength,
    ]);
    expect(reasons).toEqual(
      expect.arrayContaining([
        [{ 'zh-CN': '工商局' }, 100],
        [{ 'zh-CN': '地方税务局' }, 80],
      ]),
    );
  });

  test('the pages are flat, and the plan is plain data', () => {
    const one = openCase([gongshang, dishui], catalogue);
    expect('intake' in one && formLaws(one)).toEqual([]);
    expect(intake.plan['gongshang.establish']?.entries.find(({ to }) => to === '/ZCZB')?.lens).toEqual({
      op: 'scale',
      by: '0.0001',
    });
    expect(
      intake.plan['dishui.registration']?.entries.find(({ to }) => to === '/taxpayer/reg_address')?.lens,
    ).toMatchObject({ op: 'join', separator: '' });
  });
});

describe('a run', () => {
  const submissions = {
    'gongshang.establish': {
      QYMC: NAME,
      ZCZB: 35.1,
      ZS: { SHENG: '广东省', SHI: '东莞市', XX: '南城街道示例路1号' },
      GSLX: '1130',
      QX: '长期',
    },
    'dishui.registration': {
      taxpayer: {
        name: NAME,
        capital: 351_000,
        reg_address: '广东省东莞市南城街道示例路1号',
        reg_type: '173',
        books: '独立核算',
      },
    },
  };

  test('each department receives exactly its own', () => {
    expect(routed.validate(answers).ok).toBe(true);
    expect(sent(routed, answers)).toEqual(submissions);
  });

  test('35,100 元 are 3.51 万元, a multiple of 0.01', () => {
    const outcome = routed.route(given({ 'registered-capital': 35_100 }));
    expect(outcome.issues).toEqual([]);
    expect(outcome.submissions['gongshang.establish']?.data).toMatchObject({ ZCZB: 3.51 });
    expect(lines(routed.validate(given({ 'registered-capital': 35_150 })).issues)).toEqual([
      'multiple-of /organization/registered-capital',
    ]);
  });

  test('the end of the term is held when the term becomes 长期', () => {
    const limited = given({ 'term-kind': '有期限', 'term-end': '2034-01-01' });
    expect(sent(routed, limited)['gongshang.establish']).toMatchObject({ QX: '有期限', QXZ: '2034-01-01' });
    expect(lines(routed.validate(given({ 'term-kind': '有期限' })).issues)).toEqual([
      'required /organization/term-end',
    ]);
    const changed = given({ 'term-end': '2034-01-01' });
    expect(sent(routed, changed)).toEqual(submissions);
    expect(lines(routed.route(changed).issues)).toEqual(['held /organization/term-end']);
  });

  test('capital 20,000 is refused at the question, in words that name who asks', () => {
    const { issues } = routed.validate(given({ 'registered-capital': 20_000 }));
    expect(lines(issues)).toEqual(['minimum /organization/registered-capital']);
    expect(issues.map((issue) => say(issue, 'zh-CN'))).toEqual(['注册资本不能少于 30000 元（地方税务局要求）。']);
  });

  test('type 1153 means two registration types: asked and required, nothing is guessed', () => {
    expect(lines(routed.validate(given({ 'company-type': '1153' })).issues)).toEqual([
      'required /organization/registration-type',
    ]);
    const told = given({ 'company-type': '1153', 'registration-type': '159' });
    expect(routed.validate(told).ok).toBe(true);
    expect(sent(routed, told)['dishui.registration']).toMatchObject({ taxpayer: { reg_type: '159' } });
  });

  test('an address of more than 120 characters in all is one error, at the address', () => {
    const long = given({
      'registered-address': {
        province: '省'.repeat(20),
        city: '市'.repeat(20),
        county: '县'.repeat(10),
        detail: '路'.repeat(80),
      },
    });
    const { issues } = routed.validate(long);
    expect(issues).toHaveLength(1);
    expect(lines(issues)).toEqual([
      `max-length ${['province', 'city', 'county', 'detail'].map((part) => `/organization/registered-address/${part}`).join(' ')}`,
    ]);
    expect(issues.map((issue) => say(issue, 'zh-CN'))[0]).toMatch(/120 个字（地方税务局要求）/);
  });

  test('every law holds for these answers and near ones', () => {
    const one = openCase([gongshang, dishui], catalogue);
    if (!('intake' in one)) throw new Error('the forms go together');
    const near = [
      answers,
      given({ 'registered-capital': 1 }),
      given({ 'company-type': '1153' }),
      given({ 'term-kind': '有期限' }),
      given({ name: 'x' }),
      {},
    ];
    expect(near.flatMap((sheet) => answerLaws(one, sheet).breaches)).toEqual([]);
  });
});

describe('the way back', () => {
  test('from the tax record alone', () => {
    const { record, toConfirm } = routed.gather({
      'dishui.registration': sent(routed, answers)['dishui.registration'] ?? {},
    });
    expect(record.answers).toEqual({
      organization: { name: NAME, 'registered-capital': 351_000, 'company-type': '1130' },
      forms: { 'dishui.registration': { taxpayer: { books: '独立核算' } } },
    });
    expect(toConfirm.map(({ at, value }) => [at, value])).toEqual([
      ['/taxpayer/reg_address', '广东省东莞市南城街道示例路1号'],
    ]);
  });

  test('from both, everything', () => {
    expect(routed.gather(sent(routed, answers)).record.answers).toEqual(answers);
  });
});

describe('no value pleases both', () => {
  const { exclusiveMinimum: _, ...zczb } = (gongshang.properties as { readonly ZCZB: JsonObject }).ZCZB;
  const three = {
    ...gongshang,
    properties: { ...(gongshang.properties as JsonObject), ZCZB: { ...zczb, minimum: 3 } },
  };
  const { minimum: __, ...open } = capital;
  const torn = [read(three, catalogue), read(dishuiWith({ ...open, maximum: 20_000 }), catalogue)];

  test('merge fails with one issue that names both forms, both pointers, both keywords', () => {
    const outcome = merge(torn, { catalogue });
    expect(outcome.ok).toBe(false);
    const errors = outcome.issues.filter(({ level }) => level === 'error');
    expect(errors.map(({ code }) => code)).toEqual(['conflict']);
    const places = errors[0]?.at.flatMap(({ form, pointer }) => (form === undefined ? [] : [`${form}${pointer}`]));
    expect(places).toEqual(
      expect.arrayContaining(['gongshang.establish/ZCZB', 'dishui.registration/taxpayer/capital']),
    );
    const said = JSON.stringify(errors[0]?.values);
    for (const word of ['minimum', '30000', 'maximum', '20000', '工商局', '地方税务局']) expect(said).toContain(word);
  });

  test('asked apart, the capital is asked twice, marked by its department', () => {
    const apart = must(merge(torn, { catalogue, onConflict: 'ask-each' }));
    const twice = apart.questions.filter(({ element }) => element === 'organization.registered-capital');
    expect(twice.map(({ at }) => at).sort()).toEqual([
      '/forms/dishui.registration/taxpayer/capital',
      '/forms/gongshang.establish/ZCZB',
    ]);
    expect(new Set(twice.map(({ titles }) => titles['zh-CN'])).size).toBe(2);
    const sheet = {
      organization: { ...organization, 'registered-capital': undefined },
      forms: {
        'dishui.registration': { taxpayer: { books: '独立核算', capital: 20_000 } },
        'gongshang.establish': { ZCZB: 50_000 },
      },
    };
    const plain = JSON.parse(JSON.stringify(sheet));
    expect(compile(apart).validate(plain).ok).toBe(true);
    expect(sent(compile(apart), plain)).toMatchObject({
      'gongshang.establish': { ZCZB: 5 },
      'dishui.registration': { taxpayer: { capital: 20_000 } },
    });
  });
});
