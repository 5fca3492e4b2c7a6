import type { Crosswalk } from '@yunform/core';
import {
  certificateType,
  holderCertificateType,
  taxCertificateType,
  taxHolderCertificateType,
} from '../code-lists/certificate.ts';
import { depositorKind, licenceKind } from '../code-lists/organization.ts';
import { investorNature, registrationType } from '../code-lists/registration.ts';
import { accountingMethod, accountingRules, taxKind, unitNature } from '../code-lists/tax.ts';
import { country, countryDigits, countryPairs, currency, currencyDigits, currencyPairs } from '../code-lists/world.ts';
import { certificateToTax, holderCertificateToTax } from './certificate.ts';
import { endingAtNames, pairing, toNames } from './crosswalk.ts';
import { kindToTaxNature } from './organization.ts';
import { companyToRegistration } from './registration.ts';

/** Every crosswalk; each starts at the list that answers are kept in. */
export const crosswalks: readonly Crosswalk[] = [
  certificateToTax,
  companyToRegistration,
  holderCertificateToTax,
  kindToTaxNature,
  endingAtNames(certificateType, taxCertificateType, certificateToTax),
  endingAtNames(depositorKind, unitNature, kindToTaxNature),
  endingAtNames(holderCertificateType, taxHolderCertificateType, holderCertificateToTax),
  pairing(country, countryDigits, country.source, countryPairs),
  pairing(currency, currencyDigits, currency.source, currencyPairs),
  ...[accountingMethod, accountingRules, currency, investorNature, licenceKind, registrationType, taxKind].map(toNames),
];
