import type { CodeList } from '@yunform/core';
import { codeList } from './code-list.ts';

/** 经济类型: nearly the numbers of 登记注册类型, another wording, and 175, 179, 900 that only this list has. */
export const economicType: CodeList = codeList(
  'urn:cn:gb:12402:2000',
  '经济类型',
  'Economic type',
  { source: 'GB/T 12402', edition: '2000', date: '2000' },
  {
    '100': ['内资', 'Domestic capital'],
    '110': ['国有全资', 'Wholly state-owned'],
    '120': ['集体全资', 'Wholly collective'],
    '130': ['股份合作', 'Share-holding cooperative'],
    '140': ['联营', 'Joint operation'],
    '141': ['国有联营', 'State joint operation'],
    '142': ['集体联营', 'Collective joint operation'],
    '143': ['国有与集体联营', 'State and collective joint operation'],
    '149': ['其他联营', 'Other joint operation'],
    '150': ['有限责任（公司）', 'Limited (company)'],
    '151': ['国有独资（公司）', 'Wholly state-owned (company)'],
    '159': ['其他有限责任（公司）', 'Other limited (company)'],
    '160': ['股份有限（公司）', 'Limited by shares (company)'],
    '170': ['私有', 'Private'],
    '171': ['私有独资', 'Private sole proprietorship'],
    '172': ['私有合伙', 'Private partnership'],
    '173': ['私营有限责任（公司）', 'Private limited (company)'],
    '174': ['私营股份有限（公司）', 'Private, limited by shares (company)'],
    '175': ['个体经营', 'Individual household'],
    '179': ['其他私有', 'Other private'],
    '190': ['其他内资', 'Other domestic capital'],
    '200': ['港、澳、台投资', 'Invested from Hong Kong, Macao or Taiwan'],
    '210': ['内地和港、澳、台合资', 'Equity joint venture with Hong Kong, Macao or Taiwan'],
    '220': ['内地和港、澳、台合作', 'Contractual joint venture with Hong Kong, Macao or Taiwan'],
    '230': ['港、澳、台独资', 'Wholly owned from Hong Kong, Macao or Taiwan'],
    '240': ['港、澳、台投资股份有限（公司）', 'Limited by shares, Hong Kong, Macao or Taiwan capital'],
    '290': ['其他港、澳、台投资', 'Other investment from Hong Kong, Macao or Taiwan'],
    '300': ['国外投资', 'Foreign investment'],
    '310': ['中外合资', 'Chinese-foreign equity joint venture'],
    '320': ['中外合作', 'Chinese-foreign contractual joint venture'],
    '330': ['外资', 'Wholly foreign-owned'],
    '340': ['国外投资股份有限（公司）', 'Foreign-invested, limited by shares'],
    '390': ['其他国外投资', 'Other foreign investment'],
    '900': ['其他', 'Other'],
  },
);

/** 企业性质, as inspection and quarantine prints it. */
export const enterpriseNature: CodeList = codeList(
  'urn:cn:ciq:enterprise-nature',
  '企业性质（国检）',
  'Nature of the enterprise (inspection)',
  { source: 'choices of the inspection filing; from general knowledge', date: '2014' },
  {
    国有: ['国有', 'State-owned'],
    集体: ['集体', 'Collective'],
    私营: ['私营', 'Private'],
    中外合资: ['中外合资', 'Chinese-foreign equity joint venture'],
    中外合作: ['中外合作', 'Chinese-foreign contractual joint venture'],
    外商独资: ['外商独资', 'Wholly foreign-owned'],
    其他: ['其他', 'Other'],
  },
);

/** 单位性质, as the housing fund prints it. */
export const housingFundNature: CodeList = codeList(
  'urn:cn:gjj:unit-nature',
  '单位性质（公积金）',
  'Nature of the unit (housing fund)',
  { source: 'choices printed on the 住房公积金缴存单位开户登记表', date: '2014' },
  {
    国家机关: ['国家机关', 'State organ'],
    事业单位: ['事业单位', 'Public institution'],
    国有企业: ['国有企业', 'State-owned enterprise'],
    城镇集体企业: ['城镇集体企业', 'Urban collective enterprise'],
    城镇私营企业: ['城镇私营企业', 'Urban private enterprise'],
    其他城镇企业: ['其他城镇企业', 'Other urban enterprise'],
    外商投资企业: ['外商投资企业', 'Foreign-invested enterprise'],
    民办非企业单位: ['民办非企业单位', 'Private non-enterprise unit'],
    社会团体: ['社会团体', 'Association'],
    其他: ['其他', 'Other'],
  },
);
