import type { WidgetProps } from '@rjsf/utils';
import type { Json } from '@yunform/schema/base';
import { useContext } from 'react';
import type { FieldView } from '../store/views.ts';
import type { Option } from './facets.ts';
import { OwnValueContext, PageContext, useField, useIsChecked, useSetting } from './setting.ts';

/** What a control of ours needs of what the renderer gives to a widget. */
export type ControlProps = Pick<WidgetProps, 'id' | 'options' | 'readonly'>;

/** What our widgets work with, whatever the renderer gave them. */
export interface Wired {
  readonly at: string;
  readonly id: string;
  readonly view: FieldView | undefined;
  /** The answer as it is kept. */
  readonly value: Json | undefined;
  readonly options: readonly Option[];
  readonly isReadOnly: boolean;
  /** To spread on the control, or on the first of several. */
  readonly aria: {
    readonly 'aria-describedby'?: string;
    readonly 'aria-invalid'?: true;
    readonly 'aria-required'?: true;
  };
  readonly change: (value: Json | undefined) => void;
  readonly leave: () => void;
}

/** Wires a widget to its question in the store. The renderer only places it: what is typed never waits for the renderer's own state. */
export function useWired(props: ControlProps): Wired {
  const at = String(props.options.at ?? '');
  const { store } = useSetting();
  const own = useContext(OwnValueContext);
  const view = useField(at);
  const checked = useIsChecked(useContext(PageContext));
  const isWrong = checked && (view?.issues.some(({ level }) => level === 'error') ?? false);
  const described = describedBy(props.id, view, isWrong, props.options.hasHint === true);
  const options: readonly Option[] = Array.isArray(props.options.choices) ? props.options.choices : [];
  if (own) return { at, id: props.id, view, options, isReadOnly: false, aria: {}, leave: () => undefined, ...own };
  return {
    at,
    id: props.id,
    view,
    value: view?.value,
    options,
    isReadOnly: props.readonly === true,
    aria: {
      ...(described === '' ? {} : { 'aria-describedby': described }),
      ...(isWrong ? { 'aria-invalid': true } : {}),
      ...(view?.required ? { 'aria-required': true } : {}),
    },
    change: (value) => void store.set(at, value),
    leave: () => store.settle(),
  };
}

/** The ids of what describes a control; only what is really drawn. */
function describedBy(id: string, view: FieldView | undefined, isWrong: boolean, hasHint: boolean): string {
  const source = view?.source ? [`${id}__source`] : [];
  return [...(isWrong ? [`${id}__error`] : []), ...(hasHint ? [`${id}__hint`] : []), ...source].join(' ');
}
