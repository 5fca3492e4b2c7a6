import type { ThemeProps } from '@rjsf/core';
// The entry of the package imports a validator of its own; the form alone does not.
import Form from '@rjsf/core/lib/components/Form.js';
import type { AnswerSource, Asked } from '@yunform/core/run';
import { isArray, isObject, type Json, type JsonObject, valueAt } from '@yunform/schema/base';
import { type ReactNode, useEffect, useId, useMemo, useRef } from 'react';
import type { IntakeStore } from '../store/intake-store.ts';
import { templates } from '../theme/theme.ts';
import { widgets } from '../widgets/registry.ts';
import { keyOf, PageContext, type Setting, useSelected, useSetting } from '../widgets/setting.ts';
import { type Drawn, drawn, type WidgetChoice } from './page-schema.ts';
import { validator } from './renderer.ts';

/** What a page is drawn with. */
export interface PageFormProps {
  readonly page: string;
  readonly asks: readonly Asked[];
  /** A theme of the renderer (`@rjsf/antd` …); our own plain HTML without it. */
  readonly theme?: ThemeProps | undefined;
  readonly widgetFor?: WidgetChoice | undefined;
  readonly onSubmit: () => void;
  /** Below the questions: the buttons, which submit the form with this id. */
  readonly children: (form: string) => ReactNode;
}

const NO_CHOICE: WidgetChoice = {};

/** Themes keep read-only controls within reach of the keyboard. */
const REACHABLE = { readonlyAsDisabled: false };

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
  const { store } = setting;
  const sources = useSelected(() => store.state().work.record.sources, Object.is);
  const form = useId();
  const submit = useRef(onSubmit);
  useEffect(() => {
    submit.current = onSubmit;
  });
  const { schema, uiSchema, through } = useDrawn(asks, sources, setting, theme !== undefined, widgetFor);
  const answers = (): JsonObject => store.state().work.record.answers;
  const values = useSelected(() => JSON.stringify(through.map((at) => [at, valueAt(answers(), at)])), Object.is);
  // While nothing that the renderer holds itself changes, it is not even asked to draw: typing concerns one field.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text of the values stands for the record
  const fields = useMemo(
    () => (
      <Form
        {...theme}
        className="yf-page"
        experimental_defaultFormStateBehavior={{ emptyObjectFields: 'skipDefaults' }}
        formContext={REACHABLE}
        formData={dataOf(through, answers())}
        id={form}
        idPrefix="q"
        idSeparator="_"
        noHtml5Validate
        noValidate
        onChange={({ formData }) => take(formData, through, store)}
        onSubmit={() => submit.current()}
        schema={schema}
        showErrorList={false}
        templates={{ ...theme?.templates, ...templates }}
        uiSchema={uiSchema}
        validator={validator}
        widgets={{ ...theme?.widgets, ...widgets }}
      >
        {/* The buttons stand outside, so that they may change without the renderer. */}
        <span />
      </Form>
    ),
    [schema, uiSchema, through, values, theme, store, form],
  );
  return (
    <PageContext.Provider value={page}>
      {fields}
      {children(form)}
    </PageContext.Provider>
  );
}

/** The schemas keep their identity while the same questions are asked: the renderer derives much from them. */
function useDrawn(
  asks: readonly Asked[],
  sources: readonly AnswerSource[],
  setting: Setting,
  isThemed: boolean,
  widgetFor: WidgetChoice,
): Drawn {
  const locked = sources.filter((one) => one.locked).map(({ at }) => at);
  const key = JSON.stringify([
    setting.language,
    locked,
    asks.map(({ at, required }) => (isThemed ? [at, required] : at)),
  ]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names everything that the drawing depends on
  return useMemo(
    () => drawn(asks, new Set(locked), setting, isThemed, widgetFor),
    [key, setting.store, isThemed, widgetFor],
  );
}

function dataOf(through: readonly string[], answers: JsonObject): Record<string, Json> {
  return Object.fromEntries(
    through.flatMap((at) => {
      const value = valueAt(answers, at);
      return value === undefined ? [] : [[keyOf(at), value]];
    }),
  );
}

function take(data: unknown, through: readonly string[], store: IntakeStore): void {
  for (const at of through) {
    const value: unknown = isObject(data) ? data[keyOf(at)] : undefined;
    if (value !== valueAt(store.state().work.record.answers, at)) store.set(at, isJson(value) ? value : undefined);
  }
}

function isJson(value: unknown): value is Json {
  return ['string', 'number', 'boolean'].includes(typeof value) || value === null || isArray(value) || isObject(value);
}
