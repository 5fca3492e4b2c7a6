import type { CodeList } from '@yunform/core';
import { type Codes, codeList } from './code-list.ts';

const SECTIONS_2002: Codes = {
  A: ['农、林、牧、渔业', 'Agriculture, forestry, husbandry, fishery'],
  B: ['采矿业', 'Mining'],
  C: ['制造业', 'Manufacturing'],
  D: ['电力、燃气及水的生产和供应业', 'Electricity, gas and water'],
  E: ['建筑业', 'Construction'],
  F: ['交通运输、仓储和邮政业', 'Transport, storage and post'],
  G: ['信息传输、计算机服务和软件业', 'Information transmission, computer services and software'],
  H: ['批发和零售业', 'Wholesale and retail'],
  I: ['住宿和餐饮业', 'Hotels and catering'],
  J: ['金融业', 'Finance'],
  K: ['房地产业', 'Real estate'],
  L: ['租赁和商务服务业', 'Leasing and business services'],
  M: ['科学研究、技术服务和地质勘查业', 'Research, technical services, geological prospecting'],
  N: ['水利、环境和公共设施管理业', 'Water, environment and public facilities'],
  O: ['居民服务和其他服务业', 'Services to households and other services'],
  P: ['教育', 'Education'],
  Q: ['卫生、社会保障和社会福利业', 'Health, social security and welfare'],
  R: ['文化、体育和娱乐业', 'Culture, sports and entertainment'],
  S: ['公共管理和社会组织', 'Public management and social organizations'],
  T: ['国际组织', 'International organizations'],
};

const SECTIONS_2011: Codes = {
  A: ['农、林、牧、渔业', 'Agriculture, forestry, husbandry, fishery'],
  B: ['采矿业', 'Mining'],
  C: ['制造业', 'Manufacturing'],
  D: ['电力、热力、燃气及水生产和供应业', 'Electricity, heat, gas and water'],
  E: ['建筑业', 'Construction'],
  F: ['批发和零售业', 'Wholesale and retail'],
  G: ['交通运输、仓储和邮政业', 'Transport, storage and post'],
  H: ['住宿和餐饮业', 'Hotels and catering'],
  I: ['信息传输、软件和信息技术服务业', 'Information transmission, software and information technology'],
  J: ['金融业', 'Finance'],
  K: ['房地产业', 'Real estate'],
  L: ['租赁和商务服务业', 'Leasing and business services'],
  M: ['科学研究和技术服务业', 'Research and technical services'],
  N: ['水利、环境和公共设施管理业', 'Water, environment and public facilities'],
  O: ['居民服务、修理和其他服务业', 'Services to households, repair and other services'],
  P: ['教育', 'Education'],
  Q: ['卫生和社会工作', 'Health and social work'],
  R: ['文化、体育和娱乐业', 'Culture, sports and entertainment'],
  S: ['公共管理、社会保障和社会组织', 'Public management, social security and social organizations'],
  T: ['国际组织', 'International organizations'],
};

const DIVISIONS_2002: Codes = {
  '18': ['纺织服装、鞋、帽制造业', 'Manufacture of clothing, shoes and hats'],
  '19': ['皮革、毛皮、羽毛（绒）及其制品业', 'Manufacture of leather and fur'],
  '21': ['家具制造业', 'Manufacture of furniture'],
  '24': ['文教体育用品制造业', 'Manufacture of articles for culture and sports'],
  '30': ['塑料制品业', 'Manufacture of plastic products'],
  '36': ['专用设备制造业', 'Manufacture of special equipment'],
  '40': ['通信设备、计算机及其他电子设备制造业', 'Manufacture of communication, computer and electronic equipment'],
  '61': ['计算机服务业', 'Computer services'],
  '62': ['软件业', 'Software'],
  '63': ['批发业', 'Wholesale'],
  '65': ['零售业', 'Retail'],
  '67': ['餐饮业', 'Catering'],
  '74': ['商务服务业', 'Business services'],
};

/** 门类 of the 2002 edition, as banks keep them: H is trade, G is information. */
export const industrySection2002: CodeList = codeList(
  'urn:cn:gb:4754:2002:section',
  '国民经济行业分类 2002（门类）',
  'Industrial classification 2002 (sections)',
  { source: 'GB/T 4754', edition: '2002', date: '2002-10-01' },
  SECTIONS_2002,
);

/** 门类 of the 2011 edition: F is trade, I is information. */
export const industrySection2011: CodeList = codeList(
  'urn:cn:gb:4754:2011:section',
  '国民经济行业分类 2011（门类）',
  'Industrial classification 2011 (sections)',
  { source: 'GB/T 4754', edition: '2011', date: '2011-11-01' },
  SECTIONS_2011,
);

/** 门类 of the 2017 edition: letters as in 2011, other classes below them. */
export const industrySection2017: CodeList = codeList(
  'urn:cn:gb:4754:2017:section',
  '国民经济行业分类 2017（门类）',
  'Industrial classification 2017 (sections)',
  { source: 'GB/T 4754', edition: '2017', date: '2017-10-01' },
  SECTIONS_2011,
);

/** 大类 of the 2002 edition: those that the classes of the examples belong to. */
export const industryDivision2002: CodeList = codeList(
  'urn:cn:gb:4754:2002:division',
  '国民经济行业分类 2002（大类）',
  'Industrial classification 2002 (divisions)',
  { source: 'GB/T 4754; from general knowledge', edition: '2002', date: '2002-10-01', extract: true },
  DIVISIONS_2002,
);
