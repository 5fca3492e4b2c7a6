import { catalogue } from '@yunform/elements';
import { IntakeForm, IntakeProvider } from '@yunform/react';
import { createIntakeStore } from '@yunform/react/store';
import type { ReactNode } from 'react';
import type { Questions } from '../questions.ts';
import '@yunform/react/theme.css';

/** Ours as it is meant: one page of the intake, everything else asked and checked in the store. */
export function draw({ intake }: Questions): ReactNode {
  window.location.hash = '#/page/organization~1';
  return (
    <IntakeProvider
      formats={catalogue.formats}
      language="zh-CN"
      store={createIntakeStore({ intake, formats: catalogue.formats })}
    >
      <IntakeForm onSubmit={() => undefined} />
    </IntakeProvider>
  );
}
