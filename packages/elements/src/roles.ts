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
  'tax-registration': { 'zh-CN': '税务登记', en: 'Tax registration' },
  'tax-clerk': { 'zh-CN': '办税人', en: 'Tax clerk' },
  'tax-agent': { 'zh-CN': '税务代理人', en: 'Tax agent' },
  'capital-amounts': { 'zh-CN': '分币种的注册资本', en: 'Capital by currency' },
  branches: { 'zh-CN': '分支机构', en: 'Branches' },
  parent: { 'zh-CN': '总机构', en: 'Head office' },
  withholdings: { 'zh-CN': '代扣代缴、代收代缴税款业务', en: 'Taxes withheld' },
};
