// Takes the screenshots of the README: node scripts/run-ts.mjs packages/react/test/browser/screenshots.ts
import { join } from 'node:path';
import { createIntakeStore } from '@yunform/react/store';
import { answersOf, intake } from '../matter.ts';
import { fillRows, fillScreen, speak, visitHash } from './fill.ts';
import { openSite, type Site } from './site.ts';

type Page = Awaited<ReturnType<Site['visit']>>['page'];

const FOLDER = join(import.meta.dirname, '..', '..', '..', '..', 'examples', 'one-stop', 'screenshots');
const { pages } = createIntakeStore({ intake });

async function shoot(page: Page, name: string, fullPage = false): Promise<void> {
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage });
}

async function fillPages(page: Page, from: number, to: number, name: string): Promise<void> {
  for (const layout of pages.slice(from, to)) {
    await visitHash(page, `#/page/${encodeURIComponent(layout.id)}`);
    await fillScreen(page, intake, answersOf(name));
    for (const item of layout.items)
      if (item.kind === 'rows') await fillRows(page, intake, answersOf(name), item.group.at);
  }
}

const site = await openSite('examples/one-stop');
try {
  const { page } = await site.visit({ width: 1280 });
  speak(intake, 'zh-CN');
  await visitHash(page, '#/page/organization~1');
  await page.locator('main button[type=submit]').click();
  await shoot(page, 'errors-desktop-zh');
  await fillPages(page, 0, 8, 'full');
  await visitHash(page, '#/');
  await shoot(page, 'pages-desktop-zh');
  await visitHash(page, '#/page/shareholders');
  await shoot(page, 'rows-desktop-zh');
  await fillPages(page, 8, pages.length, 'full');
  await visitHash(page, '#/review');
  await page.locator('.yf-receipts').scrollIntoViewIfNeeded();
  await page.locator('.yf-receipt summary').last().click();
  await shoot(page, 'review-desktop-zh');
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.locator('a[download]').nth(3).waitFor({ timeout: 60_000 });
  await shoot(page, 'done-desktop-zh');
  await page.getByRole('button', { name: '窗口人员' }).click();
  await page.locator('[data-desk-item]').first().click();
  await shoot(page, 'desk-desktop-zh');
  const phone = await site.visit({ width: 390 });
  await phone.page.getByRole('button', { name: 'English' }).click();
  speak(intake, 'en');
  await fillPages(phone.page, 0, 2, 'simple');
  await visitHash(phone.page, '#/');
  await shoot(phone.page, 'pages-phone-en');
  await visitHash(phone.page, '#/page/organization~2');
  await shoot(phone.page, 'page-phone-en');
  await visitHash(phone.page, '#/page/legal-representative');
  await phone.page.locator('main button[type=submit]').click();
  await shoot(phone.page, 'errors-phone-en');
} finally {
  await site.close();
}
