// The smallest page that embeds the form: one department's schema, merged in the browser, filled step by step.
import { merge, readForm } from '@yunform/core';
import { catalogue } from '@yunform/elements';
import { IntakeForm, IntakeProvider } from '@yunform/react';
import { createIntakeStore } from '@yunform/react/store';
import '@yunform/react/theme.css';
import { createRoot } from 'react-dom/client';
import schema from '../../../schemas/zhijian/orgcode/schema.json';

const form = readForm(schema, { catalogue });
const intake = form.ok ? merge([form.value], { catalogue }) : form;
const root = document.getElementById('form');

if (intake.ok && root) {
  const store = createIntakeStore({ intake: intake.value, formats: catalogue.formats });
  createRoot(root).render(
    <IntakeProvider formats={catalogue.formats} language="zh-CN" store={store}>
      <IntakeForm
        layout="wizard"
        onSubmit={(record) => root.dispatchEvent(new CustomEvent('handed-in', { detail: record }))}
      />
    </IntakeProvider>,
  );
}
