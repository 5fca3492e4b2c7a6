import type { LanguageMap } from '@yunform/core';

/** Names of the subject roles that data elements belong to: the topics of an intake's pages. */
export const roles: { readonly [role: string]: LanguageMap } = {
  organization: { 'zh-CN': '企业', en: 'The company' },
  'legal-representative': { 'zh-CN': '法定代表人', en: 'Legal representative' },
  shareholders: { 'zh-CN': '股东（投资方）', en: 'Shareholders' },
  officers: { 'zh-CN': '董事、监事、经理', en: 'Officers' },
  'finance-head': { 'zh-CN': '财务负责人', en: 'Head of finance' },
  liaison: { 'zh-CN': '联络员', en: 'Liaison officer' },
  agent: { 'zh-CN': '经办人（委托代理人）', en: 'Agent' },
  account: { 'zh-CN': '银行账户', en: 'Bank account' },
  'tax-registration': { 'zh-CN': '税务登记', en: 'Tax registration' },
  'tax-clerk': { 'zh-CN': '办税人', en: 'Tax clerk' },
  'tax-agent': { 'zh-CN': '税务代理人', en: 'Tax agent' },
  'capital-amounts': { 'zh-CN': '分币种的注册资本', en: 'Capital by currency' },
  branches: { 'zh-CN': '分支机构', en: 'Branches' },
  parent: { 'zh-CN': '总机构', en: 'Head office' },
  withholdings: { 'zh-CN': '代扣代缴、代收代缴税款业务', en: 'Taxes withheld' },
  'social-insurance-officer': { 'zh-CN': '社会保险专管员', en: 'Social-insurance officer' },
  'hr-contact': { 'zh-CN': '劳动用工备案联系人', en: 'Labour-filing contact' },
  'housing-fund-officer': { 'zh-CN': '住房公积金经办人', en: 'Housing-fund officer' },
  'customs-contact': { 'zh-CN': '海关业务联系人', en: 'Customs contact' },
  'inspection-contact': { 'zh-CN': '报检联系人', en: 'Inspection contact' },
};
