import Form from '@rjsf/core';
import { customizeValidator } from '@rjsf/validator-ajv8';
import Ajv2020 from 'ajv/dist/2020.js';
import type { ReactNode } from 'react';
import type { Questions } from '../questions.ts';

const validator = customizeValidator({ AjvClass: Ajv2020, ajvOptionsOverrides: { strict: false } });

/** The questions alone as one form of the renderer: what it does at its quickest. */
export function draw({ plain }: Questions): ReactNode {
  return <Form schema={plain} validator={validator} />;
}
