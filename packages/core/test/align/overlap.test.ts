import { pinyin } from '@yunform/core/pinyin';
import { expect, test } from 'vitest';
import { formOf, publishedForms, suggestedPairs, type View } from './measure.ts';

/** What a field asks for: the element that its form declares, else itself. */
interface Meaning {
  readonly field: string;
  readonly element: string;
  readonly title: string;
}

const schemas = publishedForms();
const meanings = new Map<string, Meaning>(
  schemas.flatMap((schema) => {
    const form = formOf(schema);
    return form.fields.map(({ pointer, element, title }, index): readonly [string, Meaning] => [
      `${form.id}#${index}`,
      { field: `${form.id}#${pointer}`, element: element ?? '', title },
    ]);
  }),
);

/** Of one property, another owner is another datum: `organization.phone`, `organization.registered-address-phone`, `tax-agent.phone`. */
const owner =
  (property: RegExp) =>
  ({ element }: Meaning): string | undefined =>
    property.test(element) ? element.replace(property, '') : undefined;

/** Which of several alike a field asks for. */
const oneOf =
  (elements: readonly string[], titles?: RegExp) =>
  ({ element, title, field }: Meaning): string | undefined =>
    elements.includes(element) ? element : titles?.test(title) ? field : undefined;

/** What looks alike in the eleven forms and is not: two fields of one row with different values must never be suggested. */
const friends: readonly (readonly [what: string, sort: (meaning: Meaning) => string | undefined])[] = [
  ['联系电话 of eight owners', owner(/(?:phone|mobile)$/)],
  ['邮政编码 belongs to the address before it', owner(/postcode$/)],
  ['纳税人识别号 of taxpayer, tax agent, branch, head office', owner(/taxpayer-no$/)],
  ['组织机构代码 of the unit, its superior, its approver', owner(/org-code$/)],
  ['nine persons under one label', owner(/(?<!term-|-)name$/)],
  ['identity numbers of different persons', owner(/\.id-(?:number|type|document)$/)],
  [
    '法人 as a person, as a licence, as a kind of unit',
    oneOf(['legal-representative.name', 'organization.licence-kind', 'organization.kind', 'organization.unit-nature']),
  ],
  ['注册资本, 投资总额', oneOf(['organization.registered-capital'], /^投资总额/)],
  [
    'staff, its foreigners, its payers',
    oneOf(['organization.headcount', 'organization.foreign-headcount'], /汇缴人数/),
  ],
  [
    'validity of licence, certificate and authority, term of business',
    oneOf(['organization.licence-valid-to', 'organization.licence-valid-from', 'organization.term'], /有效期/),
  ],
  [
    'types of registration, economy, company, unit',
    oneOf([
      'organization.registration-type',
      'organization.economic-type',
      'organization.company-type',
      'organization.kind',
      'organization.unit-nature',
      'organization.enterprise-nature',
      'organization.institution-type',
      'shareholders[].economic-nature',
    ]),
  ],
  ['every form keeps its own date', oneOf([], /填表日期|申请日期|签章日期/)],
  [
    'registry, approver, supervisor',
    oneOf(['organization.approver', 'organization.supervisor', 'branches[].registry'], /^登记机关|^主管部门/),
  ],
];

const views: readonly View[] = ['all', 'english', 'titles'];

test.each(views)('no false friend of the eleven forms is suggested at the default threshold: %s', (view) => {
  const found = [...suggestedPairs(schemas, view, { romanize: pinyin })].flatMap((pair) => {
    const [a, b] = pair.split(' ').map((id) => meanings.get(id));
    if (!a || !b || (a.element !== '' && a.element === b.element)) return [];
    return friends.flatMap(([what, sort]) => {
      const [x, y] = [sort(a), sort(b)];
      return x !== undefined && y !== undefined && x !== y ? [`${what}: ${a.field} = ${b.field}`] : [];
    });
  });
  expect(found).toEqual([]);
});

test('every row of false friends stands in the forms at least twice', () => {
  for (const [what, sort] of friends) {
    const kinds = new Set([...meanings.values()].flatMap((meaning) => sort(meaning) ?? []));
    expect([what, kinds.size > 1 || what.startsWith('注册资本')]).toEqual([what, true]);
  }
});
