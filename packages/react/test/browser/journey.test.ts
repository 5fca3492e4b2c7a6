import { readFileSync } from 'node:fs';
import { compile } from '@yunform/core';
import { catalogue } from '@yunform/elements';
import { createIntakeStore } from '@yunform/react/store';
import type { Json, JsonObject } from '@yunform/schema/base';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTool } from '../../../../test/tools.ts';
import { oneStop } from '../matter.ts';
import { fillRows, fillScreen, speak, visitHash } from './fill.ts';
import { flaws, violations } from './look.ts';
import { openSite, type Site } from './site.ts';

const { intake, answersOf } = oneStop();
const { pages } = createIntakeStore({ intake });

/** The forms that apply to a company, by the engine alone. */
function formsFor(answers: JsonObject): readonly string[] {
  return Object.keys(compile(intake, { formats: catalogue.formats }).route(answers).submissions).toSorted();
}

/** Answers that stand in an address: no text of them may. */
function told(value: Json, addresses: readonly string[]): readonly string[] {
  const all = addresses.map((one) => decodeURIComponent(one)).join('\n');
  if (typeof value === 'string') return /\p{Script=Han}|.{8}/u.test(value) && all.includes(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((one) => told(one, addresses)) : [];
}

/** The clerk's side on the same data, by the keyboard where one would. */
async function workAtDesk(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: '窗口人员' }).click();
  const rows = page.locator('[data-desk-item]');
  await expect.poll(() => rows.count()).toBe(count);
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await page.keyboard.type('示例　贸易');
  expect(await rows.count()).toBe(count);
  const form = page.locator('.yf-desk-filter select').last().locator('xpath=../../label[2]/select');
  await form.selectOption('zhijian.orgcode');
  expect(await rows.count()).toBe(1);
  await rows.first().focus();
  await page.keyboard.press('Enter');
  const detail = page.locator('.yf-desk-detail');
  expect(await detail.innerText()).toContain('来自：');
  expect(await detail.innerText()).toContain('尚待工商行政管理局核发');
  await page.getByRole('button', { name: '预览 PDF' }).click();
  await expect.poll(() => page.locator('.yf-desk-pdf').getAttribute('src'), { timeout: 30_000 }).toMatch(/^blob:/);
  await form.selectOption('');
  for (const box of await page.locator('.yf-desk-item input').all()) await box.check();
  expect(await page.getByRole('button', { name: `打印选中的 ${count} 件` }).isEnabled()).toBe(true);
  expect(await page.getByRole('button', { name: '套打选中的 1 件' }).isEnabled()).toBe(true);
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await rows.nth(1).evaluate((node) => node === document.activeElement)).toBe(true);
  expect([...(await violations(page)), ...(await flaws(page))]).toEqual([]);
}

const WORDS = {
  'zh-CN': { submit: '提交', done: '已提交' },
  en: { submit: 'Submit', done: 'Handed in' },
} as const;

describe.skipIf(!hasTool('chromium', 'whole journeys: filling the intake, PDFs, the desk'))('a whole journey', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite('examples/one-stop');
  });
  afterAll(() => site?.close());

  test.for([
    ['zh-CN', 1280, 'full'],
    ['en', 390, 'simple'],
    ['zh-CN', 390, 'no-trade'],
    ['en', 1280, 'foreign'],
  ] as const)('%s, %i px, %s: from an empty page to everything handed in', async ([language, width, name]) => {
    const { page, heard, reached } = await site.visit({ width });
    const answers = answersOf(name);
    speak(intake, language);
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    for (const layout of pages) {
      await visitHash(page, `#/page/${encodeURIComponent(layout.id)}`);
      await fillScreen(page, intake, answers);
      for (const item of layout.items) if (item.kind === 'rows') await fillRows(page, intake, answers, item.group.at);
    }
    await visitHash(page, '#/review');
    await page.getByRole('button', { name: WORDS[language].submit, exact: true }).click();
    expect(await page.locator('.yf-summary').allInnerTexts()).toEqual([]);
    await expect.poll(() => page.locator('h1').innerText()).toBe(WORDS[language].done);
    const forms = formsFor(answers);
    expect(forms.length).toBeGreaterThan(4);
    await expect.poll(() => page.locator('a[download]').count(), { timeout: 90_000 }).toBe(forms.length);
    // The browser stops a page that saves more than ten files in a row.
    for (const link of (await page.locator('a[download]').all()).slice(0, 6)) {
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      const bytes = readFileSync(await download.path());
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(bytes.length).toBeGreaterThan(20_000);
    }
    expect([...(await violations(page)), ...(await flaws(page))]).toEqual([]);
    expect(reached.length).toBeGreaterThan(pages.length);
    expect(told(answers, reached)).toEqual([]);
    if (name === 'full') await workAtDesk(page, forms.length);
    expect(heard).toEqual([]);
    await page.context().close();
  });
});
