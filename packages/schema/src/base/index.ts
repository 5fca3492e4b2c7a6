export { type Catalog, type CatalogEntry, issueOf, type Language, wordIssue } from './catalog.ts';
export {
  add,
  compareDecimals,
  type Decimal,
  decimal,
  formatDecimal,
  isMultipleOf,
  leastCommonMultiple,
  multiply,
  toNumber,
} from './decimal.ts';
export type { Issue, Level, Place } from './issue.ts';
export {
  canonical,
  compare,
  copy,
  equals,
  fromEntries,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  member,
  setMember,
} from './json.ts';
export { conclude, fail, type Outcome, succeed, YunformError } from './outcome.ts';
export { escapeToken, parsePointer, toPointer, unescapeToken, valueAt } from './pointer.ts';
