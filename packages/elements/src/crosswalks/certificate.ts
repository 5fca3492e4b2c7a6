import type { Crosswalk } from '@yunform/core';
import { bankCertificateType, bankCurrency } from '../code-lists/bank.ts';
import {
  certificateType,
  holderCertificateType,
  policeCertificateType,
  taxCertificateType,
  taxHolderCertificateType,
} from '../code-lists/certificate.ts';
import { customsCountry, customsCurrency } from '../code-lists/customs.ts';
import { country, currency } from '../code-lists/world.ts';
import { crosswalk } from './crosswalk.ts';

const SOURCE = 'names of the papers in both lists';

/** Certificates of persons, registry → tax; the tax list has neither police cards nor Hong Kong identity cards. */
export const certificateToTax: Crosswalk = crosswalk(
  certificateType,
  taxCertificateType,
  SOURCE,
  `10 201
   20 202
   40 208
   55 210
   57 213`,
);

/** Certificates of shareholders, registry → tax. */
export const holderCertificateToTax: Crosswalk = crosswalk(
  holderCertificateType,
  taxHolderCertificateType,
  SOURCE,
  `10 201
   20 202
   40 208
   55 210
   57 213
   企业法人营业执照 102
   事业单位法人证书 199
   社会团体法人登记证书 199
   外国（地区）企业主体资格证明 199`,
);

/** Certificates of persons, registry → bank: all permits fold into one code. */
export const certificateToBank: Crosswalk = crosswalk(
  certificateType,
  bankCertificateType,
  'names of the papers in both lists',
  `10 1
   20 2
   30 4
   40 6
   52 9
   55 7
   57 7`,
);

/** Currencies, letters → the bank's own codes. */
export const currencyToBank: Crosswalk = crosswalk(
  currency,
  bankCurrency,
  'names of the currencies in both lists',
  `CNY 1
   USD 2
   HKD 3
   JPY 4
   EUR 5
   GBP A
   CAD B
   AUD C
   KRW D
   SGD E`,
);

/** Certificates of persons, registry → public security. */
export const certificateToPolice: Crosswalk = crosswalk(
  certificateType,
  policeCertificateType,
  'names of the papers in both lists',
  `10 111
   20 114
   40 414
   55 516
   57 511`,
);

const CUSTOMS = 'names in both lists; from general knowledge';

/** Currencies, letters → customs until 2018: 110 and 116 look like numbers of ISO and are not. */
export const currencyToCustoms: Crosswalk = crosswalk(
  currency,
  customsCurrency,
  CUSTOMS,
  `CNY 142
   USD 502
   HKD 110
   JPY 116
   EUR 300`,
);

/** Countries and regions, letters → customs until 2018. */
export const countryToCustoms: Crosswalk = crosswalk(
  country,
  customsCountry,
  CUSTOMS,
  `CHN 142
   HKG 110
   TWN 143
   JPN 116
   SGP 132
   USA 502`,
);
