// Runs on the page itself, hence on its own.

/** What axe does not see: ids that lead nowhere, wrong controls that do not say so, links that reach nothing, targets too small, content too wide. */
export function flawsHere(): readonly string[] {
  const found: string[] = [];
  const ids = ['aria-describedby', 'aria-labelledby', 'aria-controls', 'aria-activedescendant', 'for'];
  for (const name of ids)
    for (const node of document.querySelectorAll(`[${name}]`))
      for (const id of (node.getAttribute(name) ?? '').split(' '))
        if (document.getElementById(id) === null) found.push(`${name} ${id} leads nowhere`);
  const all = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  for (const id of all) if (all.indexOf(id) !== all.lastIndexOf(id)) found.push(`${id} stands twice`);
  for (const field of document.querySelectorAll('.yf-field--wrong'))
    if (!field.querySelector('[aria-invalid], button[aria-describedby]'))
      found.push(`${field.textContent} does not say that it is wrong`);
  for (const node of document.querySelectorAll('a, button, input, select, textarea, summary')) {
    const { width, height } = node.getBoundingClientRect();
    const label = node.closest('label')?.getBoundingClientRect();
    // Ours are 44 px; links in a text or a list of errors need 24 (WCAG 2.5.8).
    const least = node.closest('.yf-summary, .yf-task-text') ? 24 : 44;
    if (width > 1 && Math.max(height, label?.height ?? 0) < least)
      found.push(`${node.outerHTML.slice(0, 120)} is ${height} high`);
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`${scrollWidth} wide in a window of ${clientWidth}`);
  return found;
}
