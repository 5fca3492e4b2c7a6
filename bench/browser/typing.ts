// Types into one field with the keyboard and counts what the page's main thread works for it: processor time, so that a busy machine does not matter.
import type { Browser, CDPSession, Page } from 'playwright-core';

const TEXT = 'dongguanshishilimaoyiyouxiangongsi';

/** How long a form may take to stand there. */
const PATIENCE = 30_000;

/** What one visit of a page cost. */
export interface Cost {
  /** Milliseconds of processor time that the main thread spends in scripts for one key. */
  readonly key: number;
  /** The same with style, layout and paint. */
  readonly all: number;
  /** Milliseconds of processor time until the form stood there. */
  readonly first: number;
  /** How many fields stand on the page. */
  readonly fields: number;
}

/** Opens the page and types the name of the company. */
export async function typeInto(browser: Browser, url: string): Promise<Cost> {
  const page = await browser.newPage();
  try {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(url, { waitUntil: 'commit' });
    const field = await nameField(page);
    await rest(page);
    const first = await work(session);
    await field.focus();
    await page.keyboard.type('abc', { delay: 30 });
    await rest(page);
    const before = await work(session);
    await page.keyboard.type(TEXT, { delay: 30 });
    await rest(page);
    const after = await work(session);
    const [key, all] = [after.script - before.script, after.all - before.all].map((time) => time / TEXT.length);
    if (key === undefined || all === undefined) throw new Error(`${url} gave no figures`);
    if (!(await field.inputValue()).endsWith(TEXT)) throw new Error(`${url} lost what was typed`);
    return { key, all, first: first.all, fields: await page.locator('input, select, textarea').count() };
  } finally {
    await page.close();
  }
}

/** The name of the company is the first line of text of every form. */
async function nameField(page: Page): Promise<ReturnType<Page['locator']>> {
  const field = page.locator('main input[type=text]').first();
  await field.waitFor({ timeout: PATIENCE });
  return field;
}

/** Two frames and a moment: what a key set off is done. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 150)))),
  );
}

async function work(session: CDPSession): Promise<{ readonly script: number; readonly all: number }> {
  const { metrics } = await session.send('Performance.getMetrics');
  const time = (wanted: string): number => (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN) * 1000;
  return { script: time('ScriptDuration'), all: time('TaskDuration') };
}
