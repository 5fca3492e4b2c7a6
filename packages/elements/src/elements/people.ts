import type { DataElement } from '@yunform/core';
import { base, element } from './element.ts';
import { person } from './person.ts';

const reach = { phone: ['固定电话'], mobile: ['移动电话'], email: ['电子邮箱'] } as const;
const card = { 'id-type': ['身份证件类型', '身份证件 种类'], 'id-number': ['身份证件号码', '身份证件 号码'] } as const;

const legalRepresentative: readonly DataElement[] = [
  ...person('legal-representative', '法定代表人', 'Legal representative', {
    name: [
      '法定代表人或负责人',
      '法定代表人',
      '法定代表人（负责人）',
      '企业法人',
      '姓名',
      '法定代表人姓名',
      '法定代表人(负责人)',
    ],
    post: ['职务'],
    'id-type': [...card['id-type'], '证件种类', '法定代表人（负责人）身份证件类型'],
    'id-number': [
      ...card['id-number'],
      '证件号码',
      '身份证号码',
      '公民身份号码',
      '法定代表人(负责人)身份证号',
      '法定代表人（负责人）身份证件号码',
    ],
    ...reach,
    phone: ['固定电话', '联系电话'],
  }),
  element('legal-representative.id-document', '法定代表人证件', 'Legal representative: certificate', base.text, {
    aliases: ['法人证件'],
    parts: { elements: ['legal-representative.id-type', 'legal-representative.id-number'], separator: ' ' },
    sensitivity: 'sensitive',
  }),
];

/** Elements of the persons who act for an organization, one role each: never merged by their labels. */
export const people: readonly DataElement[] = [
  ...legalRepresentative,
  ...person('finance-head', '财务负责人', 'Finance head', {
    name: ['姓名', '财务负责人姓名'],
    ...card,
    ...reach,
    phone: ['固定电话', '座机'],
    mobile: ['移动电话', '手机'],
  }),
  ...person('tax-clerk', '办税人', 'Tax clerk', { name: ['姓名'], ...card, ...reach }),
  ...person('liaison', '联络员', 'Liaison officer', { name: ['姓名', '联络人'], ...card, ...reach }),
  ...person('agent', '经办人', 'Agent', {
    name: ['经办人(申请人)', '指定代表或者委托代理人', '经办人'],
    'id-number': ['经办人身份证', '经办人证件'],
    phone: ['固定电话'],
    mobile: ['联系方式', '移动电话', '经办人电话'],
  }),
  ...person('social-insurance-officer', '缴费单位专管员', 'Social-insurance officer', {
    name: ['姓名'],
    phone: ['联系电话'],
  }),
  element(
    'social-insurance-officer.section',
    '缴费单位专管员所在部门',
    'Social-insurance officer: section',
    base.text,
    {
      aliases: ['所在部门'],
    },
  ),
  ...person('hr-contact', '劳动用工备案联系人', 'Labour-filing contact', { name: ['联系人'], phone: ['联系电话'] }),
  ...person('customs-contact', '海关业务联系人', 'Customs contact', {
    name: ['海关业务联系人'],
    mobile: ['移动电话'],
    phone: ['固定电话'],
  }),
  ...person('inspection-contact', '报检联系人', 'Inspection contact', { name: ['联系人'], phone: ['联系电话'] }),
  ...person('housing-fund-officer', '公积金经办人', 'Housing-fund officer', {
    name: ['经办人'],
    phone: ['办公电话'],
    mobile: ['手机电话'],
  }),
];
