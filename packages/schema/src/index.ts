export type { Issue, Json, JsonObject, Level, Outcome, Place } from './base/index.ts';
export { YunformError } from './base/index.ts';
