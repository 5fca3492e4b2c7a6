import { readFileSync } from 'node:fs';
import { createIntakeStore } from '@yunform/react/store';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTool } from '../../../../test/tools.ts';
import { answersOf, intake } from '../matter.ts';
import { fillRows, fillScreen, speak, visitHash } from './fill.ts';
import { flaws, violations } from './look.ts';
import { openSite, type Site } from './site.ts';

const { pages } = createIntakeStore({ intake });

/** The clerk's side on the same data, by the keyboard where one would. */
async function workAtDesk(page: Page): Promise<void> {
  await page.getByRole('button', { name: '窗口人员' }).click();
  const rows = page.locator('[data-desk-item]');
  await expect.poll(() => rows.count()).toBe(4);
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await page.keyboard.type('示例　贸易');
  expect(await rows.count()).toBe(4);
  await page.locator('.yf-desk-filter select').first().selectOption('zhijian.orgcode');
  expect(await rows.count()).toBe(1);
  await rows.first().focus();
  await page.keyboard.press('Enter');
  const detail = page.locator('.yf-desk-detail');
  expect(await detail.innerText()).toContain('来自：');
  expect(await detail.innerText()).toContain('尚待工商行政管理局核发');
  await page.getByRole('button', { name: '预览 PDF' }).click();
  await expect.poll(() => page.locator('.yf-desk-pdf').getAttribute('src'), { timeout: 30_000 }).toMatch(/^blob:/);
  const code = page.locator('.yf-desk-verify input');
  const look = async (text: string): Promise<void> => {
    await code.fill(text);
    await code.press('Enter');
  };
  await look('hello');
  await expect.poll(() => page.locator('.yf-desk-verify').innerText()).toContain('不是打印表格上的码');
  await look(`yunform:1/zhijian.orgcode/${'0'.repeat(32)}/1-1`);
  await expect.poll(() => page.locator('.yf-desk-verify').innerText()).toContain('没有与这张纸相符');
  await page.locator('.yf-desk-filter select').first().selectOption('');
  for (const box of await page.locator('.yf-desk-item input').all()) await box.check();
  expect(await page.getByRole('button', { name: '打印选中的 4 件' }).isEnabled()).toBe(true);
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await rows.nth(1).evaluate((node) => node === document.activeElement)).toBe(true);
  expect([...(await violations(page)), ...(await flaws(page))]).toEqual([]);
}

describe.skipIf(!hasTool('chromium', 'whole journeys: filling the intake, PDFs, the desk'))('a whole journey', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite('examples/one-stop');
  });
  afterAll(() => site?.close());

  test.for([
    ['zh-CN', 1280, 'full'],
    ['en', 390, 'simple'],
  ] as const)('%s, %i px: from an empty page to everything handed in', async ([language, width, name]) => {
    const { page, heard } = await site.visit({ width });
    const answers = answersOf(name);
    speak(intake, language);
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    for (const layout of pages) {
      await visitHash(page, `#/page/${encodeURIComponent(layout.id)}`);
      await fillScreen(page, intake, answers);
      for (const item of layout.items) if (item.kind === 'rows') await fillRows(page, intake, answers, item.group.at);
    }
    await visitHash(page, '#/review');
    await page.getByRole('button', { name: language === 'en' ? 'Submit' : '提交', exact: true }).click();
    await expect.poll(() => page.locator('h1').innerText()).toBe(language === 'en' ? 'Handed in' : '已提交');
    await expect
      .poll(() => page.locator('a[download]').count(), { timeout: 60_000 })
      .toBe(Object.keys(intake.forms).length);
    for (const link of await page.locator('a[download]').all()) {
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      const bytes = readFileSync(await download.path());
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(bytes.length).toBeGreaterThan(20_000);
    }
    expect([...(await violations(page)), ...(await flaws(page))]).toEqual([]);
    expect(decodeURIComponent(page.url())).not.toMatch(/示例|\d{6}/);
    if (language === 'zh-CN') await workAtDesk(page);
    expect(heard).toEqual([]);
    await page.context().close();
  });
});
