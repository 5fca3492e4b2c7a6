import type { DataElement } from '@yunform/core';
import { base, element } from './element.ts';
import { person } from './person.ts';

const reach = { phone: ['固定电话'], mobile: ['移动电话'], email: ['电子邮箱'] } as const;
const card = { 'id-type': ['身份证件类型', '身份证件 种类'], 'id-number': ['身份证件号码', '身份证件 号码'] } as const;

const legalRepresentative: readonly DataElement[] = [
  ...person('legal-representative', '法定代表人', 'Legal representative', {
    name: ['姓名', '法定代表人姓名', '法定代表人(负责人)'],
    post: ['职务'],
    ...card,
    ...reach,
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
  ...person('finance-head', '财务负责人', 'Finance head', { name: ['姓名'], ...card, ...reach }),
  ...person('tax-clerk', '办税人', 'Tax clerk', { name: ['姓名'], ...card, ...reach }),
  ...person('liaison', '联络员', 'Liaison officer', { name: ['姓名', '联络人'], ...card, ...reach }),
  ...person('agent', '经办人', 'Agent', {
    name: ['指定代表或者委托代理人', '经办人'],
    'id-number': ['经办人证件'],
    phone: ['固定电话'],
    mobile: ['移动电话', '经办人电话'],
  }),
];
