import { issueOf } from '@yunform/schema/base';
import { expect, test } from 'vitest';
import { givenValue } from '../../src/cli/arguments.ts';
import { cliIssues, isMisuse } from '../../src/cli/catalog/catalog.ts';
import { chooseLanguage } from '../../src/cli/language.ts';
import { type Command, type CommandLine, main } from '../../src/cli/main.ts';

const catalog = {
  'too-low': {
    level: 'error',
    summary: 'A value lies below a limit.',
    remedy: 'Raise it.',
    sentence: { en: '{name} is too low.', 'zh-CN': '{name}太低。' },
  },
  tight: {
    level: 'warning',
    summary: 'A limit is tight.',
    remedy: 'Think about it.',
    sentence: { en: '{name} is tight.', 'zh-CN': '{name}很紧。' },
  },
} as const;

const weigh: Command = {
  name: 'weigh',
  about: { en: 'Weigh files', 'zh-CN': '称文件' },
  arguments: [{ name: '<first>' }, { name: '<more>', optional: true, repeatable: true }],
  options: [
    { name: 'output', short: 'o', value: '<file>', required: true, about: { en: 'where to', 'zh-CN': '写到' } },
    { name: 'limit', value: '<n>', repeatable: true, about: { en: 'a limit', 'zh-CN': '限额' } },
    { name: 'kind', value: '<kind>', choices: ['a', 'b'], about: { en: 'which', 'zh-CN': '种类' } },
    { name: 'dry', about: { en: 'write nothing', 'zh-CN': '不写文件' } },
  ],
  run: (given, { progress }) => {
    if (given.arguments[0] === 'crash') throw new RangeError('off the scale');
    const bar = progress(given.arguments.length);
    for (const name of given.arguments) bar.step(name);
    bar.done();
    const at = [
      { form: 'gongshang.establish', in: 'schema', pointer: '/properties/ZCZB' },
      { in: 'answers', pointer: '/organization/registered-capital' },
    ] as const;
    const issues = [
      issueOf(catalog, 'tight', { name: '期限' }, []),
      issueOf(catalog, 'too-low', { name: '注册资本' }, at),
    ];
    return {
      issues: given.arguments[0] === 'bad' ? issues : issues.slice(0, 1),
      text: `weighed ${given.arguments.join(' ')}`,
      data: {
        limits: given.values.get('limit') ?? [],
        to: givenValue(given, 'output') ?? null,
        dry: given.switches.has('dry'),
      },
    };
  },
};

const line: CommandLine = {
  about: { en: 'A scale.', 'zh-CN': '一台秤。' },
  version: '1.2.3',
  commands: [weigh],
  wording: (issue, language) =>
    issue.code === 'tight' ? catalog.tight.sentence[language].replace('{name}', '期限') : undefined,
};

async function run(words: string, { watched = false, LANG = 'C.UTF-8' } = {}) {
  let [out, err] = ['', ''];
  const exit = await main(line, words.split(' ').filter(Boolean), {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    environment: { LANG },
    watched,
  });
  return { exit, out, err };
}

test('a command that is content ends with 0, what it found is 1, what it was called with wrongly is 2', async () => {
  expect((await run('weigh a -o f')).exit).toBe(0);
  expect((await run('weigh bad -o f')).exit).toBe(1);
  expect((await run('weigh a')).exit).toBe(2);
});

test('issues go to standard error, errors first, each with its code and every place', async () => {
  const { out, err } = await run('weigh bad -o f');
  expect(out).toBe('weighed bad\n');
  expect(err).toBe(
    [
      'error    注册资本 is too low. [too-low]',
      '           gongshang.establish schema /properties/ZCZB',
      '           answers /organization/registered-capital',
      'warning  期限 is tight. [tight]',
      '',
    ].join('\n'),
  );
});

test('in Chinese when asked, or where the environment speaks Chinese', async () => {
  const chinese = await run('weigh bad -o f --lang zh-CN');
  expect(chinese.err).toContain('警告  期限很紧。 [tight]');
  expect(chinese.err).toContain('        gongshang.establish 表单模式 /properties/ZCZB');
  expect((await run('weigh bad -o f', { LANG: 'zh_CN.UTF-8' })).err).toBe(chinese.err);
  expect((await run('weigh bad -o f --lang=en', { LANG: 'zh_CN.UTF-8' })).err).toContain('is tight');
});

test.each([
  [{}, 'en'],
  [{ LANG: 'C' }, 'en'],
  [{ LANG: 'de_DE.UTF-8' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
  [{ LANG: 'zh' }, 'zh-CN'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.GB18030' }, 'zh-CN'],
  [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: '' }, 'zh-CN'],
  [{ LANG: 'zhx_XX' }, 'en'],
])('the environment %j speaks %s', (environment, language) => {
  expect(chooseLanguage(undefined, environment)).toBe(language);
});

test('--json prints one document with the result and worded issues, and nothing on standard error', async () => {
  const { exit, out, err } = await run('weigh bad -o f --json --limit 1 --limit=2 --dry --lang zh-CN');
  expect({ exit, err }).toEqual({ exit: 1, err: '' });
  expect(JSON.parse(out)).toMatchObject({
    ok: false,
    issues: [
      { code: 'tight', sentence: '期限很紧。', message: '期限 is tight.' },
      { code: 'too-low', at: [{ in: 'schema' }, { in: 'answers' }] },
    ],
    limits: ['1', '2'],
    to: 'f',
    dry: true,
  });
});

test.each([
  ['', 'command-missing', 'Name a command: weigh.'],
  ['wiegh a', 'command-unknown', 'There is no command “wiegh”; there are weigh.'],
  ['weigh -o f', 'argument-missing', '<first> is missing.'],
  ['weigh a', 'option-missing', '-o is missing.'],
  ['weigh a -o', 'option-value-missing', '-o needs a value.'],
  ['weigh a -o f --limit --dry', 'option-value-missing', '--limit needs a value.'],
  ['weigh a -o f -o g', 'option-twice', '-o is given twice.'],
  ['weigh a -o f --wet', 'option-unknown', 'There is no option --wet.'],
  ['weigh a -o f -x', 'option-unknown', 'There is no option -x.'],
  ['weigh a -o f --dry=1', 'option-takes-no-value', '--dry takes no value, not “1”.'],
  ['weigh a -o f --kind c', 'option-invalid', '--kind cannot be “c”; it takes a, b.'],
  ['weigh a -o f --lang fr', 'option-invalid', '--lang cannot be “fr”; it takes zh-CN, en.'],
])('“%s” is refused: %s', async (words, code, sentence) => {
  const { exit, out, err } = await run(words);
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(err).toContain(`${sentence} [${code}]`);
});

test('misuse is told as JSON too, every mistake at once', async () => {
  const { exit, out } = await run('weigh --wet --json');
  expect(exit).toBe(2);
  expect(JSON.parse(out).issues.map(({ code }: { code: string }) => code)).toEqual([
    'option-unknown',
    'argument-missing',
    'option-missing',
  ]);
});

test('after -- everything is an argument', async () => {
  expect((await run('weigh -o f -- --dry -x')).out).toBe('weighed --dry -x\n');
});

test('help and version are told on standard output', async () => {
  expect(await run('--version')).toEqual({ exit: 0, out: '1.2.3\n', err: '' });
  const all = await run('--help --lang zh-CN');
  expect(all).toMatchObject({ exit: 0, err: '' });
  expect(all.out).toContain('  weigh  称文件\n');
  const one = await run('weigh --help');
  expect(one.out).toContain('Usage: yunform weigh <first> [<more>…] -o, --output <file>\n');
  expect(one.out).toContain('  -o, --output <file>  where to\n');
  expect(one.exit).toBe(0);
});

test('progress is shown only to a person who watches', async () => {
  expect((await run('weigh a b -o f')).err).not.toContain('\r');
  expect((await run('weigh a b -o f', { watched: true })).err).toContain(
    `\r\u001B[K${'█'.repeat(10)}${'░'.repeat(10)} 1/2 a\r\u001B[K${'█'.repeat(20)} 2/2 b\r\u001B[K`,
  );
});

test('a fault of ours is called one, and ends with 2', async () => {
  const { exit, err } = await run('weigh crash -o f');
  expect(exit).toBe(2);
  expect(err).toContain('This is a fault of yunform itself: RangeError: off the scale');
});

test('what is wrong with a document is no misuse', () => {
  const findings = Object.keys(cliIssues).filter((code) => !isMisuse(code));
  expect(findings.sort()).toEqual([
    'batch-form-unknown',
    'calibration-malformed',
    'data-differ',
    'fields-malformed',
    'file-not-pdf',
    'file-not-utf8',
    'intake-expected',
    'json-broken',
    'json-cut-short',
    'json-name-twice',
    'json-not-object',
    'key-malformed',
    'matter-malformed',
    'not-accepted',
    'record-not-printed',
    'routing-malformed',
  ]);
  expect(isMisuse('too-low')).toBe(false);
});
