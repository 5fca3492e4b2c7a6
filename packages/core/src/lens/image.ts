import { includes } from '@yunform/schema';
import { canonical, type JsonObject } from '@yunform/schema/base';
import { datePattern } from './date.ts';
import type { Lens, LensContext } from './lens.ts';

/** What every image of the lens is known to satisfy. */
export function imageOf(lens: Lens, context: LensContext): JsonObject {
  switch (lens.op) {
    case 'date':
      return { type: 'string', pattern: datePattern(lens.to), ...(lens.to === 'YYYY-MM-DD' ? { format: 'date' } : {}) };
    case 'number':
    case 'scale':
      return { type: 'number' };
    case 'normalise': {
      const pattern = printedPattern(context.formats[lens.format]?.pattern, lens.pattern);
      const length = [...lens.pattern].length;
      return { type: 'string', minLength: length, maxLength: length, ...(pattern === undefined ? {} : { pattern }) };
    }
    case 'chain': {
      const last = lens.lenses.at(-1);
      return last ? imageOf(last, context) : {};
    }
    case 'slice':
      return { type: 'string', minLength: lens.end - lens.start, maxLength: lens.end - lens.start };
    case 'text':
    case 'join':
    case 'parity':
      return { type: 'string' };
    case 'copy':
    case 'constant':
    case 'recode':
    case 'codes':
      return {};
  }
}

const decided = new Map<string, boolean>();
const KEPT = 500;

/** Does every image satisfy the assertion? False when that cannot be decided. The answer follows from the arguments alone; the last ones are kept. */
export function alwaysMeets(image: JsonObject, assertion: JsonObject): boolean {
  const key = `${canonical(image)} ${canonical(assertion)}`;
  const known = decided.get(key);
  if (known !== undefined) return known;
  const meets = includes(assertion, image).verdict === 'yes';
  if (decided.size >= KEPT) decided.clear();
  decided.set(key, meets);
  return meets;
}

/** The pattern of machine forms laid into a printed form; undefined when the machine form's is no plain row of characters. */
function printedPattern(pattern: string | undefined, printed: string): string | undefined {
  const characters = [...printed];
  const classes = pattern === undefined ? undefined : characterClasses(pattern);
  if (classes?.length !== characters.filter((one) => one === '#').length) return undefined;
  let next = 0;
  const body = characters.map((one) =>
    one === '#' ? (classes[next++] ?? '') : one.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'),
  );
  return `^${body.join('')}$`;
}

/** One class for each character, where the pattern is a row of classes with fixed counts: `^[A-Z]{2}\\d$`. */
function characterClasses(pattern: string): readonly string[] | undefined {
  const body = /^\^(.*)\$$/.exec(pattern)?.[1];
  if (body === undefined) return undefined;
  const parts = [...body.matchAll(/(\[[^\]\\]+\]|\\d|[A-Za-z0-9])(?:\{(\d+)\})?/g)];
  if (parts.map(([text]) => text).join('') !== body) return undefined;
  return parts.flatMap(([, one = '', count = '1']) => Array.from({ length: Number(count) }, () => one));
}
