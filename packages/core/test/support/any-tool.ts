import type { Intake } from '@yunform/core';
import { isObject, type Json, type JsonObject } from '@yunform/schema/base';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { intakeOf } from './forms.ts';
import { oracle } from './oracle.ts';

/** The intake's own schema. */
export const schemaOf = ({ schema }: Intake): JsonObject => (isObject(schema) ? schema : {});

const meta = new Ajv2020({ strict: false, logger: false });

/** What another tool says of the answers, with nothing but the intake's schema. */
export function tool(schemas: { readonly [id: string]: JsonObject }): (answers: Json) => boolean {
  const schema = schemaOf(intakeOf(schemas, pool));
  expect(meta.validateSchema(schema)).toBe(true);
  const refusals = oracle(schema);
  return (answers) => refusals(answers).length === 0;
}
