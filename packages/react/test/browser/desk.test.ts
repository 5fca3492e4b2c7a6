import { compile } from '@yunform/core';
import { catalogue } from '@yunform/elements';
import { check } from '@yunform/pdf';
import type { DeskItem } from '@yunform/react';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTool } from '../../../../test/tools.ts';
import { oneStop } from '../matter.ts';
import { flaws, violations } from './look.ts';
import { openSite, type Site } from './site.ts';

const { intake, answersOf } = oneStop();
const { route } = compile(intake, { formats: catalogue.formats });

/** What two companies handed in. */
const items: readonly DeskItem[] = ['full', 'no-trade'].flatMap((name, index) =>
  Object.values(route(answersOf(name)).submissions).map((submission) => ({
    id: `20150601-000${index + 1}/${submission.form}`,
    received: `2015-06-0${index + 1}T09:30:00.000Z`,
    applicant: `示例公司${index + 1}`,
    submission,
  })),
);

/** The code that stands on the paper of an item. */
async function codeOf({ submission }: DeskItem): Promise<string> {
  const { form, data } = submission;
  const verdict = await check(`yunform:1/${form}/${'0'.repeat(32)}/1-1`, intake.forms[form]?.schema ?? {}, data);
  return `yunform:1/${form}/${verdict.issues.map(({ values }) => values.found).join('')}/1-1`;
}

/** The desk with these items filed, as after handing in and a reload. */
async function openDesk(site: Site, width: number, language: 'zh-CN' | 'en' = 'zh-CN'): ReturnType<Site['visit']> {
  const context = await site.context(width);
  await context.addInitScript(() => {
    const blobs: Blob[] = [];
    Reflect.set(window, 'blobs', blobs);
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) blobs.push(blob);
      return create(blob);
    };
    // The print dialogue itself is the browser's: here it is only counted.
    const dialogue = {
      focus: () => undefined,
      print: () => Reflect.set(window, 'printed', Reflect.get(window, 'printed') + 1),
    };
    Reflect.set(window, 'printed', 0);
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get: () => dialogue });
  });
  const visit = await site.visit({ context });
  await visit.page.evaluate(
    (all) =>
      new Promise<void>((done) => {
        const request = indexedDB.open('yunform-one-stop-desk', 1);
        request.onsuccess = () => {
          const transaction = request.result.transaction('items', 'readwrite');
          for (const item of all) transaction.objectStore('items').put(item);
          transaction.oncomplete = () => done();
        };
      }),
    JSON.parse(JSON.stringify(items)),
  );
  await toDesk(visit.page, language);
  return visit;
}

async function toDesk(page: Page, language: 'zh-CN' | 'en' = 'zh-CN'): Promise<void> {
  await page.reload();
  if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: language === 'en' ? 'Clerk' : '窗口人员' }).click();
  await page.locator('[data-desk-item]').first().waitFor();
}

/** The size of the last PDF that the page made; its first bytes are looked at too. */
async function nextPdf(page: Page, count: number): Promise<number> {
  const blobs = (): Promise<number> => page.evaluate(() => Reflect.get(window, 'blobs').length);
  await expect.poll(blobs, { timeout: 60_000 }).toBe(count);
  const text: string = await page.evaluate(() => Reflect.get(window, 'blobs').at(-1).text());
  expect(text.slice(0, 5)).toBe('%PDF-');
  return text.length;
}

describe.skipIf(!hasTool('chromium', "the clerk's desk"))('the desk of a clerk', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite('examples/one-stop');
  });
  afterAll(() => site?.close());

  test('what was handed in is there after a reload; a scanned code finds its submission', async () => {
    const { page, heard } = await openDesk(site, 1280);
    expect(await page.locator('[data-desk-item]').count()).toBe(items.length);
    const code = page.locator('.yf-desk-verify input');
    const verdict = page.locator('.yf-desk-verify [role=status]');
    const look = async (text: string): Promise<void> => {
      await code.fill(text);
      await code.press('Enter');
    };
    await look('hello');
    await expect.poll(() => verdict.innerText(), { timeout: 20_000 }).toContain('不是打印表格上的码');
    await look(`yunform:1/zhijian.orgcode/${'0'.repeat(32)}/1-1`);
    await expect.poll(() => verdict.innerText()).toContain('没有与这张纸相符');
    const item = items.find(({ submission }) => submission.form === 'shebao.registration');
    await look(item ? await codeOf(item) : '');
    await expect.poll(() => verdict.innerText()).toContain('一致');
    expect(await page.locator('.yf-desk-detail h2').innerText()).toBe('示例公司1');
    expect(await page.locator('.yf-desk-detail').innerText()).toContain('社会保险登记表');
    expect(heard).toEqual([]);
    await page.context().close();
  });

  test('a printer is measured once and kept; answers alone are printed on pre-printed paper', async () => {
    const { page, heard } = await openDesk(site, 1280);
    await page.locator('.yf-desk-printers summary').click();
    await page.getByRole('button', { name: '打印测试页' }).click();
    await nextPdf(page, 1);
    await page.getByRole('button', { name: '保存这台打印机' }).click();
    expect(await page.locator('.yf-desk-calibrate [role=status]').innerText()).toContain('请填写打印机名称');
    expect(await page.getByLabel('打印机名称').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('打印机名称').fill('三号窗口');
    for (const [label, text] of [
      ['左上十字：距左边', '２１'],
      ['左上十字：距上边', '19.5'],
      ['右下十字：距左边', '191'],
      ['右下十字：距上边', '276.5'],
    ] as const)
      await page.getByLabel(label).fill(text);
    await page.getByLabel('右下十字：距上边').press('Enter');
    expect(await page.locator('.yf-desk-printers').innerText()).toContain('横移 -1.0 毫米，纵移 0.5 毫米，横向 100.0%');
    await toDesk(page);
    expect(await page.locator('.yf-desk-printers summary').innerText()).toContain('三号窗口');
    await page.locator('.yf-desk-filter select').nth(-2).selectOption('gjj.opening');
    await page.locator('[data-desk-item]').first().click();
    await page.getByRole('button', { name: '套打（用已印好的表格纸）' }).click();
    const over = await nextPdf(page, 1);
    await page.locator('.yf-desk-item input').first().check();
    await page.getByRole('button', { name: '打印选中的 1 件' }).click();
    expect(await nextPdf(page, 2)).toBeGreaterThan(over);
    await expect.poll(() => page.evaluate(() => Reflect.get(window, 'printed')), { timeout: 20_000 }).toBe(2);
    await page.locator('.yf-desk-filter select').nth(-2).selectOption('bank.account');
    await page.locator('[data-desk-item]').first().click();
    expect(await page.getByRole('button', { name: '套打（用已印好的表格纸）' }).count()).toBe(0);
    expect(heard).toEqual([]);
    await page.context().close();
  });

  test.for([
    ['zh-CN', 1280],
    ['en', 390],
  ] as const)('%s, %i px: the desk is accessible', async ([language, width]) => {
    const { page } = await openDesk(site, width, language);
    await page.locator('.yf-desk-printers summary').click();
    await page.locator('.yf-desk-calibrate button').click();
    await page.locator('[data-desk-item]').first().click();
    expect([...(await violations(page)), ...(await flaws(page))]).toEqual([]);
    const english = await page.locator('.yf-desk-list').innerText();
    if (language === 'en') expect(english.replaceAll(/示例公司\d/g, '')).not.toMatch(/\p{Script=Han}/u);
    await page.context().close();
  });
});
