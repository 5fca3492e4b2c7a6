import type { DataElement } from '@yunform/core';
import { region } from '../code-lists/region.ts';
import { base, element } from './element.ts';

const PARTS = [
  ['province', '省（市/自治区）', 'province', 'http://www.w3.org/ns/locn#adminUnitL1'],
  ['city', '市（地区/盟/自治州）', 'prefecture (city)', 'http://www.w3.org/ns/locn#adminUnitL2'],
  ['county', '县（自治县/旗/自治旗/市/区）', 'county (district)', undefined],
  ['town', '乡（民族乡/镇/街道）', 'town (sub-district)', undefined],
  ['road', '村（路/社区）', 'village (road, community)', 'http://www.w3.org/ns/locn#thoroughfare'],
  ['number', '号', 'house number', 'http://www.w3.org/ns/locn#locatorDesignator'],
] as const;

const whole = 'organization.registered-address';

const registeredAddress: readonly DataElement[] = [
  element(whole, '住所', 'Registered address', base.text, {
    aliases: ['注册地址', '机构注册地址', '地址', '单位地址', '工商注册地址'],
    parts: { elements: PARTS.map(([name]) => `${whole}.${name}`), separator: '' },
    sameAs: ['http://www.w3.org/ns/regorg#registeredAddress'],
  }),
  ...PARTS.map(([name, zh, en, same]) =>
    element(`${whole}.${name}`, `住所：${zh}`, `Registered address: ${en}`, base.text, {
      aliases: [zh],
      ...(same === undefined ? {} : { sameAs: [same] }),
    }),
  ),
];

/** What belongs to an address: `邮编` and `区域` are what some sheets print for the first two. */
function around(id: string, zh: string, en: string): readonly DataElement[] {
  return [
    element(`${id}-postcode`, `${zh}邮政编码`, `${en}: postal code`, base.postcode, {
      aliases: ['邮政编码', '邮编'],
      ...(id === whole ? { sameAs: ['http://www.w3.org/ns/locn#postCode'] } : {}),
    }),
    element(
      `${id}-region`,
      `${zh}行政区划`,
      `${en}: administrative region`,
      { type: 'string', pattern: '^[0-9]{6}$' },
      { aliases: ['行政区划', '区域'], codeList: region.id },
    ),
    element(`${id}-phone`, `${zh}联系电话`, `${en}: phone`, base.phone, { aliases: ['联系电话'] }),
  ];
}

/** Addresses of the organization, each with the postal code, region and phone that belong to it, and how else to reach it. */
export const address: readonly DataElement[] = [
  ...registeredAddress,
  ...around(whole, '住所', 'Registered address'),
  element('organization.business-address', '生产经营地址', 'Business address', base.text, {
    aliases: ['实际办公地址', '营业场所', '单位地址', '生产经营地', '机构实际地址'],
  }),
  ...around('organization.business-address', '生产经营地址', 'Business address'),
  element('organization.phone', '联系电话', 'Phone', base.phone, {
    aliases: ['电话', '单位电话'],
    sameAs: ['https://schema.org/telephone'],
  }),
  element('organization.fax', '传真', 'Fax', base.phone, { sameAs: ['https://schema.org/faxNumber'] }),
  element('organization.email', '电子信箱', 'E-mail', base.email, {
    aliases: ['电子邮箱'],
    sameAs: ['https://schema.org/email'],
  }),
  element('organization.website', '网站网址', 'Website', base.uri, {
    aliases: ['网址'],
    sameAs: ['https://schema.org/url'],
  }),
];
