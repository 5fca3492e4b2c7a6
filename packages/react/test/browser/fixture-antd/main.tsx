// The pages of one form (`?one-stop`: of 一网通), drawn with the controls of Ant Design; a register knows the name for certain.
import oneStop from 'virtual:intake';
import { merge, readForm } from '@yunform/core';
import { catalogue } from '@yunform/elements';
import { IntakeForm, IntakeProvider } from '@yunform/react';
import { AntdSetting, antdTheme } from '@yunform/react/antd';
import { createIntakeStore } from '@yunform/react/store';
import '@yunform/react/theme.css';
import { createRoot } from 'react-dom/client';
import schema from '../../../../../schemas/zhijian/orgcode/schema.json';

const isOneStop = window.location.search === '?one-stop';
const form = readForm(schema, { catalogue });
const intake = form.ok ? merge([form.value], { catalogue }) : form;
const asked = isOneStop ? oneStop : intake.ok ? intake.value : undefined;
const root = document.getElementById('form');

if (asked && root) {
  const store = createIntakeStore({ intake: asked, formats: catalogue.formats });
  if (!isOneStop)
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
