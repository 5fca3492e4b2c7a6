import type { Json } from '@yunform/schema/base';

/** Plain data as JSON: what would not survive `JSON.stringify` is left out. */
export function toJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value ?? null));
}
