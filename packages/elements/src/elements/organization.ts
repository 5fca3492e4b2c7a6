import type { DataElement } from '@yunform/core';
import { economicType, enterpriseNature, housingFundNature } from '../code-lists/economic.ts';
import { industryClass2011 } from '../code-lists/industry.ts';
import { depositorKind, licenceKind } from '../code-lists/organization.ts';
import { companyType, registrationType } from '../code-lists/registration.ts';
import { subordination } from '../code-lists/subordination.ts';
import { accountingMethod, accountingRules } from '../code-lists/tax.ts';
import { institutionType } from '../code-lists/unit-kind.ts';
import { country, currency } from '../code-lists/world.ts';
import {
  companyToRegistration,
  registrationToEconomic,
  registrationToEnterpriseNature,
  registrationToHousingFundNature,
} from '../crosswalks/registration.ts';
import { base, element } from './element.ts';

const identity: readonly DataElement[] = [
  element('organization.name', '名称', 'Name', base.text, {
    aliases: [
      '存款人名称',
      '单位全称',
      '单位名称(汉字)',
      '申请单位名称（中文）',
      '中文名称',
      '单位名称',
      '单位名称（章）',
      '纳税人名称',
      '机构名称（盖章）',
      '委托事项: 办理__的',
    ],
    sameAs: ['https://schema.org/legalName', 'http://www.w3.org/ns/regorg#legalName'],
  }),
  element('organization.name-approval-no', '名称预先核准文号', 'Name pre-approval number', base.text, {
    aliases: ['名称预先核准文号/注册号/统一社会信用代码'],
  }),
  element('organization.registration-no', '工商注册号', 'Registration number', base.text, {
    aliases: [
      '证明文件编号',
      '证件号',
      '营业执照号',
      '营业执照注册号',
      '执照号码',
      '证照号码',
      '批准文号或注册号',
      '注册号',
    ],
    sameAs: ['http://www.w3.org/ns/regorg#registration'],
  }),
  element('organization.uscc', '统一社会信用代码', 'Unified social credit code', { type: 'string', format: 'cn-uscc' }),
  element('organization.org-code', '组织机构代码', 'Organization code', base.orgCode, {
    aliases: ['机构代码', '组织机构统一代码'],
    derivedFrom: { element: 'organization.uscc', slice: [8, 17] },
  }),
  element('organization.name-en', '英文名称', 'Name in English', base.text, {
    aliases: ['申请单位名称（英文）', '单位名称(英文名)'],
  }),
  element('organization.customs-no', '海关注册编码', 'Customs registration number', base.text, {
    aliases: ['所属报关单位海关注册编码', '海关注册代码'],
  }),
  element('organization.social-insurance-no', '社保编号', 'Social-insurance number', base.text),
  element('organization.trades-abroad', '是否从事进出口业务', 'Does the company trade abroad?', { type: 'boolean' }),
  element('organization.taxpayer-no', '纳税人识别号', 'Taxpayer number', base.taxId, {
    aliases: ['国税登记证号', '地税登记证号', '税号'],
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
  element('organization.economic-type', '经济类型', 'Economic type', base.text, {
    codeList: economicType.id,
    derivedFrom: { element: 'organization.registration-type', crosswalk: registrationToEconomic.id },
  }),
  element('organization.enterprise-nature', '企业性质', 'Nature of the enterprise', base.text, {
    codeList: enterpriseNature.id,
    derivedFrom: { element: 'organization.registration-type', crosswalk: registrationToEnterpriseNature.id },
  }),
  element('organization.unit-nature', '单位性质', 'Nature of the unit', base.text, {
    codeList: housingFundNature.id,
    derivedFrom: { element: 'organization.registration-type', crosswalk: registrationToHousingFundNature.id },
  }),
  element('organization.institution-type', '机构类型', 'Type of institution', base.text, {
    aliases: ['组织机构类型', '单位类型'],
    codeList: institutionType.id,
  }),
  element('organization.subordination', '隶属关系', 'Subordination', base.text, { codeList: subordination.id }),
  element('organization.kind', '单位类别', 'Kind of organization', base.text, {
    aliases: ['单位性质', '单位类型', '存款人类别'],
    codeList: depositorKind.id,
  }),
  element(
    'organization.industry',
    '行业（主营）',
    'Industry (main)',
    { type: 'string', pattern: '^[0-9]{4}$' },
    {
      aliases: ['行业分类', '行业种类', '行业类型', '行业代码', '主'],
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
    aliases: ['外资投资国别'],
    codeList: country.id,
  }),
];

const founding: readonly DataElement[] = [
  element('organization.founding-date', '成立日期', 'Date of founding', base.date, {
    aliases: ['工商登记日期', '开业（设立）日期'],
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
  element('organization.licence-kind', '证照名称', 'Kind of licence', base.text, {
    aliases: ['证明文件种类', '企业证件类型', '执照种类'],
    codeList: licenceKind.id,
  }),
  element('organization.licence-valid-from', '证照有效期起', 'Licence valid from', base.date, {
    aliases: ['证照有效期'],
  }),
  element('organization.licence-valid-to', '证照有效期至', 'Licence valid to', base.date, {
    aliases: ['有效期至', '有效期限', '至'],
  }),
  element('organization.approver', '批准设立机关', 'Approving authority', base.text, {
    aliases: ['批准单位', '名称', '登记批准机构'],
  }),
  element(
    'organization.approver-org-code',
    '批准设立机关的机构代码',
    "Approving authority's organization code",
    base.orgCode,
    { aliases: ['机构代码'] },
  ),
  element('organization.approval-no', '批准设立证明或文件号', 'Approval document number', base.text, {
    aliases: ['批准文号'],
  }),
  element('organization.supervisor', '主管部门', 'Supervising department', base.text, {
    aliases: ['主管部门或总机构', '名称'],
  }),
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
    aliases: ['注册资金 金额', '注册资金', '注册资本或投资总额', '注册(开办)资金'],
    unit: '元',
  }),
  element('organization.registered-capital-currency', '注册资本币种', 'Currency of the registered capital', base.text, {
    aliases: ['注册资金 币种', '货币种类'],
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
    aliases: ['员工人数', '职工人数'],
    unit: '人',
    sameAs: ['https://schema.org/numberOfEmployees'],
  }),
  element('organization.foreign-headcount', '其中外籍人数', 'Foreign nationals among the staff', base.count, {
    unit: '人',
  }),
];

/** Elements of the organization itself, but for its addresses. */
export const organization: readonly DataElement[] = [...identity, ...kinds, ...founding, ...money, ...people];
