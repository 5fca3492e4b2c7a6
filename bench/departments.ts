import type { Json, JsonObject } from '@yunform/schema';
import { between, type Random, randomOf } from './random.ts';

/** What the departments are made of. */
export interface Shape {
  readonly count: number;
  readonly rules: boolean;
  readonly seed: number;
}

/** The departments' forms, and an instance that all of them accept. */
export interface Departments {
  readonly names: readonly string[];
  readonly schemas: readonly JsonObject[];
  readonly instance: JsonObject;
}

interface Field {
  readonly name: string;
  readonly value: Json;
  readonly schema: (random: Random) => JsonObject;
}

const PATTERNS = ['^[0-9A-Z]{4,20}$', '^1[3-9]\\d{9}$', '^[\\u4e00-\\u9fff\\w]+$', '^\\d{6}$'] as const;
const SAMPLES = ['AB12CD34', '13800000001', '东莞示例', '523000'] as const;

/** Generated departments: 40 to 120 fields each, half of them shared, titles and limits of their own. */
export function departmentsOf({ count, rules, seed }: Shape): Departments {
  const random = randomOf(seed);
  const shared = Array.from({ length: 60 }, (_, index) => fieldOf(`shared_${seed}_${index}`, random));
  const schemas: JsonObject[] = [];
  const values: [string, Json][] = shared.map(({ name, value }) => [name, value]);
  for (let index = 0; index < count; index += 1) {
    const size = between(random, 40, 120);
    const common = [...shared].sort(() => random() - 0.5).slice(0, size / 2);
    const own = Array.from({ length: size - common.length }, (_, at) => fieldOf(`d${index}_${seed}_${at}`, random));
    values.push(...own.map(({ name, value }): [string, Json] => [name, value]));
    schemas.push(schemaOf([...common, ...own], rules, random));
  }
  const names = schemas.map((_, index) => `department-${String(index).padStart(3, '0')}`);
  return { names, schemas, instance: Object.fromEntries(values) };
}

function schemaOf(fields: readonly Field[], rules: boolean, random: Random): JsonObject {
  const properties = Object.fromEntries(fields.map((field) => [field.name, field.schema(random)]));
  const required = fields.filter(() => random() < 0.5).map(({ name }) => name);
  const schema: JsonObject = { type: 'object', properties, required };
  return rules ? { ...schema, allOf: Array.from({ length: 3 }, () => ruleOf(fields, random)) } : schema;
}

function ruleOf(fields: readonly Field[], random: Random): JsonObject {
  const [subject, object] = [fields, fields].map((list) => list[between(random, 0, list.length - 1)]);
  const name = subject?.name ?? '';
  return {
    if: { properties: { [name]: { const: subject?.value ?? null } }, required: [name] },
    ...Object.fromEntries([['then', { required: [object?.name ?? ''] }]]),
  };
}

function fieldOf(name: string, random: Random): Field {
  const kind = between(random, 0, 6);
  const title = (random: Random): string => `${name} ${between(random, 1, 3)}`;
  const of = (value: Json, schema: (random: Random) => JsonObject): Field => ({ name, value, schema });
  const at = between(random, 0, PATTERNS.length - 1);
  const base = between(random, 10, 1000);
  switch (kind) {
    case 0:
    case 1:
      return of(`text ${base}`, (random) => ({
        type: 'string',
        title: title(random),
        minLength: between(random, 1, 4),
        maxLength: between(random, 40, 200),
      }));
    case 2:
      return of(SAMPLES[at] ?? '', (random) => ({ type: 'string', title: title(random), pattern: PATTERNS[at] ?? '' }));
    case 3:
      return of(base, (random) => ({
        type: 'integer',
        title: title(random),
        minimum: between(random, 0, 9),
        maximum: base + between(random, 0, 5000),
      }));
    case 4:
      return of('a', (random) => ({
        title: title(random),
        enum: ['a', 'b', 'c', 'd', 'e'].filter((code) => code === 'a' || random() < 0.8),
      }));
    case 5:
      return of('2026-11-21', (random) => ({ type: 'string', title: title(random), format: 'date' }));
    default:
      return of({ province: '广东省', city: '东莞市', detail: '示例路1号' }, (random) => ({
        type: 'object',
        title: title(random),
        required: ['province', 'detail'],
        properties: {
          province: { type: 'string', maxLength: between(random, 20, 40) },
          city: { type: 'string', maxLength: between(random, 20, 40) },
          detail: { type: 'string', minLength: 1, maxLength: between(random, 60, 100) },
        },
      }));
  }
}
