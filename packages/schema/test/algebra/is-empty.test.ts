import { isEmpty, type Json } from '@yunform/schema';
import { describe, expect, test } from 'vitest';
import { oracleOf } from '../arbitrary/oracle.ts';
import { CONTRADICTIONS, NEAR_MISSES } from './contradictions.ts';

function joined(schemas: readonly Json[]): Json {
  const defs = schemas.flatMap((schema) =>
    typeof schema === 'object' && schema !== null && '$defs' in schema ? [schema.$defs as Json] : [],
  );
  return { ...(defs[0] === undefined ? {} : { $defs: defs[0] }), allOf: schemas };
}

describe('no answer pleases both', () => {
  test.each(CONTRADICTIONS.map(({ name, schemas }) => [name, schemas] as const))('%s', (_, schemas) => {
    for (const both of [joined(schemas), joined([...schemas].reverse())]) {
      const result = isEmpty(both);
      expect(result).toMatchObject({ verdict: 'empty' });
      expect(result.verdict === 'empty' && result.because.length).toBeGreaterThan(0);
    }
    for (const schema of schemas) expect(isEmpty(schema).verdict === 'empty').toBe(isEmptyAlone(schema));
  });
});

const isEmptyAlone = (schema: Json) => JSON.stringify(schema).includes('next');

describe('an answer is left', () => {
  test.each(NEAR_MISSES.map(({ name, schemas }) => [name, schemas] as const))('%s', (_, schemas) => {
    const both = joined(schemas);
    const result = isEmpty(both);
    expect(result).toMatchObject({ verdict: 'inhabited' });
    if (result.verdict === 'inhabited') expect(oracleOf(both).accepts(result.witness)).toBe(true);
  });
});
