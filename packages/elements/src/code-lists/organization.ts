import type { CodeList } from '@yunform/core';
import { codeList } from './code-list.ts';

/** 存款人类别: the finest of the lists that departments keep of kinds of unit; answers are kept in it. */
export const depositorKind: CodeList = codeList(
  'urn:cn:pbc:depositor-kind',
  '单位类别（存款人类别）',
  'Kind of organization (class of depositor)',
  { source: 'account system of the PBC', date: '2013' },
  {
    '01': ['企业法人', 'Enterprise legal person'],
    '02': ['非法人企业', 'Enterprise without legal personality'],
    '03': ['机关', 'State organ'],
    '04': ['实行预算管理的事业单位', 'Public institution under the budget'],
    '05': ['非预算管理的事业单位', 'Public institution outside the budget'],
    '06': ['军队', 'Army unit'],
    '07': ['武警部队', 'Armed-police unit'],
    '08': ['社会团体', 'Association'],
    '09': ['宗教组织', 'Religious organization'],
    '10': ['民办非企业组织', 'Private non-enterprise organization'],
    '11': ['外地常设机构', 'Permanent office of a unit from elsewhere'],
    '12': ['外国驻华机构', 'Foreign office in China'],
    '13': ['有字号的个体工商户', 'Individual household with a trade name'],
    '14': ['无字号的个体工商户', 'Individual household without a trade name'],
    '15': ['居民、村民、社区委员会', "Residents', villagers' or community committee"],
    '16': ['单位设立的独立核算的附属机构', 'Subordinate body with its own accounts'],
    '17': ['其他组织', 'Other organization'],
  },
);

/** 执照种类, as Beijing's social insurance numbers it. */
export const licenceKind: CodeList = codeList(
  'urn:cn:beijing:licence-kind',
  '执照种类',
  'Kind of licence',
  { source: '《北京市社会保险单位信息登记表》指标解释', date: '2010' },
  {
    '1': ['企业法人营业执照', 'Business licence of an enterprise legal person'],
    '2': ['企业营业执照', 'Business licence of an enterprise'],
    '3': ['中华人民共和国企业法人营业执照', 'Business licence of an enterprise legal person of the PRC'],
    '4': ['中华人民共和国企业营业执照', 'Business licence of an enterprise of the PRC'],
    '5': ['个人独资企业营业执照', 'Business licence of a sole proprietorship'],
    '6': ['合伙企业营业执照', 'Business licence of a partnership'],
    '7': ['个体工商户营业执照', 'Business licence of an individual household'],
    '9': ['其它', 'Other'],
  },
);

/** 企业证件类型, as the filing of seals has it. */
export const sealLicenceKind: CodeList = codeList(
  'urn:cn:ga:licence-kind',
  '企业证件类型（公安）',
  'Kind of licence (public security)',
  { source: 'local list; 营业执照 seen, the others from general knowledge', date: '2014' },
  {
    企业法人营业执照: ['企业法人营业执照', 'Business licence of an enterprise legal person'],
    营业执照: ['营业执照', 'Business licence'],
    其他证件: ['其他证件', 'Other paper'],
  },
);

/** 险种. */
export const insuranceKind: CodeList = codeList(
  'urn:cn:shebao:insurance',
  '险种',
  'Kind of insurance',
  { source: 'LB101 AAE140; codes from general knowledge', date: '2015' },
  {
    '110': ['养老保险', 'Pension insurance'],
    '210': ['失业保险', 'Unemployment insurance'],
    '310': ['医疗保险', 'Medical insurance'],
    '410': ['工伤保险', 'Work-injury insurance'],
    '510': ['生育保险', 'Maternity insurance'],
  },
);
