import type { CodeList } from '@yunform/core';
import { codeList, type Origin } from './code-list.ts';

const PRINTED: Origin = {
  source: 'choices printed on the 税务登记表（适用单位纳税人）; codes number them in printed order',
  date: '2014',
};

/** 核算方式. */
export const accountingMethod: CodeList = codeList(
  'urn:cn:sat:accounting-method',
  '核算方式',
  'Accounting method',
  PRINTED,
  {
    '1': ['独立核算', 'Independent'],
    '2': ['非独立核算', 'Not independent'],
  },
);

/** 单位性质, as the tax sheet prints it. */
export const unitNature: CodeList = codeList(
  'urn:cn:sat:unit-nature',
  '单位性质（税务）',
  'Kind of unit (tax)',
  PRINTED,
  {
    '1': ['企业', 'Enterprise'],
    '2': ['事业单位', 'Public institution'],
    '3': ['社会团体', 'Association'],
    '4': ['民办非企业单位', 'Private non-enterprise unit'],
    '5': ['其他', 'Other'],
  },
);

/** 适用会计制度. */
export const accountingRules: CodeList = codeList(
  'urn:cn:sat:accounting-rules',
  '适用会计制度',
  'Accounting rules',
  PRINTED,
  {
    '1': ['企业会计制度', 'Enterprise accounting rules'],
    '2': ['小企业会计制度', 'Small-enterprise accounting rules'],
    '3': ['金融企业会计制度', 'Financial-enterprise accounting rules'],
    '4': ['行政事业单位会计制度', 'Accounting rules of administrative and public institutions'],
  },
);

/** 税种: the kinds of tax that a unit may have to withhold. */
export const taxKind: CodeList = codeList(
  'urn:cn:sat:tax-kind',
  '税种',
  'Kind of tax',
  { source: 'codes of the tax system; from general knowledge', date: '2014', extract: true },
  {
    '10101': ['增值税', 'Value-added tax'],
    '10102': ['消费税', 'Consumption tax'],
    '10103': ['营业税', 'Business tax'],
    '10104': ['企业所得税', 'Enterprise income tax'],
    '10106': ['个人所得税', 'Individual income tax'],
    '10107': ['资源税', 'Resource tax'],
    '10109': ['城市维护建设税', 'City maintenance and construction tax'],
    '10110': ['房产税', 'Real-estate tax'],
    '10111': ['印花税', 'Stamp tax'],
    '10112': ['城镇土地使用税', 'Urban land-use tax'],
    '10113': ['土地增值税', 'Land appreciation tax'],
    '10114': ['车船税', 'Vehicle and vessel tax'],
    '10118': ['耕地占用税', 'Farmland occupation tax'],
    '10119': ['契税', 'Deed tax'],
  },
);
