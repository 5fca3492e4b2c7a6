import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { User } from './user.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const FORMS = ['gongshang/establish', 'guoshui/registration', 'dishui/registration', 'zhijian/orgcode'].map((form) =>
  join(ROOT, 'schemas', form, 'schema.json'),
);

let folder: string;

const user = new User();

beforeAll(() => {
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  folder = mkdtempSync(join(ROOT, 'out', 'compile-'));
  const intake = join(folder, 'intake.json');
  expect(user.run('merge', ...FORMS, '-o', intake)).toMatchObject({ exit: 0 });
  expect(user.run('compile', intake, '-o', join(folder, 'made'))).toMatchObject({ exit: 0 });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(join(ROOT, 'node_modules/@yunform'), join(folder, 'node_modules/@yunform'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Does the program type-check beside the compiled module? The messages of the compiler, none when it does. */
function typeErrors(program: string): string {
  writeFileSync(join(folder, 'program.ts'), program);
  const compilerOptions = {
    noEmit: true,
    strict: true,
    target: 'es2022',
    lib: ['es2023'],
    module: 'esnext',
    moduleResolution: 'bundler',
    skipLibCheck: true,
    types: ['node'],
    typeRoots: [join(ROOT, 'node_modules/@types')],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }));
  const { stdout } = spawnSync('npx', ['--no-install', 'tsc', '-p', folder], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return stdout;
}

describe('a compiled intake', () => {
  test('is one module, its types, and one module of types for each form', () => {
    expect(readdirSync(join(folder, 'made')).sort()).toEqual(
      [
        'answers.d.ts',
        'formats.js',
        'index.d.ts',
        'index.js',
        'intake.js',
        'router.js',
        ...['dishui.registration', 'gongshang.establish', 'guoshui.registration', 'zhijian.orgcode'].flatMap((form) => [
          `${form}.d.ts`,
          `${form}.validator.js`,
        ]),
      ].sort(),
    );
  });

  test('generates no code when it runs', () => {
    for (const file of readdirSync(join(folder, 'made')).filter((name) =>
      /(index|formats|router|validator)\.js$/.test(name),
    ))
      expect(readFileSync(join(folder, 'made', file), 'utf8')).not.toMatch(
        /\beval\(|new Function|\brequire\(|from ['"](ajv|@yunform\/core)['"]/,
      );
  });

  test('names types after form ids, never NoName, and knows no field that is not declared', () => {
    const types = readFileSync(join(folder, 'made/gongshang.establish.d.ts'), 'utf8');
    expect(types).toContain('export interface GongshangEstablish');
    expect(types).toContain('QYMC');
    expect(types).not.toMatch(/NoName|\[k: string\]/);
  });

  test('lets a right program type-check', () => {
    expect(
      typeErrors(`
        import { route, validate, type Answers, type GongshangEstablish } from './made/index.js';
        const answers: Answers = { organization: { name: '东莞市示例贸易有限公司', 'registered-capital': 351000 }, shareholders: [{ name: '张示例' }] };
        const submission = route(answers).submissions['gongshang.establish'];
        if (submission?.status === 'accepted') { const sheet: GongshangEstablish = submission.data; console.log(sheet.QYMC.length, validate(answers).ok); }
      `),
    ).toBe('');
  });

  test.each([
    ['an answer at no question', `const a: Answers = { organization: { nmae: 'x' } };`, 'nmae'],
    ['an answer of the wrong type', `const a: Answers = { organization: { name: 5 } };`, 'number'],
    [
      'a field that the form does not have',
      `const s = route({}).submissions['gongshang.establish']; if (s?.status === 'accepted') s.data.QYMX;`,
      'QYMX',
    ],
    ['a form that is not in the intake', `route({}).submissions['haiguan.registration'];`, 'haiguan'],
  ])('refuses %s at compile time', (_, statement, word) => {
    expect(typeErrors(`import { route, type Answers } from './made/index.js'; ${statement}`)).toContain(word);
  });
});
