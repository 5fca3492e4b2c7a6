import { check, type Verified } from '@yunform/pdf';
import { fail, type Issue, type Outcome, succeed } from '@yunform/schema/base';
import { type Given, givenValue } from '../cli/arguments.ts';
import { cliIssue } from '../cli/catalog/catalog.ts';
import { readJson, readObject } from '../cli/files.ts';
import { type Command, type Result, refused } from '../cli/main.ts';
import { fontsOf, keyOf } from './print-request.ts';
import { fontsByDigest, type GoesBy, verifyFile } from './verify-file.ts';
import { documentOf, verdictLines } from './verify-words.ts';

/** `yunform verify`: does a printed file carry what it shows; does a scanned code belong to these data? */
export const verify: Command = {
  name: 'verify',
  about: {
    en: 'take the data out of printed files, recompute their digest, print them again and compare; or check a scanned code',
    'zh-CN': '取出打印件所附数据，重算摘要，重新打印并比对；或核对扫描的二维码',
  },
  arguments: [{ name: '<file.pdf, or with --code schema.json>', repeatable: true }],
  options: [
    {
      name: 'against',
      value: '<data.json>',
      about: { en: 'compare the data with these', 'zh-CN': '与这份数据比对' },
    },
    {
      name: 'code',
      value: '<text>',
      about: {
        en: 'the text of a code scanned from a page: is it of this file, or of --against for this schema',
        'zh-CN': '页面二维码的内容：是否属于该文件，或属于该表单的 --against 数据',
      },
    },
    {
      name: 'key',
      value: '<public.pem>',
      repeatable: true,
      about: {
        en: 'the seal must be of this Ed25519 key (PEM or JWK)',
        'zh-CN': '签名须出自此 Ed25519 公钥（PEM 或 JWK）',
      },
    },
    {
      name: 'font',
      value: '<file.ttf>',
      repeatable: true,
      about: { en: 'a further font that the file was printed with', 'zh-CN': '打印时用过的补充字体' },
    },
    {
      name: 'output',
      short: 'o',
      value: '<folder>',
      about: { en: 'where to write the data that the file carries', 'zh-CN': '把文件所附数据写入此文件夹' },
    },
  ],
  run: async (given, { language, progress }) => {
    const [first = ''] = given.arguments;
    const code = givenValue(given, 'code');
    if (code !== undefined && /\.json$/i.test(first)) return checkCode(code, first, given);
    const goesBy = readOptions(given);
    if (!goesBy.ok) return refused(goesBy.issues);
    const bar = progress(given.arguments.length);
    const issues: Issue[] = [...goesBy.issues];
    const verdicts: { readonly file: string; readonly ok: boolean; readonly found: Verified | undefined }[] = [];
    for (const file of given.arguments) {
      bar.step(file);
      const outcome = await verifyFile(file, goesBy.value);
      issues.push(...outcome.issues);
      const ok = !outcome.issues.some(({ level }) => level === 'error');
      verdicts.push({ file, ok, found: outcome.ok ? outcome.value : undefined });
    }
    bar.done();
    return {
      issues,
      text: verdicts.map(({ file, ok, found }) => verdictLines(file, ok, found, language)).join('\n'),
      data: { files: verdicts.map(({ file, ok, found }) => ({ file, ok, ...(found ? documentOf(found) : {}) })) },
    };
  },
};

function readOptions(given: Given): Outcome<GoesBy> {
  const file = givenValue(given, 'against');
  const against = file === undefined ? succeed(null) : readJson(file);
  const keys = given.values.get('key')?.map(keyOf);
  const fonts = fontsOf(given);
  const issues = [...against.issues, ...fonts.issues, ...(keys ?? []).flatMap((key) => key.issues)];
  if (!against.ok || !fonts.ok || keys?.some(({ ok }) => !ok)) return fail(issues);
  const goesBy: GoesBy = {
    fonts: fontsByDigest(fonts.value),
    keys: keys?.flatMap((key) => (key.ok && key.value !== undefined ? [key.value] : [])),
    against: file === undefined ? undefined : { file, data: against.value },
    code: givenValue(given, 'code'),
    folder: givenValue(given, 'output'),
  };
  return succeed(goesBy, issues);
}

/** A scanned code against a schema and data, without the printed file. */
async function checkCode(code: string, schemaFile: string, given: Given): Promise<Result> {
  const against = givenValue(given, 'against');
  if (against === undefined) return refused([cliIssue('option-needs', { option: '--code', other: '--against' })]);
  const [schema, data] = [readObject(schemaFile), readJson(against)];
  if (!schema.ok || !data.ok) return refused([...schema.issues, ...data.issues]);
  const outcome = await check(code, schema.value, data.value);
  const issues = [...schema.issues, ...data.issues, ...outcome.issues];
  if (!outcome.ok) return refused(issues);
  const { form, digest, page, pages } = outcome.value;
  return { issues, text: `✓ ${form} ${page}/${pages} ${digest}`, data: { code: { form, digest, page, pages } } };
}
