import {
  decimal,
  equals,
  fromEntries,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  multiply,
  toNumber,
} from '@yunform/schema/base';
import { satisfies } from '../condition/satisfies.ts';
import { apply } from './apply.ts';
import { realDates } from './date.ts';
import { alwaysMeets, imageOf } from './image.ts';
import type { Lens, LensContext } from './lens.ts';
import { sources } from './recode.ts';
import { reverse } from './reverse.ts';
import { inverse } from './scale.ts';
import { plainNumber } from './text.ts';

/** A field's assertions carried back onto the question: what could be, and the keywords that could not (their residual is checked on the submission). */
export interface Preimage {
  readonly schema: JsonObject;
  readonly residual: readonly string[];
}

/** The assertions on the base value that hold exactly when the lens's image satisfies the field's schema. */
export function preimage(lens: Lens, schema: JsonObject, context: LensContext): Preimage {
  if (lens.op === 'copy') return { schema, residual: [] };
  const codes = finite(lens, context);
  if (codes) return { schema: enumerated(codes, lens, schema, context), residual: [] };
  const carried: [string, Json][] = [];
  const residual: string[] = [];
  for (const [keyword, limit] of Object.entries(schema)) {
    const back = carry(lens, keyword, limit, context);
    if (back === undefined) residual.push(keyword);
    else carried.push(...back);
  }
  return { schema: merged(carried), residual };
}

/** The schema of the values that the lens takes: an answer outside it is refused at the question. */
export function domain(lens: Lens, context: LensContext): JsonObject {
  const codes = finite(lens, context);
  if (codes) return oneOf(codes.filter((code) => 'value' in apply(lens, [code], context)));
  switch (lens.op) {
    case 'scale':
      return { type: 'number' };
    case 'date':
      return lens.from === 'YYYY-MM-DD'
        ? { type: 'string', format: 'date' }
        : { type: 'string', pattern: realDates(lens.from) };
    case 'number':
      return { type: 'string', pattern: plainNumber };
    case 'normalise':
      return { type: 'string', format: lens.format };
    case 'text':
      return { type: lens.number ? 'number' : 'string' };
    case 'slice':
      return { type: 'string', minLength: lens.end };
    case 'parity':
      return {
        type: 'string',
        pattern: lens.at < 0 ? `\\d[\\s\\S]{${-lens.at - 1}}$` : `^[\\s\\S]{${lens.at}}\\d`,
      };
    case 'chain':
      return chainDomain(lens.lenses, context);
    case 'copy':
    case 'constant':
    case 'join':
    case 'recode':
    case 'codes':
      return {};
  }
}

/** What the first lens takes, and makes into something that the rest takes. */
function chainDomain([first, ...rest]: readonly Lens[], context: LensContext): JsonObject {
  if (first === undefined) return {};
  const own = domain(first, context);
  const back = preimage(first, chainDomain(rest, context), context);
  return merged([...Object.entries(own), ...Object.entries(back.schema)]);
}

/** The base codes of a lens that starts from a finite list. */
function finite(lens: Lens, context: LensContext): readonly Json[] | undefined {
  if (lens.op === 'recode') return sources(context.crosswalks[lens.crosswalk], lens.direction);
  if (lens.op === 'codes') return lens.pairs.map(([from]) => from);
  const first = lens.op === 'chain' ? lens.lenses[0] : undefined;
  return first && finite(first, context);
}

function enumerated(codes: readonly Json[], lens: Lens, schema: JsonObject, context: LensContext): JsonObject {
  const allowed = codes.filter((code) => {
    const applied = apply(lens, [code], context);
    return 'value' in applied && satisfies(schema, applied.value, context.formats);
  });
  return oneOf(allowed);
}

/** One of the values; nothing at all when there is none (an empty `enum` is no schema). */
function oneOf(values: readonly Json[]): JsonObject {
  return values.length > 0 ? { enum: values } : { not: {} };
}

const BOOLEAN = new Set(['allOf', 'anyOf', 'oneOf', 'not']);

/** The base assertions that one keyword becomes; `[]` when the image always meets it; undefined when it must stay residual. */
function carry(lens: Lens, keyword: string, limit: Json, context: LensContext): readonly [string, Json][] | undefined {
  if (BOOLEAN.has(keyword)) return carryBoolean(lens, keyword, limit, context);
  if (keyword === 'const' || keyword === 'enum')
    return carryValues(lens, keyword === 'enum' && isArray(limit) ? limit : [limit], context);
  if (lens.op === 'scale') return carryScale(lens.by, keyword, limit);
  const image = imageOf(lens, context);
  if (keyword === 'type' && !hasType(limit, image.type) && image.type === 'number' && hasType(limit, 'integer'))
    return lens.op === 'number' ? [['pattern', '^[^.]*$']] : undefined;
  if (keyword === 'type') return hasType(limit, image.type) ? [] : [['not', {}]];
  if (lens.op === 'text' && lens.number !== true) return carryAffix(lens, keyword, limit);
  if (lens.op === 'slice' && keyword === 'pattern') return carrySlice(lens.start, limit);
  return alwaysMeets(image, { [keyword]: limit }) ? [] : undefined;
}

function carryBoolean(
  lens: Lens,
  keyword: string,
  limit: Json,
  context: LensContext,
): readonly [string, Json][] | undefined {
  const branches = (isArray(limit) ? limit : [limit]).map((one) =>
    isObject(one) ? preimage(lens, one, context) : undefined,
  );
  const schemas = branches.flatMap((one) => (one && one.residual.length === 0 ? [one.schema] : []));
  if (schemas.length < branches.length) return undefined;
  return [[keyword, keyword === 'not' ? (schemas[0] ?? false) : schemas]];
}

function carryValues(lens: Lens, values: readonly Json[], context: LensContext): readonly [string, Json][] | undefined {
  if (lens.op === 'join' || lens.op === 'slice' || lens.op === 'parity') return undefined;
  const readings = values.flatMap((value) => {
    const [back] = reverse(lens, value, context)?.values ?? [];
    return back === undefined ? [] : [back];
  });
  return Object.entries(oneOf(readings));
}

function carryScale(by: string, keyword: string, limit: Json): readonly [string, Json][] | undefined {
  const back = inverse(by);
  if (back === undefined) return undefined;
  const types = isArray(limit) ? limit : [limit];
  if (keyword === 'type') {
    if (types.includes('number')) return [['type', 'number']];
    return types.includes('integer')
      ? [
          ['type', 'number'],
          ['multipleOf', Number(back)],
        ]
      : [['not', {}]];
  }
  const [x, k] = [typeof limit === 'number' ? decimal(limit) : undefined, decimal(back)];
  const numeric = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'].includes(keyword);
  if (!numeric) return ['minLength', 'maxLength', 'pattern', 'format'].includes(keyword) ? [] : undefined;
  return x && k ? [[keyword, toNumber(multiply(x, k))]] : undefined;
}

/** A pattern of the whole slice is a pattern of the text from where the slice starts. */
function carrySlice(start: number, limit: Json): readonly [string, Json][] | undefined {
  const body = typeof limit === 'string' ? /^\^\(\?:(.*)\)\$$/.exec(limit)?.[1] : undefined;
  return body === undefined ? undefined : [['pattern', `^[\\s\\S]{${start}}(?:${body})`]];
}

function carryAffix(
  lens: Extract<Lens, { op: 'text' }>,
  keyword: string,
  limit: Json,
): readonly [string, Json][] | undefined {
  const width = [...(lens.prefix ?? ''), ...(lens.suffix ?? '')].length;
  if (typeof limit === 'number' && (keyword === 'minLength' || keyword === 'maxLength')) {
    return limit - width < 0 ? (keyword === 'minLength' ? [] : [['not', {}]]) : [[keyword, limit - width]];
  }
  return width === 0 ? [[keyword, limit]] : undefined;
}

function hasType(limit: Json, type: Json | undefined): boolean {
  return type === undefined || (isArray(limit) ? limit.includes(type) : limit === type);
}

function merged(entries: readonly [string, Json][]): JsonObject {
  const once = new Map<string, Json>();
  const more: JsonObject[] = [];
  for (const [keyword, value] of entries) {
    if (once.has(keyword) && !equals(once.get(keyword), value)) more.push({ [keyword]: value });
    else once.set(keyword, value);
  }
  const schema = fromEntries(once);
  return more.length === 0 ? schema : { allOf: [schema, ...more] };
}
