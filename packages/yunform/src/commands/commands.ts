import type { Command } from '../cli/main.ts';
import { align } from './align.ts';
import { compile } from './compile.ts';
import { explain } from './explain.ts';
import { gather } from './gather.ts';
import { lint } from './lint.ts';
import { merge } from './merge.ts';
import { print } from './print.ts';
import { report } from './report.ts';
import { route } from './route.ts';
import { verify } from './verify.ts';

/** Every command, in the order in which work goes. */
export const commands: readonly Command[] = [
  lint,
  align,
  merge,
  report,
  explain,
  gather,
  route,
  print,
  verify,
  compile,
];
