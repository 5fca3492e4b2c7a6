import type { Crosswalk } from '@yunform/core';
import { economicType, enterpriseNature, housingFundNature } from '../code-lists/economic.ts';
import { companyType, registrationType } from '../code-lists/registration.ts';
import { crosswalk, pairing } from './crosswalk.ts';

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

/** 登记注册类型 → 经济类型: the same number each; 175, 179 and 900 have no partner. */
export const registrationToEconomic: Crosswalk = pairing(
  registrationType,
  economicType,
  'equal numbers in 国统字〔2011〕86号 and GB/T 12402-2000',
  Object.fromEntries(Object.keys(registrationType.codes).map((code) => [code, [code]] as const)),
);

const OWNERSHIP = 'who owns the enterprise, by the names in both lists';

/** 登记注册类型 → 企业性质 of inspection; a limited company or a company by shares may be owned by anyone. */
export const registrationToEnterpriseNature: Crosswalk = crosswalk(
  registrationType,
  enterpriseNature,
  OWNERSHIP,
  `110 国有
   120 集体
   130 集体 其他
   141 国有
   142 集体
   143 国有 集体
   149 其他
   151 国有
   159 国有 集体 私营 其他
   160 国有 集体 私营 其他
   171 私营
   172 私营
   173 私营
   174 私营
   190 其他
   210 中外合资
   220 中外合作
   230 外商独资
   240 中外合资 外商独资
   290 其他
   310 中外合资
   320 中外合作
   330 外商独资
   340 中外合资 外商独资
   390 其他`,
);

/** 登记注册类型 → 单位性质 of the housing fund, for enterprises. */
export const registrationToHousingFundNature: Crosswalk = crosswalk(
  registrationType,
  housingFundNature,
  OWNERSHIP,
  `110 国有企业
   120 城镇集体企业
   130 城镇集体企业 其他城镇企业
   141 国有企业
   142 城镇集体企业
   143 国有企业 城镇集体企业
   149 其他城镇企业
   151 国有企业
   159 国有企业 其他城镇企业
   160 国有企业 其他城镇企业
   171 城镇私营企业
   172 城镇私营企业
   173 城镇私营企业
   174 城镇私营企业
   190 其他城镇企业
   210 外商投资企业
   220 外商投资企业
   230 外商投资企业
   240 外商投资企业
   290 外商投资企业
   310 外商投资企业
   320 外商投资企业
   330 外商投资企业
   340 外商投资企业
   390 外商投资企业`,
);
