import type { Suggestion } from '@yunform/core';
import { emptyCatalogue, type Matcher, standardMatchers } from '@yunform/core';
import { expect, test } from 'vitest';
import { aligned, formWith, pair, pairs, reasons, text } from './forms.ts';

const found = (suggestions: readonly Suggestion[] | undefined, name: string): Suggestion => {
  const one = suggestions?.find((suggestion) => pair(suggestion).includes(name));
  if (!one) throw new Error(`nothing is suggested for ${name}: ${suggestions?.map(pair).join(', ')}`);
  return one;
};

test('labels that departments print for one thing meet, and the reason names the label and the element', () => {
  const tax = formWith('tax', { nsrmc: text('纳税人名称'), jyfw: text('经营范围') });
  const code = formWith('code', { organizationName: text('机构名称（盖章）'), scope: text('经营范围（职能、宗旨）') });
  const { suggestions } = aligned([tax, code]);
  expect(pairs({ correspondences: [], suggestions: suggestions ?? [] })).toEqual([
    'code#/organizationName = tax#/nsrmc',
    'code#/scope = tax#/jyfw',
  ]);
  const name = found(suggestions, 'nsrmc');
  expect(name.element).toBe('organization.name');
  expect(reasons(name)).toContain('纳税人名称 is a known name of organization.name');
  expect(reasons(name, 'zh-CN')).toContain('“纳税人名称”是数据元 organization.name 的已知名称');
  expect(name.confidence).toBeGreaterThan(0.9);
});

test('names in pinyin, its initials and English meet a Chinese title', () => {
  const initials = formWith('a', { QYMC: { type: 'string' }, YZBM: { type: 'string' }, FDDBRXM: { type: 'string' } });
  const whole = formWith('b', { qiyeMingcheng: { type: 'string' }, youzheng_bianma: { type: 'string' } });
  const english = formWith('c', { company_name: { type: 'string' }, legalRepName: { type: 'string' } });
  const chinese = formWith('d', { f1: text('企业名称'), f2: text('邮政编码'), f3: text('法定代表人姓名') });
  const all = aligned([initials, whole, english, chinese]);
  const together = (element: string): number =>
    all.suggestions?.filter((suggestion) => suggestion.element === element).length ?? 0;
  expect(together('organization.name')).toBe(3);
  expect(together('organization.registered-address-postcode')).toBe(2);
  expect(together('legal-representative.name')).toBe(2);
});

const va = formWith('va.claim', {
  veteran: {
    type: 'object',
    properties: {
      firstName: { type: 'string' },
      ssn: { type: 'string' },
      dob: { type: 'string', format: 'date' },
      gender: { enum: ['F', 'M'] },
    },
  },
  spouse: { type: 'object', properties: { ssn: { type: 'string' }, dob: { type: 'string', format: 'date' } } },
  remarks: { type: 'string' },
  signature: { type: 'string' },
  consent: { type: 'boolean' },
});
const benefits = formWith('benefits', {
  vet_first_name: { type: 'string' },
  veteran_social_security_number: { type: 'string' },
  VeteranDateOfBirth: { type: 'string', format: 'date' },
  veteran_sex: { enum: ['Female', 'Male'] },
  spouseSSN: { type: 'string' },
  spouse_birth_date: { type: 'string', format: 'date' },
  remarks: { type: 'string' },
  signature: { type: 'string' },
  consent: { type: 'boolean' },
});

test('without any catalogue, persons are told apart by group and prefix; signatures, consents and remarks are never shared', () => {
  expect(pairs(aligned([va, benefits], { catalogue: emptyCatalogue }))).toEqual([
    'benefits#/VeteranDateOfBirth = va.claim#/veteran/dob',
    'benefits#/spouseSSN = va.claim#/spouse/ssn',
    'benefits#/spouse_birth_date = va.claim#/spouse/dob',
    'benefits#/vet_first_name = va.claim#/veteran/firstName',
    'benefits#/veteran_sex = va.claim#/veteran/gender',
    'benefits#/veteran_social_security_number = va.claim#/veteran/ssn',
  ]);
});

test('what is written differently comes with the lens', () => {
  const all = aligned([va, benefits], { catalogue: emptyCatalogue });
  const sex = found(all.suggestions, 'gender');
  const pairsOfCodes = [
    ['Female', 'F'],
    ['Male', 'M'],
  ];
  expect(sex.lens).toEqual(
    sex.subject.form === 'va.claim'
      ? { op: 'codes', pairs: pairsOfCodes }
      : { op: 'codes', pairs: pairsOfCodes.map(([a, b]) => [b, a]) },
  );
  const codes = formWith('codes', { XB: text('性别', { enum: ['1', '2'] }) });
  const words = formWith('words', { xb: text('性别', { enum: ['男', '女'] }) });
  expect(found(aligned([codes, words]).suggestions, 'XB').lens).toMatchObject({ op: 'codes' });
  const slashed = formWith('slashed', {
    rq: text('成立日期', { pattern: '^[0-9/]{10}$', 'x-date-format': 'YYYY/MM/DD' }),
  });
  const iso = formWith('iso', { date: text('成立日期', { format: 'date' }) });
  expect(found(aligned([slashed, iso]).suggestions, 'rq').lens).toMatchObject({ op: 'date' });
});

test('an address in parts and an address in one line: the lens that joins them', () => {
  const parts = formWith('parts', {
    ZS: {
      type: 'object',
      title: '住所',
      properties: { SHENG: text('省（市/自治区）'), SHI: text('市（地区/盟/自治州）'), CUN: text('村（路/社区）') },
    },
  });
  const line = formWith('line', { address: text('注册地址') });
  const all = aligned([parts, line]);
  expect(all.suggestions).toHaveLength(1);
  expect(all.suggestions?.[0]).toMatchObject({
    subject: { form: 'line', pointer: '/address' },
    object: { form: 'parts', pointer: '/ZS' },
    element: 'organization.registered-address',
    lens: { op: 'join', separator: '' },
    parts: [{ pointer: '/ZS/SHENG' }, { pointer: '/ZS/SHI' }, { pointer: '/ZS/CUN' }],
  });
});

test('one label, other persons: said as a negative with the reason', () => {
  const a = formWith('a', { frdh: text('联系电话'), fr: text('法定代表人') }, {});
  const legal = { type: 'object', title: '法定代表人', properties: { dh: text('联系电话') } };
  const agent = { type: 'object', title: '税务代理人', properties: { dh: text('联系电话') } };
  const all = aligned([a, formWith('b', { fr: legal }), formWith('c', { dl: agent })]);
  expect(pairs(all)).not.toContain('b#/fr/dh = c#/dl/dh');
  const apart = all.apart?.find(({ subject, object }) => subject.form === 'b' && object.form === 'c');
  expect(apart?.label).toBe('联系电话');
  expect(apart?.reasons[0]?.reason).toEqual({
    'zh-CN': '主体不同：法定代表人，税务代理人',
    en: 'other subject: legal-representative, tax-agent',
  });
});

test('clusters hold as a whole: two fields of one form never end in one', () => {
  const twice = formWith('twice', { a: text('企业名称'), b: text('企业名称') });
  const once = formWith('once', { c: text('企业名称') });
  expect(pairs(aligned([twice, once]))).toHaveLength(1);
  expect(pairs(aligned([twice, once], { catalogue: emptyCatalogue }))).toHaveLength(1);
});

test('the order of the forms changes nothing', () => {
  expect(JSON.stringify(aligned([benefits, va]))).toBe(JSON.stringify(aligned([va, benefits])));
});

test('a matcher of the user joins what no word tells', () => {
  const meanings: readonly string[][] = [['zulu', 'yankee']];
  const model: Matcher = {
    name: 'model',
    weight: 8,
    keys: ({ name }) => meanings.flatMap((words, index) => (words.includes(name) ? [String(index)] : [])),
    compare: (a, b) =>
      meanings.some((words) => words.includes(a.name) && words.includes(b.name))
        ? { score: 1, reason: { en: 'the model says so' } }
        : undefined,
  };
  const forms = [formWith('x', { zulu: text('甲乙丙') }), formWith('y', { yankee: text('甲乙丁') })];
  expect(pairs(aligned(forms))).toEqual([]);
  const found = aligned(forms, { matchers: [...standardMatchers, model] });
  expect(pairs(found)).toEqual(['x#/zulu = y#/yankee']);
  expect(found.suggestions?.[0]?.reasons.map(({ matcher }) => matcher)).toContain('model');
});
