import type { Crosswalk } from '@yunform/core';
import {
  certificateType,
  holderCertificateType,
  taxCertificateType,
  taxHolderCertificateType,
} from '../code-lists/certificate.ts';
import { named } from '../code-lists/code-lists.ts';
import { depositorKind } from '../code-lists/organization.ts';
import { unitNature } from '../code-lists/tax.ts';
import { country, countryDigits, countryPairs, currency, currencyDigits, currencyPairs } from '../code-lists/world.ts';
import {
  certificateToBank,
  certificateToPolice,
  certificateToTax,
  countryToCustoms,
  currencyToBank,
  currencyToCustoms,
  holderCertificateToTax,
} from './certificate.ts';
import { endingAtNames, pairing, toNames } from './crosswalk.ts';
import { classToDivision2002, classToSection2002, classToSection2011 } from './industry.ts';
import {
  institutionToHousingFund,
  kindToLabour,
  kindToSeal,
  kindToSocial,
  kindToTaxNature,
  licenceToProof,
  licenceToSeal,
  subordinationToHousingFund,
  subordinationToSocial,
} from './organization.ts';
import {
  companyToRegistration,
  registrationToEconomic,
  registrationToEnterpriseNature,
  registrationToHousingFundNature,
} from './registration.ts';

/** Every crosswalk; each starts at the list that answers are kept in. */
export const crosswalks: readonly Crosswalk[] = [
  ...[certificateToBank, certificateToPolice, certificateToTax, holderCertificateToTax],
  ...[countryToCustoms, currencyToBank, currencyToCustoms],
  ...[companyToRegistration, registrationToEconomic],
  ...[registrationToEnterpriseNature, registrationToHousingFundNature],
  ...[kindToLabour, kindToSeal, kindToSocial, kindToTaxNature],
  ...[institutionToHousingFund, licenceToProof, licenceToSeal, subordinationToHousingFund, subordinationToSocial],
  ...[classToDivision2002, classToSection2002, classToSection2011],
  endingAtNames(certificateType, taxCertificateType, certificateToTax),
  endingAtNames(depositorKind, unitNature, kindToTaxNature),
  endingAtNames(holderCertificateType, taxHolderCertificateType, holderCertificateToTax),
  pairing(country, countryDigits, country.source, countryPairs),
  pairing(currency, currencyDigits, currency.source, currencyPairs),
  ...named.map(toNames),
];
