import type { CodeList } from '@yunform/core';
import { certificateType, holderCertificateType, taxCertificateType, taxHolderCertificateType } from './certificate.ts';
import { namesOf } from './code-list.ts';
import { industryClass2011 } from './industry.ts';
import { depositorKind, licenceKind } from './organization.ts';
import { region } from './region.ts';
import { companyType, investorNature, registrationType } from './registration.ts';
import { accountingMethod, accountingRules, taxKind, unitNature } from './tax.ts';
import { country, countryDigits, currency, currencyDigits } from './world.ts';

/** Every code list, and the lists of names that some departments keep instead of codes. */
export const codeLists: readonly CodeList[] = [
  accountingMethod,
  accountingRules,
  certificateType,
  companyType,
  country,
  countryDigits,
  currency,
  currencyDigits,
  depositorKind,
  holderCertificateType,
  industryClass2011,
  investorNature,
  licenceKind,
  region,
  registrationType,
  taxCertificateType,
  taxHolderCertificateType,
  taxKind,
  unitNature,
  ...[
    accountingMethod,
    accountingRules,
    currency,
    investorNature,
    licenceKind,
    registrationType,
    taxCertificateType,
    taxHolderCertificateType,
    taxKind,
    unitNature,
  ].map(namesOf),
];
