import type { DataElement } from '@yunform/core';
import { base, element } from './element.ts';

/** Elements of the other organizations that a form asks about: the tax agent, the head office, the bank. */
export const otherUnits: readonly DataElement[] = [
  element('tax-agent.name', '税务代理人名称', 'Tax agent: name', base.text),
  element('tax-agent.taxpayer-no', '税务代理人纳税人识别号', 'Tax agent: taxpayer number', base.taxId, {
    aliases: ['纳税人识别号'],
  }),
  element('tax-agent.phone', '税务代理人联系电话', 'Tax agent: phone', base.phone, { aliases: ['联系电话'] }),
  element('tax-agent.email', '税务代理人电子邮箱', 'Tax agent: e-mail', base.email, { aliases: ['电子邮箱'] }),
  element('parent.name', '总机构名称', 'Head office: name', base.text, { aliases: ['名称', '上级单位名称'] }),
  element('parent.org-code', '上级单位组织机构代码', 'Head office: organization code', base.orgCode, {
    aliases: ['组织机构代码'],
  }),
  element('parent.taxpayer-no', '总机构纳税人识别号', 'Head office: taxpayer number', base.taxId, {
    aliases: ['纳税人识别号'],
  }),
  element('parent.address', '总机构注册地址', 'Head office: registered address', base.text, { aliases: ['注册地址'] }),
  element('parent.business-scope', '总机构经营范围', 'Head office: business scope', base.text, {
    aliases: ['经营范围'],
  }),
  element(
    'parent.legal-representative-name',
    '总机构法定代表人姓名',
    "Head office: legal representative's name",
    base.text,
    {
      aliases: ['法定代表人/单位负责人 姓名', '法定代表人姓名'],
      sensitivity: 'personal',
    },
  ),
  element('parent.phone', '总机构联系电话', 'Head office: phone', base.phone, { aliases: ['联系电话'] }),
  element('parent.postcode', '总机构注册地址邮政编码', 'Head office: postal code', base.postcode, {
    aliases: ['注册地址邮政编码'],
  }),
  element('account.wanted', '是否开立单位银行结算账户', 'Shall a bank account be opened?', { type: 'boolean' }),
  element('account.bank', '开户银行', 'Account: bank', base.text),
  element('account.name', '户名', 'Account: name of the holder', base.text),
  element('account.number', '银行账号', 'Account: number', base.text, { aliases: ['银行基本账号'] }),
  element('tax-registration.documents', '税务登记附报资料', 'Documents attached to the tax registration', base.text, {
    aliases: ['附报资料'],
  }),
];
