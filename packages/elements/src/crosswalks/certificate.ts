import type { Crosswalk } from '@yunform/core';
import {
  certificateType,
  holderCertificateType,
  taxCertificateType,
  taxHolderCertificateType,
} from '../code-lists/certificate.ts';
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
