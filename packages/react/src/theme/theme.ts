import type { TemplatesType } from '@rjsf/utils';
import { FieldFrame } from './field-frame.tsx';
import { PageTemplate } from './page-template.tsx';

/** Our templates: they stand around the controls of any theme. */
export const templates: Partial<TemplatesType> = {
  FieldTemplate: FieldFrame,
  ObjectFieldTemplate: PageTemplate,
};
