// What a careful eye, and axe, see on a screen.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules of WCAG 2.2 A and AA and best practices that the page breaks, with the first node of each. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.length + ' ' + nodes[0].html.slice(0, 200)))`,
  );
}

/** What axe does not see: ids that lead nowhere, wrong controls that do not say so, links that reach nothing, targets too small, content too wide. */
export async function flaws(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
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
  });
}
