import type { CodeList } from '@yunform/core';
import { type Codes, codeList, type Origin } from './code-list.ts';

const PERSONS: Codes = {
  '10': ['居民身份证', 'Resident identity card'],
  '20': ['军官证', "Officer's card"],
  '30': ['警官证', "Police officer's card"],
  '40': ['外国（地区）护照', 'Foreign passport'],
  '52': ['香港永久性居民身份证', 'Hong Kong permanent identity card'],
  '55': ['港澳居民来往内地通行证', 'Mainland travel permit for Hong Kong and Macao residents'],
  '57': ['台湾居民来往大陆通行证', 'Mainland travel permit for Taiwan residents'],
};

/** 身份证件类型 of persons, as the registry codes it: the list that answers are kept in. */
export const certificateType: CodeList = codeList(
  'urn:cn:saic:certificate-type',
  '身份证件类型',
  'Certificate type of a person',
  {
    source: "SAIC certificate types, as seen in the registry's program code; 57 from general knowledge",
    date: '2014',
    extract: true,
  },
  PERSONS,
);

/** 证件类型 of shareholders: persons by code, enterprises by the name of their paper. */
export const holderCertificateType: CodeList = codeList(
  'urn:cn:saic:holder-certificate-type',
  '股东证件类型',
  'Certificate type of a shareholder',
  { source: 'SAIC certificate types for persons; enterprise papers are printed by name', date: '2014', extract: true },
  {
    ...PERSONS,
    企业法人营业执照: ['企业法人营业执照', 'Business licence of an enterprise legal person'],
    事业单位法人证书: ['事业单位法人证书', 'Certificate of a public-institution legal person'],
    社会团体法人登记证书: ['社会团体法人登记证书', 'Registration certificate of an association'],
    '外国（地区）企业主体资格证明': ['外国（地区）企业主体资格证明', 'Proof of existence of a foreign enterprise'],
  },
);

const TAX_PERSONS: Codes = {
  '201': ['居民身份证', 'Resident identity card'],
  '202': ['军官证', "Officer's card"],
  '208': ['外国护照', 'Foreign passport'],
  '210': ['港澳居民来往内地通行证', 'Mainland travel permit for Hong Kong and Macao residents'],
  '213': ['台湾居民来往大陆通行证', 'Mainland travel permit for Taiwan residents'],
};

const TAX_ORIGIN: Origin = {
  source: 'certificate types of the tax system; from general knowledge',
  date: '2014',
  extract: true,
};

/** 身份证件种类 of persons, as the tax bureaus code it. */
export const taxCertificateType: CodeList = codeList(
  'urn:cn:sat:certificate-type',
  '身份证件种类（税务）',
  'Certificate type of a person (tax)',
  TAX_ORIGIN,
  TAX_PERSONS,
);

/** 证件种类 of investors, as the tax bureaus code it. */
export const taxHolderCertificateType: CodeList = codeList(
  'urn:cn:sat:holder-certificate-type',
  '投资方证件种类（税务）',
  'Certificate type of an investor (tax)',
  TAX_ORIGIN,
  { '102': ['营业执照', 'Business licence'], '199': ['其他单位证件', 'Other paper of a unit'], ...TAX_PERSONS },
);

/** 证件类型 of public security, which other services cite. */
export const policeCertificateType: CodeList = codeList(
  'urn:cn:gat:517',
  '常用证件代码',
  'Certificate type (public security)',
  { source: 'GA/T 517; from general knowledge', edition: '2004', date: '2004', extract: true },
  {
    '111': ['居民身份证', 'Resident identity card'],
    '113': ['户口簿', 'Household register'],
    '114': ['军官证', "Officer's card"],
    '414': ['普通护照', 'Passport'],
    '511': ['台湾居民来往大陆通行证', 'Mainland travel permit for Taiwan residents'],
    '516': ['港澳居民来往内地通行证', 'Mainland travel permit for Hong Kong and Macao residents'],
  },
);
