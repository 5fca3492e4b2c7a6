import type { CodeList } from '@yunform/core';
import { codeList, type Origin } from './code-list.ts';

const ORIGIN: Origin = {
  source: 'lists of the customs until 2018; from general knowledge',
  date: '2014',
  extract: true,
};

/** 币制, as customs coded it until 2018. */
export const customsCurrency: CodeList = codeList(
  'urn:cn:customs:currency',
  '币制（海关）',
  'Currency (customs)',
  ORIGIN,
  {
    '110': ['港币', 'Hong Kong dollar'],
    '116': ['日本元', 'Yen'],
    '142': ['人民币', 'Renminbi yuan'],
    '300': ['欧元', 'Euro'],
    '502': ['美元', 'US dollar'],
  },
);

/** 国别（地区）, as customs coded it until 2018. */
export const customsCountry: CodeList = codeList(
  'urn:cn:customs:country',
  '国别（海关）',
  'Country or region (customs)',
  ORIGIN,
  {
    '110': ['中国香港', 'Hong Kong, China'],
    '116': ['日本', 'Japan'],
    '132': ['新加坡', 'Singapore'],
    '142': ['中国', 'China'],
    '143': ['台澎金马关税区', 'Taiwan, Penghu, Kinmen and Matsu'],
    '502': ['美国', 'United States of America'],
  },
);
