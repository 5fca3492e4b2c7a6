import type { CodeList } from '@yunform/core';
import { type Codes, codeList } from './code-list.ts';

/** 企业类型 as the registry codes it: the codes of the source, and the families 5 and 6 of foreign investment. */
export const companyType: CodeList = codeList(
  'urn:cn:saic:company-type',
  '企业（机构）类型',
  'Company type',
  {
    source:
      'SAIC 企业（机构）类型代码; codes 1xxx seen with their crosswalk, names and codes 5xxx and 6xxx from general knowledge',
    date: '2014',
    extract: true,
  },
  {
    '1110': ['有限责任公司（国有独资）', 'Limited company, wholly state-owned'],
    '1121': ['有限责任公司（外商投资企业合资）', 'Limited company, joint venture of foreign-invested enterprises'],
    '1122': [
      '有限责任公司（外商投资企业与内资合资）',
      'Limited company, foreign-invested enterprise with domestic capital',
    ],
    '1123': ['有限责任公司（外商投资企业法人独资）', 'Limited company, wholly owned by a foreign-invested enterprise'],
    '1130': ['有限责任公司（自然人投资或控股）', 'Limited company, held by natural persons'],
    '1140': ['有限责任公司（国有控股）', 'Limited company, state-controlled'],
    '1151': ['有限责任公司（自然人独资）', 'Limited company, wholly owned by one natural person'],
    '1152': [
      '有限责任公司（自然人投资或控股的法人独资）',
      'Limited company, wholly owned by a company of natural persons',
    ],
    '1153': ['有限责任公司（非自然人投资或控股的法人独资）', 'Limited company, wholly owned by another legal person'],
    '1190': ['其他有限责任公司', 'Other limited company'],
    '1211': ['股份有限公司（上市、外商投资企业投资）', 'Listed company limited by shares, foreign-invested'],
    '1213': ['股份有限公司（上市、国有控股）', 'Listed company limited by shares, state-controlled'],
    '1219': ['其他股份有限公司（上市）', 'Other listed company limited by shares'],
    '5110': ['有限责任公司（中外合资）', 'Limited company, Chinese-foreign equity joint venture'],
    '5120': ['有限责任公司（中外合作）', 'Limited company, Chinese-foreign contractual joint venture'],
    '5130': ['有限责任公司（外商合资）', 'Limited company, joint venture of foreigners'],
    '5140': ['有限责任公司（外国自然人独资）', 'Limited company, wholly owned by a foreign natural person'],
    '5150': ['有限责任公司（外国法人独资）', 'Limited company, wholly owned by a foreign legal person'],
    '5190': ['其他外商投资有限责任公司', 'Other foreign-invested limited company'],
    '6110': [
      '有限责任公司（台港澳与境内合资）',
      'Limited company, equity joint venture with Taiwan, Hong Kong or Macao',
    ],
    '6120': [
      '有限责任公司（台港澳与境内合作）',
      'Limited company, contractual joint venture with Taiwan, Hong Kong or Macao',
    ],
    '6130': ['有限责任公司（台港澳合资）', 'Limited company, joint venture of Taiwan, Hong Kong or Macao'],
    '6140': [
      '有限责任公司（台港澳自然人独资）',
      'Limited company, wholly owned by a natural person of Taiwan, Hong Kong or Macao',
    ],
    '6150': [
      '有限责任公司（台港澳法人独资）',
      'Limited company, wholly owned by a legal person of Taiwan, Hong Kong or Macao',
    ],
    '6190': ['其他台港澳投资有限责任公司', 'Other limited company invested from Taiwan, Hong Kong or Macao'],
  },
);

const REGISTRATION: Codes = {
  '110': ['国有企业', 'State-owned enterprise'],
  '120': ['集体企业', 'Collective enterprise'],
  '130': ['股份合作企业', 'Share-holding cooperative enterprise'],
  '140': ['联营企业', 'Jointly operated enterprise'],
  '141': ['国有联营企业', 'State joint operation'],
  '142': ['集体联营企业', 'Collective joint operation'],
  '143': ['国有与集体联营企业', 'State and collective joint operation'],
  '149': ['其他联营企业', 'Other joint operation'],
  '150': ['有限责任公司', 'Limited company'],
  '151': ['国有独资公司', 'Wholly state-owned company'],
  '159': ['其他有限责任公司', 'Other limited company'],
  '160': ['股份有限公司', 'Company limited by shares'],
  '170': ['私营企业', 'Private enterprise'],
  '171': ['私营独资企业', 'Private sole proprietorship'],
  '172': ['私营合伙企业', 'Private partnership'],
  '173': ['私营有限责任公司', 'Private limited company'],
  '174': ['私营股份有限公司', 'Private company limited by shares'],
  '190': ['其他企业', 'Other domestic enterprise'],
  '200': ['港、澳、台商投资企业', 'Enterprise invested from Hong Kong, Macao or Taiwan'],
  '210': ['合资经营企业（港或澳、台资）', 'Equity joint venture, Hong Kong, Macao or Taiwan capital'],
  '220': ['合作经营企业（港或澳、台资）', 'Contractual joint venture, Hong Kong, Macao or Taiwan capital'],
  '230': ['港、澳、台商独资经营企业', 'Wholly owned from Hong Kong, Macao or Taiwan'],
  '240': ['港、澳、台商投资股份有限公司', 'Company limited by shares, Hong Kong, Macao or Taiwan capital'],
  '290': ['其他港、澳、台商投资企业', 'Other enterprise invested from Hong Kong, Macao or Taiwan'],
  '300': ['外商投资企业', 'Foreign-invested enterprise'],
  '310': ['中外合资经营企业', 'Chinese-foreign equity joint venture'],
  '320': ['中外合作经营企业', 'Chinese-foreign contractual joint venture'],
  '330': ['外资企业', 'Wholly foreign-owned enterprise'],
  '340': ['外商投资股份有限公司', 'Foreign-invested company limited by shares'],
  '390': ['其他外商投资企业', 'Other foreign-invested enterprise'],
};

/** 登记注册类型: what statistics and taxes call a company's type. */
export const registrationType: CodeList = codeList(
  'urn:cn:stats:registration-type',
  '登记注册类型',
  'Registration type',
  { source: '国家统计局、国家工商行政管理局 1998, revised 国统字〔2011〕86号', edition: '2011', date: '2011' },
  REGISTRATION,
);

/** 投资方经济性质: a registration type, or a natural person. */
export const investorNature: CodeList = codeList(
  'urn:cn:stats:investor-nature',
  '投资方经济性质',
  'Economic nature of an investor',
  { source: '登记注册类型 (国统字〔2011〕86号), and 自然人 as the tax sheet writes it', edition: '2011', date: '2011' },
  { ...REGISTRATION, 自然人: ['自然人', 'Natural person'] },
);
