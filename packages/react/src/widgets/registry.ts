import type { RegistryWidgetsType } from '@rjsf/utils';
import { BooleanWidget, ChoiceWidget, ManyWidget, SelectWidget } from './choice.tsx';
import { DateWidget, NativeDateWidget } from './date.tsx';
import type { Kind } from './facets.ts';
import { RegionWidget } from './region.tsx';
import { SearchWidget } from './search.tsx';
import { AreaWidget, NumberWidget, TextWidget } from './text.tsx';
import type { ControlProps } from './widget.ts';

/** Our controls by what they suit; a question of a shape of its own has none. */
export const CONTROLS: { readonly [kind in Exclude<Kind, 'opaque'>]: (props: ControlProps) => React.ReactElement } = {
  text: TextWidget,
  area: AreaWidget,
  number: NumberWidget,
  date: DateWidget,
  boolean: BooleanWidget,
  choice: ChoiceWidget,
  select: SelectWidget,
  search: SearchWidget,
  many: ManyWidget,
  region: RegionWidget,
};

/** Our widgets by the names under which pages ask for them. */
export const widgets: RegistryWidgetsType = {
  ...Object.fromEntries(Object.entries(CONTROLS).map(([kind, control]) => [`yf-${kind}`, control])),
  'yf-native-date': NativeDateWidget,
};

/** Controls that are several elements under one legend. */
export const GROUPS: readonly Kind[] = ['choice', 'boolean', 'many', 'date', 'region'];

/** Controls that no theme of a renderer has. */
export const OURS: readonly Kind[] = ['search', 'region'];
