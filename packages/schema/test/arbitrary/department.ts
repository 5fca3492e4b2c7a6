import type { Json, JsonObject } from '@yunform/schema';

/** How a generated department's form is made. */
export interface DepartmentOptions {
  readonly seed: number;
  /** How many questions all departments share, and how many are its own. */
  readonly shared: number;
  readonly own: number;
  readonly rules: number;
}

const KINDS: readonly ((index: number) => JsonObject)[] = [
  (index) => ({ type: 'string', minLength: 1, maxLength: 20 + (index % 60) }),
  () => ({ type: 'string', pattern: '^1[3-9]\\d{9}$' }),
  () => ({ type: 'string', pattern: '^[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}$' }),
  () => ({ type: 'string', format: 'date' }),
  (index) => ({ type: 'number', minimum: index % 7, multipleOf: 0.01 }),
  (index) => ({ type: 'integer', minimum: 0, maximum: 1_000 + index }),
  () => ({ enum: ['是', '否'] }),
  (index) => ({ type: 'string', enum: ['10', '20', '30', `${40 + (index % 3)}`] }),
  (index) => ({
    type: 'array',
    maxItems: 5 + (index % 4),
    items: {
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string', maxLength: 30 }, share: { type: 'number', minimum: 0, maximum: 100 } },
    },
  }),
  () => ({
    type: 'object',
    required: ['city'],
    properties: { city: { type: 'string', minLength: 2 }, postcode: { type: 'string', pattern: '^\\d{6}$' } },
  }),
];

/** A department's form: shared questions with limits of its own, questions of its own, rules between them. */
export function department({ seed, shared, own, rules }: DepartmentOptions): Json {
  const next = numbers(seed);
  const names = [
    ...Array.from({ length: shared }, (_, index) => [`shared${index}`, index] as const),
    ...Array.from({ length: own }, (_, index) => [`own${seed}x${index}`, index] as const),
  ];
  const properties = Object.fromEntries(
    names.map(([name, index]) => [name, limited(KINDS[index % KINDS.length]?.(index) ?? {}, next)]),
  );
  const yes = names.filter(([, index]) => index % KINDS.length === 6).map(([name]) => name);
  const allOf = Array.from({ length: rules }, (_, index) =>
    rule(yes[index % yes.length] ?? '', names[next() % names.length]?.[0] ?? ''),
  );
  const required = names.filter(([, index]) => index % 3 === 0).map(([name]) => name);
  return { type: 'object', required, properties, allOf };
}

function limited(schema: JsonObject, next: () => number): JsonObject {
  if (typeof schema.maxLength === 'number') return { ...schema, maxLength: schema.maxLength + (next() % 9) };
  if (typeof schema.maximum === 'number') return { ...schema, maximum: schema.maximum + (next() % 50) };
  return schema;
}

function rule(when: string, asked: string): JsonObject {
  const entries: [string, Json][] = [
    ['if', { properties: { [when]: { const: '是' } }, required: [when] }],
    ['then', { required: [asked] }],
  ];
  return Object.fromEntries(entries);
}

function numbers(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
}
