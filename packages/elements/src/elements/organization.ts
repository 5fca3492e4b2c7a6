import type { DataElement } from '@yunform/core';
import { industryClass2011 } from '../code-lists/industry.ts';
import { depositorKind, licenceKind } from '../code-lists/organization.ts';
import { companyType, registrationType } from '../code-lists/registration.ts';
import { accountingMethod, accountingRules } from '../code-lists/tax.ts';
import { country, currency } from '../code-lists/world.ts';
import { companyToRegistration } from '../crosswalks/registration.ts';
import { base, element } from './element.ts';

const identity: readonly DataElement[] = [
  element('organization.name', '名称', 'Name', base.text, {
    aliases: ['纳税人名称', '机构名称（盖章）', '委托事项: 办理__的'],
    sameAs: ['https://schema.org/legalName', 'http://www.w3.org/ns/regorg#legalName'],
  }),
  element('organization.name-approval-no', '名称预先核准文号', 'Name pre-approval number', base.text, {
    aliases: ['名称预先核准文号/注册号/统一社会信用代码'],
  }),
  element('organization.registration-no', '工商注册号', 'Registration number', base.text, {
    aliases: ['证照号码', '批准文号或注册号', '注册号'],
    sameAs: ['http://www.w3.org/ns/regorg#registration'],
  }),
  element('organization.uscc', '统一社会信用代码', 'Unified social credit code', { type: 'string', format: 'cn-uscc' }),
  element('organization.org-code', '组织机构代码', 'Organization code', base.orgCode, {
    derivedFrom: { element: 'organization.uscc', slice: [8, 17] },
  }),
  element('organization.taxpayer-no', '纳税人识别号', 'Taxpayer number', base.taxId, {
    sameAs: ['https://schema.org/taxID'],
  }),
];

const kinds: readonly DataElement[] = [
  element('organization.company-type', '公司类型', 'Company type', base.text, {
    codeList: companyType.id,
    sameAs: ['http://www.w3.org/ns/regorg#companyType'],
  }),
  element('organization.registration-type', '登记注册类型', 'Registration type', base.text, {
    aliases: ['企业登记注册类型'],
    codeList: registrationType.id,
    derivedFrom: { element: 'organization.company-type', crosswalk: companyToRegistration.id },
  }),
  element('organization.kind', '单位类别', 'Kind of organization', base.text, {
    aliases: ['单位性质'],
    codeList: depositorKind.id,
  }),
  element(
    'organization.industry',
    '行业（主营）',
    'Industry (main)',
    { type: 'string', pattern: '^[0-9]{4}$' },
    {
      aliases: ['主'],
      codeList: industryClass2011.id,
      sameAs: ['http://www.w3.org/ns/regorg#companyActivity'],
    },
  ),
  element(
    'organization.second-industry',
    '行业（附营）',
    'Industry (second)',
    { type: 'string', pattern: '^[0-9]{4}$' },
    {
      aliases: ['附'],
      codeList: industryClass2011.id,
    },
  ),
  element('organization.industries', '国标行业', 'Industries', base.text, {
    parts: { elements: ['organization.industry', 'organization.second-industry'], separator: '' },
  }),
  element('organization.business-scope', '经营范围', 'Business scope', base.text, {
    aliases: ['经营范围（职能、宗旨）'],
  }),
  element('organization.foreign-country', '外商投资国别或地区', "Foreign investor's country or region", base.text, {
    codeList: country.id,
  }),
];

const founding: readonly DataElement[] = [
  element('organization.founding-date', '成立日期', 'Date of founding', base.date, {
    aliases: ['开业（设立）日期'],
    sameAs: ['https://schema.org/foundingDate'],
  }),
  element('organization.term', '营业期限', 'Term of business', base.text, {
    aliases: ['经营期限', '生产经营期限'],
    parts: { elements: ['organization.term.kind', 'organization.term.years'], separator: '' },
  }),
  element(
    'organization.term.kind',
    '营业期限：长期或有期限',
    'Term of business: limited or not',
    { type: 'string', enum: ['长期', '有期限'] },
    {
      aliases: ['期限'],
    },
  ),
  element(
    'organization.term.years',
    '营业期限：年',
    'Term of business: years',
    { type: 'integer', minimum: 1 },
    { aliases: ['年'], unit: '年' },
  ),
  element('organization.licence-kind', '证照名称', 'Kind of licence', base.text, { codeList: licenceKind.id }),
  element('organization.licence-valid-from', '证照有效期起', 'Licence valid from', base.date, {
    aliases: ['证照有效期'],
  }),
  element('organization.licence-valid-to', '证照有效期至', 'Licence valid to', base.date, { aliases: ['至'] }),
  element('organization.approver', '批准设立机关', 'Approving authority', base.text, {
    aliases: ['名称', '登记批准机构'],
  }),
  element(
    'organization.approver-org-code',
    '批准设立机关的机构代码',
    "Approving authority's organization code",
    base.orgCode,
    { aliases: ['机构代码'] },
  ),
  element('organization.approval-no', '批准设立证明或文件号', 'Approval document number', base.text),
  element('organization.supervisor', '主管部门', 'Supervising department', base.text, { aliases: ['名称'] }),
  element(
    'organization.supervisor-org-code',
    '主管部门的机构代码',
    "Supervising department's organization code",
    base.orgCode,
    { aliases: ['机构代码'] },
  ),
];

const money: readonly DataElement[] = [
  element('organization.registered-capital', '注册资本', 'Registered capital', base.amount, {
    aliases: ['注册资本或投资总额', '注册(开办)资金'],
    unit: '元',
  }),
  element('organization.registered-capital-currency', '注册资本币种', 'Currency of the registered capital', base.text, {
    aliases: ['货币种类'],
    codeList: currency.id,
  }),
  element('organization.natural-person-ratio', '自然人投资比例', 'Share held by natural persons', base.percent, {
    aliases: ['自然人投资比例（%）'],
    unit: '%',
  }),
  element('organization.foreign-capital-ratio', '外资投资比例', 'Share held by foreign capital', base.percent, {
    aliases: ['外资投资比例（%）'],
    unit: '%',
  }),
  element('organization.state-capital-ratio', '国有投资比例', 'Share held by the state', base.percent, {
    aliases: ['国有投资比例（%）'],
    unit: '%',
  }),
  element('organization.accounting-method', '核算方式', 'Accounting method', base.text, {
    codeList: accountingMethod.id,
  }),
  element('organization.accounting-rules', '适用会计制度', 'Accounting rules', base.text, {
    codeList: accountingRules.id,
  }),
];

const people: readonly DataElement[] = [
  element('organization.headcount', '从业人数', 'Number of staff', base.count, {
    aliases: ['职工人数'],
    unit: '人',
    sameAs: ['https://schema.org/numberOfEmployees'],
  }),
  element('organization.foreign-headcount', '其中外籍人数', 'Foreign nationals among the staff', base.count, {
    unit: '人',
  }),
];

/** Elements of the organization itself, but for its addresses. */
export const organization: readonly DataElement[] = [...identity, ...kinds, ...founding, ...money, ...people];
