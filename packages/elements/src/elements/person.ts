import type { DataElement } from '@yunform/core';
import type { JsonObject } from '@yunform/schema/base';
import { certificateType } from '../code-lists/certificate.ts';
import { base, type Extra, element } from './element.ts';

/** What is asked of a person, whatever the role. */
export type PersonProperty = 'name' | 'post' | 'id-type' | 'id-number' | 'phone' | 'mobile' | 'email';

type Row = readonly [name: PersonProperty, zh: string, en: string, schema: JsonObject, extra: Extra];

const PROPERTIES: readonly Row[] = [
  ['name', '姓名', 'name', base.text, { sensitivity: 'personal' }],
  ['post', '职务', 'post', base.text, {}],
  ['id-type', '身份证件类型', 'certificate type', base.text, { codeList: certificateType.id }],
  ['id-number', '身份证件号码', 'certificate number', base.text, { sensitivity: 'sensitive' }],
  ['phone', '固定电话', 'fixed phone', base.phone, { sensitivity: 'personal' }],
  ['mobile', '移动电话', 'mobile phone', base.mobile, { sensitivity: 'personal' }],
  ['email', '电子邮箱', 'e-mail', base.email, { sensitivity: 'personal' }],
];

/** The elements of one role: the properties that are asked of it, each with the labels that departments print. */
export function person(
  role: string,
  zh: string,
  en: string,
  labels: { readonly [name in PersonProperty]?: readonly string[] },
): readonly DataElement[] {
  return PROPERTIES.flatMap(([name, zhProperty, enProperty, schema, extra]) => {
    const aliases = labels[name];
    if (aliases === undefined) return [];
    return [element(`${role}.${name}`, `${zh}${zhProperty}`, `${en}: ${enProperty}`, schema, { aliases, ...extra })];
  });
}
