import type { DataElement } from '@yunform/core';
import { holderCertificateType } from '../code-lists/certificate.ts';
import { investorNature } from '../code-lists/registration.ts';
import { taxKind } from '../code-lists/tax.ts';
import { country, currency } from '../code-lists/world.ts';
import { base, element } from './element.ts';
import { person } from './person.ts';

const FORMS_OF_CONTRIBUTION = ['货币', '实物', '知识产权', '土地使用权', '其他'];

const shareholders: readonly DataElement[] = [
  element('shareholders[]', '股东（发起人）', 'Shareholders (founders)', base.table, {
    aliases: ['出资者', '股东（发起人）出资情况', '投资方'],
  }),
  element('shareholders[].name', '股东名称或姓名', 'Shareholder: name', base.text, {
    aliases: ['出资者名称', '名称或姓名', '股东（发起人）名称或姓名', '投资方名称'],
  }),
  element('shareholders[].id-type', '股东证件类型', 'Shareholder: certificate type', base.text, {
    aliases: ['证件类型', '证件种类'],
    codeList: holderCertificateType.id,
  }),
  element('shareholders[].id-number', '股东证件号码', 'Shareholder: certificate number', base.text, {
    aliases: ['证照号码', '证件号码'],
    sensitivity: 'sensitive',
  }),
  element('shareholders[].contribution-date', '出资时间', 'Date of contribution', base.date),
  element('shareholders[].contribution-forms', '出资方式', 'Forms of contribution', {
    type: 'array',
    items: { type: 'string', enum: FORMS_OF_CONTRIBUTION },
  }),
  element('shareholders[].contribution', '认缴出资额', 'Subscribed amount', base.amount, {
    aliases: ['认缴出资额（万元）'],
    unit: '元',
  }),
  element(
    'shareholders[].contribution-in-currency',
    '出资金额（原币）',
    'Contribution in its own currency',
    base.amount,
    {
      aliases: ['出资金额(万)'],
      unit: '货币单位',
    },
  ),
  element('shareholders[].contribution-currency', '出资金额币制', 'Currency of the contribution', base.text, {
    codeList: currency.id,
  }),
  element('shareholders[].country', '出资国别', 'Country of the investor', base.text, { codeList: country.id }),
  element('shareholders[].ratio', '出资比例', 'Share', base.percent, { aliases: ['投资比例（%）'], unit: '%' }),
  element('shareholders[].economic-nature', '投资方经济性质', 'Economic nature', base.text, {
    codeList: investorNature.id,
  }),
  element('shareholders[].nationality-or-address', '国籍或地址', 'Nationality or address', base.text),
];

const branches: readonly DataElement[] = [
  element('branches[]', '分支机构', 'Branches', base.table, { aliases: ['增设分公司', '所属分支机构信息'] }),
  element('branches[].name', '分支机构名称', 'Branch: name', base.text, { aliases: ['名称'] }),
  element('branches[].registration-no', '分支机构注册号', 'Branch: registration number', base.text, {
    aliases: ['注册号'],
  }),
  element('branches[].registry', '分支机构登记机关', 'Branch: registry', base.text, { aliases: ['登记机关'] }),
  element('branches[].registration-date', '分支机构登记日期', 'Branch: date of registration', base.date, {
    aliases: ['登记日期'],
  }),
  element('branches[].head', '分支机构负责人', 'Branch: person in charge', base.text, {
    aliases: ['负责人'],
    sensitivity: 'personal',
  }),
  element('branches[].address', '分支机构注册地址', 'Branch: registered address', base.text, {
    aliases: ['地址', '注册地址'],
  }),
  element('branches[].taxpayer-no', '分支机构纳税人识别号', 'Branch: taxpayer number', base.taxId, {
    aliases: ['纳税人识别号'],
  }),
];

const money: readonly DataElement[] = [
  element('capital-amounts[]', '注册资本币种与金额', 'Capital by currency', base.table, { aliases: ['币种与金额'] }),
  element('capital-amounts[].currency', '币种', 'Currency', base.text, { codeList: currency.id }),
  element('capital-amounts[].amount', '金额', 'Amount in that currency', base.amount, { unit: '元' }),
  element('withholdings[]', '代扣代缴代收代缴税款业务情况', 'Withholding of taxes', base.table),
  element('withholdings[].business', '代扣代缴、代收代缴税款业务内容', 'Withholding: business', base.text),
  element('withholdings[].tax', '代扣代缴、代收代缴税种', 'Withholding: tax', base.text, { codeList: taxKind.id }),
];

/** Elements of the tables that repeat. */
export const tables: readonly DataElement[] = [
  ...shareholders,
  ...branches,
  element('officers[]', '董事、监事、经理', 'Directors, supervisors, managers', base.table, {
    aliases: ['董事、监事、经理信息'],
  }),
  ...person('officers[]', '董事、监事、经理', 'Officer', {
    name: ['姓名'],
    post: ['职务'],
    'id-type': ['身份证件类型'],
    'id-number': ['身份证件号码'],
  }),
  ...money,
];
