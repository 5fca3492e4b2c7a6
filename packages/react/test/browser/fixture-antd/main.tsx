// The pages of one form, drawn with the controls of Ant Design; a register knows the name for certain.
import { merge, readForm } from '@yunform/core';
import { catalogue } from '@yunform/elements';
import { IntakeForm, IntakeProvider } from '@yunform/react';
import { AntdSetting, antdTheme } from '@yunform/react/antd';
import { createIntakeStore } from '@yunform/react/store';
import '@yunform/react/theme.css';
import { createRoot } from 'react-dom/client';
import schema from '../../../../../schemas/zhijian/orgcode/schema.json';

const form = readForm(schema, { catalogue });
const intake = form.ok ? merge([form.value], { catalogue }) : form;
const root = document.getElementById('form');

if (intake.ok && root) {
  const store = createIntakeStore({ intake: intake.value, formats: catalogue.formats });
  store.prefill([{ at: '/organization/name', value: '东莞市示例贸易有限公司', source: '名称库', locked: true }]);
  Reflect.set(window, 'answers', () => store.state().work.record.answers);
  createRoot(root).render(
    <AntdSetting language="zh-CN" nonce="antd">
      <IntakeProvider formats={catalogue.formats} language="zh-CN" store={store}>
        <IntakeForm onSubmit={() => undefined} theme={antdTheme} />
      </IntakeProvider>
    </AntdSetting>,
  );
}
