import { readFileSync } from 'node:fs';
import { type CommandLine, main } from './cli/main.ts';
import { commands } from './commands/commands.ts';
import { describe } from './library/describe.ts';

const line: CommandLine = {
  about: {
    en: 'yunform merges the forms of many departments into one intake, routes the answers, prints what is kept on paper.',
    'zh-CN': 'yunform（云表单）：把多个部门的表单合并为一份联办表，按部门分送答案，并打印纸质表单。',
  },
  version: JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version,
  commands,
  wording: describe,
};

// A reader that has seen enough (`yunform report … | head`) closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

process.exitCode = await main(line, process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  environment: process.env,
  watched: process.stderr.isTTY === true,
});
