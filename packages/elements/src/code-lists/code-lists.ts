import type { CodeList } from '@yunform/core';
import { accountKind, bankCertificateType, bankCurrency, leaderKind, proofKind } from './bank.ts';
import {
  certificateType,
  holderCertificateType,
  policeCertificateType,
  taxCertificateType,
  taxHolderCertificateType,
} from './certificate.ts';
import { namesOf } from './code-list.ts';
import { customsCountry, customsCurrency } from './customs.ts';
import { economicType, enterpriseNature, housingFundNature } from './economic.ts';
import { industryClass2011 } from './industry.ts';
import {
  industryDivision2002,
  industrySection2002,
  industrySection2011,
  industrySection2017,
} from './industry-sections.ts';
import { depositorKind, insuranceKind, licenceKind, sealLicenceKind } from './organization.ts';
import { education, ethnicGroup, maritalStatus, politicalAffiliation, sex } from './person.ts';
import { region } from './region.ts';
import { companyType, investorNature, registrationType } from './registration.ts';
import { housingFundSubordination, socialSubordination, subordination } from './subordination.ts';
import { accountingMethod, accountingRules, taxKind, unitNature } from './tax.ts';
import { dongguanTown } from './town.ts';
import { housingFundKind, institutionType, labourUnitKind, sealUnitKind, socialUnitKind } from './unit-kind.ts';
import { country, countryDigits, currency, currencyDigits } from './world.ts';

/** Lists whose printed names some department keeps instead of the codes. */
export const named: readonly CodeList[] = [
  accountingMethod,
  accountingRules,
  certificateType,
  currency,
  investorNature,
  licenceKind,
  region,
  registrationType,
  taxKind,
];

/** Every code list, and the lists of names that some departments keep instead of codes. */
export const codeLists: readonly CodeList[] = [
  ...named,
  ...[...named, taxCertificateType, taxHolderCertificateType, unitNature].map(namesOf),
  ...[accountKind, bankCertificateType, bankCurrency, insuranceKind, leaderKind, proofKind, sealLicenceKind],
  ...[holderCertificateType, policeCertificateType, taxCertificateType, taxHolderCertificateType],
  ...[companyType, depositorKind, economicType, enterpriseNature, housingFundNature],
  ...[industryClass2011, industryDivision2002, industrySection2002, industrySection2011, industrySection2017],
  ...[education, ethnicGroup, maritalStatus, politicalAffiliation, sex],
  ...[housingFundSubordination, socialSubordination, subordination],
  ...[housingFundKind, institutionType, labourUnitKind, sealUnitKind, socialUnitKind, unitNature],
  ...[country, countryDigits, currencyDigits, customsCountry, customsCurrency, dongguanTown],
];
