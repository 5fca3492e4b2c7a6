import type { CodeList } from '@yunform/core';
import { codeList, type Origin } from './code-list.ts';

const ORIGIN: Origin = { source: 'account system of the PBC', date: '2013' };

/** 证件种类, as banks code it: one code for all permits of Hong Kong, Macao and Taiwan. */
export const bankCertificateType: CodeList = codeList(
  'urn:cn:pbc:certificate-type',
  '证件种类（银行）',
  'Certificate type (bank)',
  ORIGIN,
  {
    '1': ['身份证', 'Identity card'],
    '2': ['军官证', "Officer's card"],
    '3': ['文职干部证', 'Civil cadre card'],
    '4': ['警官证', "Police officer's card"],
    '5': ['士兵证', "Soldier's card"],
    '6': ['护照', 'Passport'],
    '7': ['港、澳、台居民通行证', 'Travel permit of Hong Kong, Macao and Taiwan residents'],
    '8': ['户口簿', 'Household register'],
    '9': ['其它合法身份证件', 'Other lawful identity paper'],
  },
);

/** 注册资金币种, as banks code it. */
export const bankCurrency: CodeList = codeList('urn:cn:pbc:currency', '币种（银行）', 'Currency (bank)', ORIGIN, {
  '1': ['人民币', 'Renminbi yuan'],
  '2': ['美元', 'US dollar'],
  '3': ['港元', 'Hong Kong dollar'],
  '4': ['日元', 'Yen'],
  '5': ['欧元', 'Euro'],
  A: ['英镑', 'Pound sterling'],
  B: ['加拿大元', 'Canadian dollar'],
  C: ['澳大利亚元', 'Australian dollar'],
  D: ['韩元', 'Won'],
  E: ['新加坡元', 'Singapore dollar'],
  F: ['其它货币折美元', 'Other currency, converted to US dollars'],
});

/** 证明文件种类. */
export const proofKind: CodeList = codeList('urn:cn:pbc:proof-kind', '证明文件种类', 'Kind of proof', ORIGIN, {
  '01': ['营业执照', 'Business licence'],
  '02': ['批文', 'Approval'],
  '03': ['登记证书', 'Registration certificate'],
  '04': ['开户证明', 'Certificate for opening an account'],
});

/** 人员类别: which kind of person leads the depositor. */
export const leaderKind: CodeList = codeList('urn:cn:pbc:legal-kind', '人员类别', 'Kind of leading person', ORIGIN, {
  '1': ['法定代表人', 'Legal representative'],
  '2': ['单位负责人', 'Person in charge'],
});

/** 账户性质. */
export const accountKind: CodeList = codeList(
  'urn:cn:pbc:account-kind',
  '账户性质',
  'Kind of account',
  { ...ORIGIN, source: 'choices printed on the form; codes number them in printed order' },
  {
    '1': ['基本', 'Basic'],
    '2': ['一般', 'General'],
    '3': ['专用', 'Special'],
    '4': ['临时', 'Temporary'],
  },
);
