// Fills the form as a person does: by what stands on the page, never by what lies beneath.
import type { Intake, Question } from '@yunform/core';
import { isArray, type Json, type JsonObject, valueAt } from '@yunform/schema/base';
import type { Page } from 'playwright-core';

/** The id of the control of a question. */
export function idOf(at: string): string {
  return `q_${at.slice(1).replaceAll('/', '--').replaceAll(' ', '~s')}`;
}

/** Goes to a screen of the form by its address. */
export async function visitHash(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
  await page.waitForFunction(() => document.querySelector('h1') !== null);
}

/** Answers every question that the screen shows and the answers hold. */
export async function fillScreen(page: Page, intake: Intake, answers: JsonObject): Promise<void> {
  const questions = intake.questions.filter(({ kind }) => kind === 'value');
  // An answer may bring up further questions: go on until nothing new is there.
  const done = new Set<string>();
  for (let found = true; found; ) {
    const ids: readonly string[] = await page.$$eval('form [id^="q_"]', (nodes) => nodes.map((node) => node.id));
    found = false;
    for (const id of ids) {
      const at = `/${id.slice(2).replaceAll('--', '/').replaceAll('~s', ' ')}`;
      const question = questions.find((one) => one.at === at.replace(/\/\d+(?=\/|$)/g, '/*'));
      const value = valueAt(answers, at);
      if (!question || value === undefined || done.has(at)) continue;
      // An answer before may have taken this question away.
      if ((await page.locator(`[id="${id}"]`).count()) === 0) continue;
      done.add(at);
      found = true;
      await answer(page, question, id, value);
    }
  }
}

async function answer(page: Page, question: Question, id: string, value: Json): Promise<void> {
  const control = page.locator(`[id="${id}"]`);
  const kind = await control.evaluate(
    (node) => node.getAttribute('role') ?? (node instanceof HTMLInputElement ? node.type : node.tagName),
  );
  const group = page.locator('fieldset', { has: control });
  if (kind === 'radio' || kind === 'checkbox') {
    const values = isArray(value) ? value : [value];
    const texts: readonly string[] = await group.locator('label').allInnerTexts();
    const options = await group.locator('input').all();
    for (const [index, option] of options.entries()) {
      const text = texts[index]?.trim();
      if (values.some((one) => titleOf(question, one) === text) && !(await option.isChecked())) await option.check();
    }
  } else if (kind === 'SELECT' && (await page.locator(`[id="${id}__code"]`).count()) > 0) {
    await page.locator(`[id="${id}__code"]`).fill(String(value));
  } else if (kind === 'SELECT') {
    await control.selectOption({ label: titleOf(question, value) });
  } else if (kind === 'combobox') {
    await control.fill(String(value));
    await control.press('Enter');
  } else if (typeof value === 'string' && (await page.locator(`[id="${id}__month"]`).count()) > 0) {
    const [year = '', month = '', day = ''] = value.split('-');
    await control.fill(year);
    await page.locator(`[id="${id}__month"]`).fill(String(Number(month)));
    await page.locator(`[id="${id}__day"]`).fill(String(Number(day)));
  } else {
    await control.fill(String(value));
  }
}

let lists: Intake['codeLists'] = {};
let language = 'zh-CN';

/** Says in which words options stand on the page. */
export function speak(intake: Intake, tongue: string): void {
  lists = intake.codeLists;
  language = tongue;
}

function titleOf(question: Question, value: Json): string {
  if (typeof value === 'boolean') return language === 'en' ? (value ? 'Yes' : 'No') : value ? '是' : '否';
  const titles = question.codeList === undefined ? undefined : lists[question.codeList]?.codes[String(value)];
  return titles?.[language] ?? titles?.['zh-CN'] ?? String(value);
}

/** Adds the rows that the answers hold to the group on the screen, one after the other. */
export async function fillRows(page: Page, intake: Intake, answers: JsonObject, at: string): Promise<void> {
  const rows = valueAt(answers, at);
  const hash = await page.evaluate(() => window.location.hash);
  for (const _ of isArray(rows) ? rows : []) {
    await page.locator(`[id="${idOf(at)}"]`).click();
    await page.waitForFunction((list) => window.location.hash !== list, hash);
    await fillScreen(page, intake, answers);
    await page.locator('main button[type=submit]').click();
    await page.waitForFunction((list) => window.location.hash === list, hash);
  }
}
