import Form from '@rjsf/core';
import { customizeValidator } from '@rjsf/validator-ajv8';
import Ajv2020 from 'ajv/dist/2020.js';
import type { ReactNode } from 'react';
import type { Questions } from '../questions.ts';

const validator = customizeValidator({ AjvClass: Ajv2020, ajvOptionsOverrides: { strict: false } });

/** The whole intake as one form of the renderer, with its conditions; it checks when it is handed in, as the plain one. */
export function draw({ whole }: Questions): ReactNode {
  return <Form schema={whole} validator={validator} />;
}
