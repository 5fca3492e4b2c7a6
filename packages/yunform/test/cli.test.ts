import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { four, schemas, User } from './user.ts';

const user = new User();

test('without a command, with an unknown one, with a mistyped option: told how to go on, exit 2', () => {
  expect(user.run()).toMatchObject({
    exit: 2,
    out: '',
    err: expect.stringContaining('Name a command: lint, align, merge'),
  });
  expect(user.run('mrege')).toMatchObject({ exit: 2, err: expect.stringContaining('There is no command “mrege”') });
  expect(user.run('merge', '--ouput', 'x')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('There is no option --ouput.'),
  });
});

test('help in both languages, and the version of the package', () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'));
  expect(user.run('--version')).toEqual({ exit: 0, out: `${version}\n`, err: '' });
  expect(user.run('--help').out).toContain('Usage: yunform <command>');
  expect(user.runWith({ LANG: 'zh_CN.UTF-8' }, '--help').out).toContain('用法：yunform <command>');
  for (const command of ['lint', 'merge', 'report', 'explain', 'gather', 'route']) {
    expect(user.run(command, '--help'), command).toMatchObject({
      exit: 0,
      err: '',
      out: expect.stringContaining(`yunform ${command} `),
    });
  }
});

test('a reader that closes the pipe early is no fault', async () => {
  const cli = join(import.meta.dirname, '..', 'dist', 'cli.js');
  const child = spawn(process.execPath, [cli, 'merge', ...four.map(([, file]) => file)], { cwd: schemas });
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const exit = await new Promise((resolve) => child.on('close', resolve));
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
});

test('no progress where nobody watches', () => {
  expect(user.run('lint', ...four.map(([, file]) => file)).err).toBe('');
});
