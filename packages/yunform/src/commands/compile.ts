import { join } from 'node:path';
import { type Form, type Intake, readForm } from '@yunform/core';
import { catalogue } from '@yunform/elements';
import { fail, type Outcome, succeed } from '@yunform/schema/base';
import { givenValue } from '../cli/arguments.ts';
import { writeFile } from '../cli/files.ts';
import { type Command, refused } from '../cli/main.ts';
import { compiledFiles } from '../compile/module.ts';
import { loadIntake } from './load.ts';

/** `yunform compile`: an intake into a module that runs without generating code, with TypeScript types. */
export const compile: Command = {
  name: 'compile',
  about: { en: 'write an intake as a module with TypeScript types', 'zh-CN': '把联办表编译为带 TypeScript 类型的模块' },
  arguments: [{ name: '<intake.json>' }],
  options: [
    {
      name: 'output',
      short: 'o',
      value: '<folder>',
      required: true,
      about: { en: 'the folder that the module goes to', 'zh-CN': '模块写入的文件夹' },
    },
  ],
  run: async (given) => {
    const intake = loadIntake(given.arguments[0] ?? '');
    if (!intake.ok) return refused(intake.issues);
    const forms = formsIn(intake.value);
    if (!forms.ok) return refused(forms.issues);
    const folder = givenValue(given, 'output') ?? '.';
    const files = await compiledFiles(intake.value, forms.value);
    for (const [name, text] of files) {
      const written = writeFile(join(folder, name), text);
      if (!written.ok) return refused(written.issues);
    }
    return {
      issues: intake.issues,
      text: [...files.keys()].map((name) => join(folder, name)).join('\n'),
      data: { folder, files: [...files.keys()] },
    };
  },
};

/** The forms that an intake embeds, read again. */
function formsIn(intake: Intake): Outcome<readonly Form[]> {
  const read = Object.entries(intake.forms).map(([id, { schema, library = {} }]) =>
    readForm(schema, { id, catalogue, library }),
  );
  const wrong = read.flatMap((one) => (one.ok ? [] : one.issues));
  return wrong.length > 0 ? fail(wrong) : succeed(read.flatMap((one) => (one.ok ? [one.value] : [])));
}
