import type { Crosswalk } from '@yunform/core';
import { companyType, registrationType } from '../code-lists/registration.ts';
import { crosswalk } from './crosswalk.ts';

/** 企业类型 → 登记注册类型: many to one, and 1153 is ambiguous. */
export const companyToRegistration: Crosswalk = crosswalk(
  companyType,
  registrationType,
  'SAIC codes against 登记注册类型 as published for registration agents; 5xxx and 6xxx from general knowledge',
  `1110 151
   1121 330
   1122 310
   1123 330
   1130 173
   1140 159
   1151 173
   1152 173
   1153 151 159
   1190 159
   1211 340
   1213 160
   1219 160
   5110 310
   5120 320
   5130 330
   5140 330
   5150 330
   5190 390
   6110 210
   6120 220
   6130 230
   6140 230
   6150 230
   6190 290`,
);
