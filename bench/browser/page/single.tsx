import { catalogue } from '@yunform/elements';
import { IntakeForm, IntakeProvider } from '@yunform/react';
import { createIntakeStore } from '@yunform/react/store';
import type { ReactNode } from 'react';
import type { Questions } from '../questions.ts';
import '@yunform/react/theme.css';

/** Ours with every page on one screen. */
export function draw({ intake }: Questions): ReactNode {
  return (
    <IntakeProvider
      formats={catalogue.formats}
      language="zh-CN"
      store={createIntakeStore({ intake, formats: catalogue.formats })}
    >
      <IntakeForm layout="single" onSubmit={() => undefined} />
    </IntakeProvider>
  );
}
