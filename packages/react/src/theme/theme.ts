import type { RegistryWidgetsType, TemplatesType } from '@rjsf/utils';
import { BooleanWidget, ChoiceWidget, ManyWidget, SelectWidget } from '../widgets/choice.tsx';
import { DateWidget, NativeDateWidget } from '../widgets/date.tsx';
import type { Kind } from '../widgets/facets.ts';
import { RegionWidget } from '../widgets/region.tsx';
import { SearchWidget } from '../widgets/search.tsx';
import { AreaWidget, NumberWidget, TextWidget } from '../widgets/text.tsx';
import { FieldFrame } from './field-frame.tsx';
import { PageTemplate } from './page-template.tsx';

/** Our widgets by the names under which pages ask for them. */
export const widgets: RegistryWidgetsType = {
  'yf-text': TextWidget,
  'yf-area': AreaWidget,
  'yf-number': NumberWidget,
  'yf-date': DateWidget,
  'yf-native-date': NativeDateWidget,
  'yf-boolean': BooleanWidget,
  'yf-choice': ChoiceWidget,
  'yf-select': SelectWidget,
  'yf-search': SearchWidget,
  'yf-many': ManyWidget,
  'yf-region': RegionWidget,
};

/** Our templates: they stand around the controls of any theme. */
export const templates: Partial<TemplatesType> = {
  FieldTemplate: FieldFrame,
  ObjectFieldTemplate: PageTemplate,
};

/** Controls that are several elements under one legend. */
export const GROUPS: readonly Kind[] = ['choice', 'boolean', 'many', 'date', 'region'];

/** Controls that no theme of a renderer has. */
export const OURS: readonly Kind[] = ['search', 'region'];
