import type { Crosswalk } from '@yunform/core';
import { proofKind } from '../code-lists/bank.ts';
import { depositorKind, licenceKind, sealLicenceKind } from '../code-lists/organization.ts';
import { housingFundSubordination, socialSubordination, subordination } from '../code-lists/subordination.ts';
import { unitNature } from '../code-lists/tax.ts';
import {
  housingFundKind,
  institutionType,
  labourUnitKind,
  sealUnitKind,
  socialUnitKind,
} from '../code-lists/unit-kind.ts';
import { crosswalk } from './crosswalk.ts';

const SOURCE = 'names of the kinds in both lists';

/** Kinds of organization → the five of the tax sheet. */
export const kindToTaxNature: Crosswalk = crosswalk(
  depositorKind,
  unitNature,
  SOURCE,
  `01 1
   02 1
   03 5
   04 2
   05 2
   06 5
   07 5
   08 3
   09 5
   10 4
   11 5
   12 5
   13 5
   14 5
   15 5
   16 5
   17 5`,
);

/** Kinds of organization → the eight of social insurance (民间非营利组织 has no kind of its own). */
export const kindToSocial: Crosswalk = crosswalk(
  depositorKind,
  socialUnitKind,
  SOURCE,
  `01 1
   02 1
   03 3
   04 2
   05 2
   06 8
   07 8
   08 4
   09 8
   10 6
   11 8
   12 8
   13 7
   14 7
   15 8
   16 8
   17 8`,
);

const SHORT = `01 企业
   02 企业
   03 机关
   04 事业单位
   05 事业单位
   06 其他
   07 其他
   08 社会团体
   09 其他
   10 民办非企业单位
   11 其他
   12 其他
   13 个体工商户
   14 个体工商户
   15 其他
   16 其他
   17 其他`;

/** Kinds of organization → those of the labour filing. */
export const kindToLabour: Crosswalk = crosswalk(depositorKind, labourUnitKind, SOURCE, SHORT);

/** Kinds of organization → those of the filing of seals. */
export const kindToSeal: Crosswalk = crosswalk(depositorKind, sealUnitKind, SOURCE, SHORT);

/** 机构类型 → 单位类型 of the housing fund. */
export const institutionToHousingFund: Crosswalk = crosswalk(
  institutionType,
  housingFundKind,
  SOURCE,
  `11 企业法人
   13 企业法人
   15 企业非法人
   17 企业非法人
   19 企业法人 企业非法人
   31 机关法人
   32 机关法人
   33 机关法人
   34 机关法人
   35 机关法人
   36 机关法人
   37 机关法人
   39 机关非法人
   51 事业法人
   53 事业非法人
   59 事业非法人
   71 社团法人
   73 社团非法人
   79 社团非法人
   91 民办非企业单位`,
);

/** 隶属关系 → that of social insurance, whose 计划单列市 and 部队 the standard does not tell apart. */
export const subordinationToSocial: Crosswalk = crosswalk(
  subordination,
  socialSubordination,
  SOURCE,
  `10 1
   20 2
   40 4
   50 5
   60 6
   61 6
   62 6
   63 6
   70 8
   71 8
   72 8
   90 8`,
);

/** 隶属关系 → that of the housing fund. */
export const subordinationToHousingFund: Crosswalk = crosswalk(
  subordination,
  housingFundSubordination,
  SOURCE,
  `10 中央
   20 省
   40 市
   50 县(区)
   60 街道、镇、乡
   61 街道、镇、乡
   62 街道、镇、乡
   63 街道、镇、乡
   70 居民、村民委员会
   71 居民、村民委员会
   72 居民、村民委员会
   90 其他`,
);

/** Kinds of licence → kinds of proof at the bank. */
export const licenceToProof: Crosswalk = crosswalk(
  licenceKind,
  proofKind,
  SOURCE,
  `1 01
   2 01
   3 01
   4 01
   5 01
   6 01
   7 01
   9 02 03 04`,
);

/** Kinds of licence → those of the filing of seals. */
export const licenceToSeal: Crosswalk = crosswalk(
  licenceKind,
  sealLicenceKind,
  SOURCE,
  `1 企业法人营业执照
   2 营业执照
   3 企业法人营业执照
   4 营业执照
   5 营业执照
   6 营业执照
   7 营业执照
   9 其他证件`,
);
