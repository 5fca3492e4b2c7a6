import { createAjv } from '@jsonforms/core';
import { JsonForms } from '@jsonforms/react';
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers';
import type { ReactNode } from 'react';
import type { Questions } from '../questions.ts';

const NOTHING = {};

/** The questions alone in JSON Forms; it checks at every key. */
export function draw({ plain, layout }: Questions): ReactNode {
  return (
    <JsonForms
      ajv={createAjv({ strict: false, validateFormats: false })}
      cells={vanillaCells}
      data={NOTHING}
      renderers={vanillaRenderers}
      schema={plain}
      uischema={{ type: 'VerticalLayout', ...layout }}
    />
  );
}
