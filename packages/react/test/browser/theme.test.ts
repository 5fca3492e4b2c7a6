import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTool } from '../../../../test/tools.ts';
import { idOf } from './fill.ts';
import { flaws, violations } from './look.ts';
import { openSite, type Site } from './site.ts';

describe.skipIf(!hasTool('chromium', "another theme's controls in our frame, prefilled values"))(
  'with the controls of another theme',
  () => {
    let site: Site;
    beforeAll(async () => {
      site = await openSite('packages/react/test/browser/fixture');
    });
    afterAll(() => site?.close());

    test('all questions stand on one screen, every control has its label and passes', async () => {
      const { page, heard } = await site.visit();
      expect(await page.locator('h1').count()).toBeGreaterThan(3);
      expect(await page.locator(`[id="${idOf('/organization/founding-date')}"]`).getAttribute('type')).toBe('date');
      // A screen of several pages has several first headings: that is this layout.
      const found = (await violations(page)).filter((one) => !one.startsWith('page-has-heading-one'));
      expect(found).toEqual([]);
      expect(heard).toEqual([]);
      await page.context().close();
    });

    test('what is typed into a control of the theme is kept, number by number', async () => {
      const { page } = await site.visit();
      const email = page.locator(`[id="${idOf('/organization/email')}"]`);
      await email.pressSequentially('a@example.com');
      expect(await email.inputValue()).toBe('a@example.com');
      await page.getByRole('button', { name: '撤销' }).click();
      expect(await email.inputValue()).toBe('');
      await page.context().close();
    });

    test('a list of boxes of the theme is chosen from, and its error leads to its first box', async () => {
      const { page } = await site.visit();
      const items = page.locator('fieldset', {
        has: page.locator(`[id^="${idOf('/forms/zhijian.orgcode/voluntaryItems')}-"]`),
      });
      await items.getByLabel('IC卡').check();
      expect(await items.getByLabel('IC卡').isChecked()).toBe(true);
      await page.locator('main button[type=submit]').first().click();
      const link = page.locator('.yf-summary a').first();
      const target = (await link.getAttribute('href'))?.slice(1) ?? '';
      await link.click();
      expect(await page.evaluate(() => document.activeElement?.id)).toContain(target);
      await page.context().close();
    });

    test('a verified value is shown, cannot be changed, and can be disputed', async () => {
      const { page } = await site.visit();
      const name = page.locator(`[id="${idOf('/organization/name')}"]`);
      expect(await name.inputValue()).toBe('东莞市示例贸易有限公司');
      expect(await name.isEditable()).toBe(false);
      await page.getByRole('button', { name: '这项信息不对' }).click();
      expect(await page.title()).toBe('disputed /organization/name');
      await page.context().close();
    });

    test('our own controls show a verified value, its source and what to choose from, too', async () => {
      const { page, heard } = await site.visit();
      await page.goto(`${site.url}?ours`);
      const name = page.locator(`[id="${idOf('/organization/name')}"]`);
      await name.waitFor();
      expect(await name.isEditable()).toBe(false);
      await name.focus();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(idOf('/organization/name'));
      const said = page.locator(`[id="${await name.getAttribute('aria-describedby')}"]`);
      expect(await said.innerText()).toContain('来自：名称库（已核验，不能在此修改）');
      const phone = page.locator('.yf-field', { has: page.locator(`[id="${idOf('/organization/phone')}"]`) });
      expect(await phone.locator('.yf-candidates button').allInnerTexts()).toEqual([
        '采用“0769-00000001”（您填写的）',
        '采用“0769-00000002”（电话簿）',
      ]);
      expect(await flaws(page)).toEqual([]);
      expect(heard).toEqual([]);
      await page.context().close();
    });

    test('where a register says another number, the person chooses', async () => {
      const { page } = await site.visit();
      const phone = page.locator(`[id="${idOf('/organization/phone')}"]`);
      expect(await phone.inputValue()).toBe('0769-00000001');
      await page.getByRole('button', { name: '采用“0769-00000002”（电话簿）' }).click();
      expect(await phone.inputValue()).toBe('0769-00000002');
      expect(await page.locator('.yf-candidates').count()).toBe(0);
      // The theme's controls have the height that the theme gives them.
      expect((await flaws(page)).filter((one) => !/ is \d+ high$/.test(one))).toEqual([]);
      await page.locator('main button[type=submit]').first().click();
      expect((await flaws(page)).filter((one) => !/ is \d+ high$/.test(one))).toEqual([]);
      const scope = page.locator(`[id="${idOf('/organization/business-scope')}"]`);
      expect(await scope.getAttribute('aria-invalid')).toBe('true');
      expect(await scope.getAttribute('aria-describedby')).toBe(`${idOf('/organization/business-scope')}__error`);
      await page.context().close();
    });
  },
);
