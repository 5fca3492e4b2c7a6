import { escapeToken, type JsonObject } from '@yunform/schema/base';
import type { Dice } from './dice.ts';

/** The form in 2020-12 without saying so, or in draft-07 or 2019-09 with its name, one field behind a reference. */
export function dialectOf(dice: Dice, schema: JsonObject): JsonObject {
  const dialect = dice.pick(['', '', 'draft-07', '2019-09']);
  if (dialect === '') return schema;
  const uses7 = /dependent|"prefixItems"/.test(JSON.stringify(schema));
  if (dialect === 'draft-07' && !uses7)
    return { ...moved(schema, 'definitions'), $schema: 'http://json-schema.org/draft-07/schema#' };
  return { ...moved(schema, '$defs'), $schema: 'https://json-schema.org/draft/2019-09/schema' };
}

function moved(schema: JsonObject, keyword: string): JsonObject {
  const properties = Object.entries(schema.properties ?? {});
  const [name, field] = properties[0] ?? [];
  if (name === undefined || field === undefined) return schema;
  return {
    ...schema,
    properties: Object.fromEntries([
      [name, { $ref: `#/${keyword}/${encodeURIComponent(escapeToken(name))}` }],
      ...properties.slice(1),
    ]),
    [keyword]: { [name]: field },
  };
}
