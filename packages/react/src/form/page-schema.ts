import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import type { Asked } from '@yunform/core/run';
import { isObject, type Json } from '@yunform/schema/base';
import { hintOf } from '../theme/field-frame.tsx';
import { facetsOf, type Kind, kindOf, type Option, optionsOf } from '../widgets/facets.ts';
import { GROUPS, OURS } from '../widgets/registry.ts';
import { keyOf, type Setting } from '../widgets/setting.ts';
import { titled } from '../words/words.ts';

/** A page as the renderer draws it: one property for each question, in the page's order. */
export interface Drawn {
  readonly schema: RJSFSchema;
  readonly uiSchema: UiSchema;
  /** Questions whose control is the renderer's own: their values go through it. */
  readonly through: readonly string[];
}

/** Widgets that an application chooses for single questions, by element or place. */
export type WidgetChoice = { readonly [elementOrPlace: string]: string };

/** How the themes of the renderer call their groups of controls. */
const THEIRS: { readonly [kind in Kind]?: string } = { choice: 'radio', boolean: 'radio', many: 'checkboxes' };

interface DrawnField {
  readonly key: string;
  readonly at: string;
  readonly isThrough: boolean;
  readonly required: boolean;
  readonly schema: RJSFSchema;
  readonly ui: UiSchema;
}

/** How the renderer draws these questions. With a theme of the renderer, schemas keep their types so that its own controls are found. */
export function drawn(
  asks: readonly Asked[],
  locked: ReadonlySet<string>,
  { store, language }: Setting,
  isThemed: boolean,
  chosen: WidgetChoice,
): Drawn {
  const fields = asks.map((asked): DrawnField => {
    const facets = facetsOf(asked.question.schema);
    const options = optionsOf(asked.question, facets, store.intake);
    const kind = kindOf(asked.question, facets, options);
    const choice = chosen[asked.question.element ?? ''] ?? chosen[asked.question.at];
    const widget = choice ?? `yf-${kind}`;
    const isChosen = !widget.startsWith('yf-');
    const ours = !isThemed || OURS.includes(kind) || choice !== undefined;
    return {
      key: keyOf(asked.at),
      at: asked.at,
      isThrough: kind === 'opaque' || !ours || isChosen,
      required: isThemed && asked.required,
      schema:
        kind === 'opaque'
          ? opaque(asked, language)
          : ours
            ? { type: 'string', title: titleOf(asked, language) }
            : typed(asked, kind, options, language),
      ui: {
        ...(kind !== 'opaque' && ours
          ? { 'ui:widget': widget }
          : THEIRS[kind] === undefined
            ? {}
            : { 'ui:widget': THEIRS[kind] }),
        ...(locked.has(asked.at) ? { 'ui:readonly': true } : {}),
        'ui:options': {
          at: asked.at,
          choices: options ?? [],
          isGroup: ours && !isChosen ? GROUPS.some((one) => widget === `yf-${one}`) : isTheirGroup(kind),
          hasHint: hintOf(asked.question, language) !== undefined,
          isForeign: kind === 'opaque' || !ours || isChosen,
          label: false,
        },
      },
    };
  });
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(fields.map(({ key, schema }) => [key, schema])),
      required: fields.filter(({ required }) => required).map(({ key }) => key),
    },
    uiSchema: Object.fromEntries(fields.map(({ key, ui }) => [key, ui])),
    through: fields.filter(({ isThrough }) => isThrough).map(({ at }) => at),
  };
}

/** The themes of the renderer draw a date as one control. */
function isTheirGroup(kind: Kind): boolean {
  return GROUPS.includes(kind) && kind !== 'date';
}

function titleOf({ question }: Asked, language: Setting['language']): string {
  return titled(question.titles, language);
}

function opaque(asked: Asked, language: Setting['language']): RJSFSchema {
  return { ...asked.question.schema, title: titleOf(asked, language) };
}

function typed(
  asked: Asked,
  kind: Kind,
  options: readonly Option[] | undefined,
  language: Setting['language'],
): RJSFSchema {
  const title = titleOf(asked, language);
  const list = options?.map(({ value, titles }) => ({ const: plain(value), title: titled(titles, language) }));
  if (kind === 'many') return { type: 'array', title, uniqueItems: true, items: { type: 'string', oneOf: list ?? [] } };
  if (list) return { type: 'string', title, oneOf: list };
  if (kind === 'boolean' || kind === 'number') return { type: kind, title };
  return kind === 'date' ? { type: 'string', format: 'date', title } : { type: 'string', title };
}

function plain(value: Json): string | number | boolean | null {
  return isObject(value) || Array.isArray(value) ? JSON.stringify(value) : typeof value === 'object' ? null : value;
}
