import type { Format } from '@yunform/core';
import { citizenId, citizenId15 } from './citizen-id.ts';
import { bankNo, mobile, phone, postcode } from './contact.ts';
import { orgCode } from './org-code.ts';
import { registrationNo } from './registration-no.ts';
import { taxId } from './tax-id.ts';
import { uscc } from './uscc.ts';

/** Every identifier as a format. */
export const formats: readonly Format[] = [
  bankNo,
  citizenId,
  citizenId15,
  mobile,
  orgCode,
  phone,
  postcode,
  registrationNo,
  taxId,
  uscc,
];
