import { isObject, type Json, type JsonObject } from '@yunform/schema/base';
import { isFlat, satisfies } from '../condition/satisfies.ts';
import { list, resolve } from './facets.ts';

const DEPTH = 64;

/** Does what stands in place of an object meet a schema? What is said of members says nothing of it. */
export function blankMeets(schema: Json | undefined, blank: Json, root: JsonObject, depth = 0): boolean {
  if (!isObject(schema) || depth > DEPTH) return schema !== false;
  const meets = (one: Json | undefined): boolean => blankMeets(one, blank, root, depth + 1);
  return Object.entries(schema).every(([keyword, value]) => {
    switch (keyword) {
      case '$ref':
        return typeof value !== 'string' || meets(resolve(root, value));
      case 'allOf':
        return list(value).every(meets);
      case 'anyOf':
        return list(value).some(meets);
      case 'oneOf':
        return list(value).filter(meets).length === 1;
      case 'not':
        return !meets(value);
      case 'if':
        return meets(meets(value) ? schema.then : schema.else);
      default:
        return !isFlat({ [keyword]: value }) || satisfies({ [keyword]: value }, blank, {});
    }
  });
}
