import type { CodeList } from '@yunform/core';
import { type Codes, codeList, type Origin } from './code-list.ts';

const CURRENCIES = [
  ['CNY', '156', '人民币', 'Renminbi yuan'],
  ['USD', '840', '美元', 'US dollar'],
  ['HKD', '344', '港元', 'Hong Kong dollar'],
  ['JPY', '392', '日元', 'Yen'],
  ['EUR', '978', '欧元', 'Euro'],
  ['GBP', '826', '英镑', 'Pound sterling'],
  ['CAD', '124', '加拿大元', 'Canadian dollar'],
  ['AUD', '036', '澳大利亚元', 'Australian dollar'],
  ['KRW', '410', '韩元', 'Won'],
  ['SGD', '702', '新加坡元', 'Singapore dollar'],
] as const;

const COUNTRIES = [
  ['CHN', '156', '中国', 'China'],
  ['HKG', '344', '中国香港', 'Hong Kong, China'],
  ['MAC', '446', '中国澳门', 'Macao, China'],
  ['TWN', '158', '中国台湾', 'Taiwan, China'],
  ['USA', '840', '美国', 'United States of America'],
  ['JPN', '392', '日本', 'Japan'],
  ['SGP', '702', '新加坡', 'Singapore'],
  ['DEU', '276', '德国', 'Germany'],
  ['GBR', '826', '英国', 'United Kingdom'],
  ['FRA', '250', '法国', 'France'],
  ['KOR', '410', '韩国', 'Republic of Korea'],
  ['MYS', '458', '马来西亚', 'Malaysia'],
  ['CAN', '124', '加拿大', 'Canada'],
  ['AUS', '036', '澳大利亚', 'Australia'],
] as const;

type Row = readonly [letters: string, digits: string, zh: string, en: string];

function codes(rows: readonly Row[], column: 0 | 1): Codes {
  return Object.fromEntries(rows.map((row) => [row[column], [row[2], row[3]] as const]));
}

/** Letters and digits of the same currency. */
export const currencyPairs: { readonly [letters: string]: readonly string[] } = pairs(CURRENCIES);

/** Letters and digits of the same country or region. */
export const countryPairs: { readonly [letters: string]: readonly string[] } = pairs(COUNTRIES);

function pairs(rows: readonly Row[]): { readonly [letters: string]: readonly string[] } {
  return Object.fromEntries(rows.map(([letters, digits]) => [letters, [digits]]));
}

const CURRENCY_ORIGIN: Origin = {
  source: 'GB/T 12406 (ISO 4217); the currencies of the PBC account system',
  edition: '2008',
  date: '2008',
  extract: true,
};

/** 币种 by letters: the list that answers are kept in. */
export const currency: CodeList = codeList(
  'urn:cn:gb:12406:2008:alpha',
  '货币（字母）',
  'Currency (letters)',
  CURRENCY_ORIGIN,
  codes(CURRENCIES, 0),
);

/** 币种 by digits. */
export const currencyDigits: CodeList = codeList(
  'urn:cn:gb:12406:2008:numeric',
  '货币（数字）',
  'Currency (digits)',
  CURRENCY_ORIGIN,
  codes(CURRENCIES, 1),
);

const COUNTRY_ORIGIN: Origin = {
  source: 'GB/T 2659 (ISO 3166-1); regions that often invest in Dongguan',
  edition: '2000',
  date: '2000',
  extract: true,
};

/** 国家和地区 by three letters: the list that answers are kept in. */
export const country: CodeList = codeList(
  'urn:cn:gb:2659:2000:alpha3',
  '国家和地区（三字母）',
  'Country or region (three letters)',
  COUNTRY_ORIGIN,
  codes(COUNTRIES, 0),
);

/** 国家和地区 by digits. */
export const countryDigits: CodeList = codeList(
  'urn:cn:gb:2659:2000:numeric',
  '国家和地区（数字）',
  'Country or region (digits)',
  COUNTRY_ORIGIN,
  codes(COUNTRIES, 1),
);
