export { type Intersection, type IntersectOptions, intersect } from './algebra/intersect.ts';
export { type NormalizeOptions, normalize, type Schema } from './algebra/normalize.ts';
export type { Claim } from './algebra/state.ts';
export type { Issue, Json, JsonObject, Level, Outcome, Place } from './base/index.ts';
export { YunformError } from './base/index.ts';
export { type SchemaCode, schemaCatalog } from './catalog.ts';
