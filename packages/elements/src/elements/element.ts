import type { DataElement } from '@yunform/core';
import type { JsonObject } from '@yunform/schema/base';

/** What an element says beside its id, its titles and its base representation. */
export type Extra = Omit<DataElement, 'id' | 'titles' | 'schema'>;

/** A data element with Chinese and English title. */
export function element(id: string, zh: string, en: string, schema: JsonObject, extra: Extra = {}): DataElement {
  return { id, titles: { 'zh-CN': zh, en }, schema, ...extra };
}

type Base =
  | 'text'
  | 'date'
  | 'email'
  | 'uri'
  | 'phone'
  | 'mobile'
  | 'postcode'
  | 'orgCode'
  | 'taxId'
  | 'count'
  | 'amount'
  | 'percent'
  | 'table';

/** Base representations that many elements share. */
export const base: { readonly [name in Base]: JsonObject } = {
  text: { type: 'string' },
  date: { type: 'string', format: 'date' },
  email: { type: 'string', format: 'email' },
  uri: { type: 'string', format: 'uri' },
  phone: { type: 'string', format: 'cn-phone' },
  mobile: { type: 'string', format: 'cn-mobile' },
  postcode: { type: 'string', format: 'cn-postcode' },
  orgCode: { type: 'string', format: 'cn-org-code' },
  taxId: { type: 'string', format: 'cn-tax-id' },
  count: { type: 'integer', minimum: 0 },
  amount: { type: 'number' },
  percent: { type: 'number', minimum: 0, maximum: 100 },
  table: { type: 'array' },
};
