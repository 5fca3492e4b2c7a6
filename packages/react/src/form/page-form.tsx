import type { ThemeProps } from '@rjsf/core';
// The entry of the package imports a validator of its own; the form alone does not.
import Form from '@rjsf/core/lib/components/Form.js';
import type { Asked } from '@yunform/core/run';
import { isArray, isObject, type Json, valueAt } from '@yunform/schema/base';
import { type ReactNode, useMemo } from 'react';
import { templates, widgets } from '../theme/theme.ts';
import { keyOf, PageContext, useSetting, useStoreState } from '../widgets/setting.ts';
import { drawn, type WidgetChoice } from './page-schema.ts';
import { validator } from './renderer.ts';

/** What a page is drawn with. */
export interface PageFormProps {
  readonly page: string;
  readonly asks: readonly Asked[];
  /** A theme of the renderer (`@rjsf/antd` …); our own plain HTML without it. */
  readonly theme?: ThemeProps | undefined;
  readonly widgetFor?: WidgetChoice | undefined;
  readonly onSubmit: () => void;
  /** Below the questions: the buttons. */
  readonly children: ReactNode;
}

const NO_CHOICE: WidgetChoice = {};

/** The questions of one page, drawn by one form of the renderer; the store holds what is typed. */
export function PageForm({
  page,
  asks,
  theme,
  widgetFor = NO_CHOICE,
  onSubmit,
  children,
}: PageFormProps): React.ReactElement {
  const setting = useSetting();
  const { store, language } = setting;
  const { record } = useStoreState().work;
  const locked = record.sources.filter((one) => one.locked).map(({ at }) => at);
  const key = JSON.stringify([language, locked, asks.map(({ at, required }) => [at, required])]);
  // The schema keeps its identity while the same questions are asked: the renderer derives much from it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names everything that the drawing depends on
  const { schema, uiSchema } = useMemo(
    () => drawn(asks, new Set(locked), setting, theme !== undefined, widgetFor),
    [key, store, theme, widgetFor],
  );
  const data = Object.fromEntries(
    asks.flatMap(({ at }) => {
      const value = valueAt(record.answers, at);
      return value === undefined ? [] : [[keyOf(at), value]];
    }),
  );
  return (
    <PageContext.Provider value={page}>
      <Form
        {...theme}
        className="yf-page"
        experimental_defaultFormStateBehavior={{ emptyObjectFields: 'skipDefaults' }}
        formData={data}
        idPrefix="q"
        idSeparator="_"
        noHtml5Validate
        noValidate
        onChange={({ formData }) => {
          for (const { at } of asks) {
            const value: unknown = isObject(formData) ? formData[keyOf(at)] : undefined;
            if (value !== valueAt(store.state().work.record.answers, at))
              store.set(at, isJson(value) ? value : undefined);
          }
        }}
        onSubmit={onSubmit}
        schema={schema}
        showErrorList={false}
        templates={{ ...theme?.templates, ...templates }}
        uiSchema={uiSchema}
        validator={validator}
        widgets={{ ...theme?.widgets, ...widgets }}
      >
        {children}
      </Form>
    </PageContext.Provider>
  );
}

function isJson(value: unknown): value is Json {
  return ['string', 'number', 'boolean'].includes(typeof value) || value === null || isArray(value) || isObject(value);
}
