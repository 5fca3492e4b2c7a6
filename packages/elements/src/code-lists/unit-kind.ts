import type { CodeList } from '@yunform/core';
import { type Codes, codeList } from './code-list.ts';

/** 单位类型, as social insurance prints it. */
export const socialUnitKind: CodeList = codeList(
  'urn:cn:shebao:unit-kind',
  '单位类型（社保）',
  'Type of unit (social insurance)',
  { source: 'choices printed on the 社会保险登记表; codes number them in printed order', date: '2015' },
  {
    '1': ['企业', 'Enterprise'],
    '2': ['事业单位', 'Public institution'],
    '3': ['机关', 'State organ'],
    '4': ['社会团体', 'Association'],
    '5': ['民间非营利组织', 'Private non-profit organization'],
    '6': ['民办非企业单位', 'Private non-enterprise unit'],
    '7': ['城镇个体工商户', 'Urban individual household'],
    '8': ['其他', 'Other'],
  },
);

const SHORT: Codes = {
  企业: ['企业', 'Enterprise'],
  机关: ['机关', 'State organ'],
  事业单位: ['事业单位', 'Public institution'],
  社会团体: ['社会团体', 'Association'],
  民办非企业单位: ['民办非企业单位', 'Private non-enterprise unit'],
  个体工商户: ['个体工商户', 'Individual household'],
  其他: ['其他', 'Other'],
};

/** 单位类型, as the labour filing of Guangdong may print it. */
export const labourUnitKind: CodeList = codeList(
  'urn:cn:guangdong:labour-unit-kind',
  '单位类型（人资）',
  'Type of unit (labour)',
  { source: 'local list, not seen; from general knowledge', date: '2014' },
  SHORT,
);

/** 单位类型 of the holder of a seal. */
export const sealUnitKind: CodeList = codeList(
  'urn:cn:ga:unit-kind',
  '单位类型（公安）',
  'Type of unit (public security)',
  { source: 'GA 241.2, not seen; from general knowledge', date: '2014' },
  SHORT,
);

/** 机构类型, two digits. */
export const institutionType: CodeList = codeList(
  'urn:cn:gb:20091:2006',
  '机构类型',
  'Type of organization',
  {
    source: 'GB/T 20091; from general knowledge (the edition of 2021 has quite other codes)',
    edition: '2006',
    date: '2006',
  },
  {
    '11': ['公司', 'Company'],
    '13': ['非公司制企业法人', 'Enterprise legal person, not a company'],
    '15': ['企业分支机构', 'Branch of an enterprise'],
    '17': ['个人独资企业、合伙企业', 'Sole proprietorship or partnership'],
    '19': ['其他企业', 'Other enterprise'],
    '31': ['中国共产党', 'Communist Party of China'],
    '32': ['国家权力机关法人', 'Organ of state power'],
    '33': ['国家行政机关法人', 'Administrative organ'],
    '34': ['国家司法机关法人', 'Judicial organ'],
    '35': ['政协组织法人', 'Political consultative conference'],
    '36': ['民主党派法人', 'Democratic party'],
    '37': ['人民解放军、武警部队', 'Army or armed police'],
    '39': ['其他机关', 'Other organ'],
    '51': ['事业单位法人', 'Public institution, legal person'],
    '53': ['事业单位分支、派出机构', 'Branch of a public institution'],
    '59': ['其他事业单位', 'Other public institution'],
    '71': ['社会团体法人', 'Association, legal person'],
    '73': ['社会团体分支、代表机构', 'Branch of an association'],
    '79': ['其他社会团体', 'Other association'],
    '91': ['民办非企业单位', 'Private non-enterprise unit'],
    '93': ['基金会', 'Foundation'],
    '94': ['宗教活动场所', 'Place of religious activity'],
    '95': ['农村村民委员会', "Villagers' committee"],
    '96': ['城市居民委员会', "Residents' committee"],
    '99': ['其他未列明的组织机构', 'Other organization'],
  },
);

/** 单位类型, as the housing fund prints it. */
export const housingFundKind: CodeList = codeList(
  'urn:cn:gjj:unit-kind',
  '单位类型（公积金）',
  'Type of unit (housing fund)',
  { source: 'choices printed on the 住房公积金缴存单位开户登记表', date: '2014' },
  {
    企业法人: ['企业法人', 'Enterprise, legal person'],
    企业非法人: ['企业非法人', 'Enterprise, no legal person'],
    事业法人: ['事业法人', 'Public institution, legal person'],
    事业非法人: ['事业非法人', 'Public institution, no legal person'],
    社团法人: ['社团法人', 'Association, legal person'],
    社团非法人: ['社团非法人', 'Association, no legal person'],
    机关法人: ['机关法人', 'State organ, legal person'],
    机关非法人: ['机关非法人', 'State organ, no legal person'],
    内部机构: ['内部机构', 'Internal body'],
    民办非企业单位: ['民办非企业单位', 'Private non-enterprise unit'],
    工会法人: ['工会法人', 'Trade union, legal person'],
  },
);
