/** Text for HTML: the five characters that mean something there are escaped. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** One table row of cells that are HTML already. */
export function row(cells: readonly string[]): string {
  return `<tr>${cells.join('')}</tr>`;
}

/** A heading cell of a row or a column. */
export function heading(text: string, scope: 'row' | 'col'): string {
  return `<th scope="${scope}">${escapeHtml(text)}</th>`;
}
