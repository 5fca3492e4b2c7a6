// Takes the screenshots of the README: node scripts/run-ts.mjs packages/react/test/browser/screenshots.ts
import { join } from 'node:path';
import { createIntakeStore } from '@yunform/react/store';
import { oneStop } from '../matter.ts';
import { fillRows, fillScreen, speak, visitHash } from './fill.ts';
import { openSite, type Site } from './site.ts';

type Page = Awaited<ReturnType<Site['visit']>>['page'];

const FOLDER = join(import.meta.dirname, '..', '..', '..', '..', 'examples', 'one-stop', 'screenshots');
const { intake, answersOf } = oneStop();
const { pages } = createIntakeStore({ intake });
const answers = answersOf('full');
const MOBILE = '/legal-representative/mobile';

const WORDS = {
  zh: { submit: '提交', clerk: '窗口人员', why: '为什么要填这一项？', other: '给其中一个部门另填内容' },
  en: { submit: 'Submit', clerk: 'Clerk', why: 'Why is this asked?', other: 'Give one department something else' },
} as const;

async function fill(page: Page, ids: readonly string[]): Promise<void> {
  for (const layout of pages.filter(({ id }) => ids.includes(id))) {
    await visitHash(page, `#/page/${encodeURIComponent(layout.id)}`);
    await fillScreen(page, intake, answers);
    for (const item of layout.items) if (item.kind === 'rows') await fillRows(page, intake, answers, item.group.at);
  }
}

/** One way through the application in a language and a width, with a picture of every kind of screen. */
async function take(site: Site, tongue: 'zh' | 'en', kind: 'desktop' | 'phone'): Promise<void> {
  const words = WORDS[tongue];
  const { page } = await site.visit({ width: kind === 'phone' ? 390 : 1280 });
  const shoot = async (name: string): Promise<void> => {
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(FOLDER, `${name}-${kind}-${tongue}.png`) });
  };
  const ids = pages.map(({ id }) => id);
  const [middle] = [ids.indexOf('officers')];
  if (tongue === 'en') await page.getByRole('button', { name: 'English' }).click();
  speak(intake, tongue === 'en' ? 'en' : 'zh-CN');
  await visitHash(page, '#/page/organization~1');
  await page.locator('main button[type=submit]').click();
  await shoot('errors');
  await fill(page, ids.slice(0, middle));
  await visitHash(page, '#/');
  await shoot('pages');
  await visitHash(page, '#/page/organization~1');
  await shoot('page');
  await visitHash(page, '#/page/legal-representative');
  const field = page.locator('.yf-field', { has: page.locator(`[id="q_${MOBILE.slice(1).replace('/', '--')}"]`) });
  await field.locator('summary').click();
  await field.getByRole('button', { name: words.other }).click();
  await field.scrollIntoViewIfNeeded();
  await page.evaluate(() => document.querySelector('.yf-diverge-editor')?.scrollIntoView({ block: 'center' }));
  await shoot('other');
  await visitHash(page, '#/page/shareholders');
  await shoot('rows');
  await fill(page, ids.slice(middle));
  await visitHash(page, '#/review');
  await page.locator('.yf-receipts').scrollIntoViewIfNeeded();
  await page.locator('.yf-receipt summary').first().click();
  await page.evaluate(() => document.querySelector('.yf-receipts')?.scrollIntoView());
  await shoot('review');
  await page.getByRole('button', { name: words.submit, exact: true }).click();
  await page.locator('a[download]').nth(10).waitFor({ timeout: 90_000 });
  await shoot('done');
  await page.getByRole('button', { name: words.clerk }).click();
  await page.locator('[data-desk-item]').nth(3).click();
  await page.evaluate(() => window.scrollTo({ top: 0 }));
  if (kind === 'phone') await page.evaluate(() => document.querySelector('.yf-desk-detail')?.scrollIntoView());
  await shoot('desk');
  if (kind === 'desktop') {
    await page.locator('.yf-desk-printers summary').click();
    await shoot('printers');
  }
  await page.context().close();
}

const site = await openSite('examples/one-stop');
try {
  for (const tongue of ['zh', 'en'] as const)
    for (const kind of ['desktop', 'phone'] as const) await take(site, tongue, kind);
} finally {
  await site.close();
}
