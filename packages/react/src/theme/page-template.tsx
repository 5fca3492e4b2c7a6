import type { ObjectFieldTemplateProps } from '@rjsf/utils';

/** The questions of a page one below the other; inside a question of its own shape, with a legend. */
export function PageTemplate({ properties, title, fieldPathId }: ObjectFieldTemplateProps): React.ReactNode {
  const content = properties.map(({ content: one }) => one);
  return fieldPathId.path.length === 0 ? (
    content
  ) : (
    <fieldset className="yf-field">
      <legend className="yf-label">{title}</legend>
      {content}
    </fieldset>
  );
}
