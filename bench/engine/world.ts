import type { Catalogue, DataElement } from '@yunform/core';
import type { Json, JsonObject } from '@yunform/schema/base';
import { between, type Random, randomOf } from '../random.ts';

/** What a field does with its answer on the way to the form. */
export type Kind = 'copy' | 'number' | 'wan' | 'date' | 'recode' | 'boolean' | 'text';

/** One thing asked, whatever the form. */
export interface Asked {
  readonly group: string;
  readonly name: string;
  readonly kind: Kind;
}

/** One field of one form: where it stands, what it takes, and the field that must be `YES` for it to be sent. */
export interface Field {
  readonly object: string;
  readonly key: string;
  readonly asked: Asked;
  readonly onlyWhen?: string;
}

/** One form in plain words, before it is a schema, code or an expression. */
export interface Sheet {
  readonly id: string;
  readonly fields: readonly Field[];
}

/** 500 questions in ten groups, of the kinds that forms ask: mostly text, some amounts, dates, codes, ticks. */
export const ASKED: readonly Asked[] = Array.from({ length: 500 }, (_, index) => ({
  group: `group${index % 10}`,
  name: `item${index}`,
  kind: kindOf(index),
}));

function kindOf(index: number): Kind {
  const place = Math.floor(index / 10) % 20;
  if (place < 11) return 'copy';
  if (place < 13) return 'number';
  return (['wan', 'wan', 'date', 'date', 'recode', 'boolean', 'text'] as const)[place - 13] ?? 'copy';
}

export const CODES = { A: 'x', B: 'y', C: 'z', YES: 'w' } as const;

/** 16 forms of 60 fields, six objects each; every question is asked by one form at least, every eighth field only when another one says so. */
export function sheets(): readonly Sheet[] {
  const random = randomOf(16);
  return Array.from({ length: 16 }, (_, form) => {
    const own = ASKED.filter((_, index) => index % 16 === form);
    const others = shuffled(
      ASKED.filter((_, index) => index % 16 !== form),
      random,
    ).slice(0, 60 - own.length);
    const asked = [...own, ...others];
    const decider = asked.findIndex(({ kind }) => kind === 'recode');
    const fields = asked.map((one, index): Field => {
      const object = `part${index % 6}`;
      const guarded = decider >= 0 && index % 8 === 7 && index % 6 !== decider % 6;
      const key = `${one.kind}_${index}`;
      return { object, key, asked: one, ...(guarded ? { onlyWhen: `${asked[decider]?.kind}_${decider}` } : {}) };
    });
    return { id: `form-${String(form).padStart(2, '0')}`, fields };
  });
}

function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

const BASE: { readonly [kind in Kind]: Partial<DataElement> & { readonly schema: JsonObject } } = {
  copy: { schema: { type: 'string' } },
  number: { schema: { type: 'integer' } },
  wan: { schema: { type: 'number' }, unit: '元' },
  date: { schema: { type: 'string', format: 'date' } },
  recode: { schema: { type: 'string' }, codeList: 'base' },
  boolean: { schema: { type: 'boolean' } },
  text: { schema: { type: 'integer' } },
};

/** The catalogue that the forms name their elements in. */
export function catalogue(): Catalogue {
  const list = (id: string, codes: readonly string[]): Catalogue['codeLists'][string] => ({
    id,
    titles: { 'zh-CN': id },
    source: 'bench',
    codes: Object.fromEntries(codes.map((code) => [code, { 'zh-CN': code }])),
  });
  return {
    elements: Object.fromEntries(
      ASKED.map(({ group, name, kind }) => {
        const id = `${group}.${name}`;
        return [id, { id, titles: { 'zh-CN': id }, ...BASE[kind] }];
      }),
    ),
    codeLists: { base: list('base', Object.keys(CODES)), own: list('own', Object.values(CODES)) },
    crosswalks: {
      'base→own': {
        id: 'base→own',
        from: 'base',
        to: 'own',
        source: 'bench',
        pairs: Object.fromEntries(Object.entries(CODES).map(([from, to]) => [from, [to]])),
      },
    },
    formats: {},
    units: { 万元: { name: '万元', of: '元', factor: '10000' } },
  };
}

const FIELD: { readonly [kind in Kind]: JsonObject } = {
  copy: { type: 'string' },
  number: { type: 'integer' },
  wan: { type: 'number', 'x-unit': '万元' },
  date: { type: 'string', 'x-date-format': 'YYYYMMDD' },
  recode: { enum: Object.values(CODES), 'x-code-list': 'own' },
  boolean: {
    enum: ['Y', 'N'],
    'x-lens': {
      op: 'codes',
      pairs: [
        [true, 'Y'],
        [false, 'N'],
      ],
    },
  },
  text: { type: 'string' },
};

/** The form as its department publishes it. */
export function schemaOf({ id, fields }: Sheet): JsonObject {
  const objects = [...new Set(fields.map(({ object }) => object))];
  const place = (key: string): Field | undefined => fields.find((field) => field.key === key);
  const rules = fields.flatMap(({ object, key, onlyWhen }): Json[] => {
    const decider = onlyWhen === undefined ? undefined : place(onlyWhen);
    if (!decider) return [];
    const said = { required: [decider.key], properties: { [decider.key]: { const: CODES.YES } } };
    return [
      {
        if: { required: [decider.object], properties: { [decider.object]: said } },
        else: { properties: { [object]: { properties: { [key]: false } } } },
      },
    ];
  });
  return {
    'x-form': { id, department: id, title: id, version: '1', delivery: 'electronic' },
    type: 'object',
    required: objects,
    properties: Object.fromEntries(
      objects.map((object) => [object, objectOf(fields.filter((one) => one.object === object))]),
    ),
    allOf: rules,
  };
}

function objectOf(fields: readonly Field[]): JsonObject {
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map(({ key, asked }) => [
        key,
        { ...FIELD[asked.kind], title: key, 'x-element': `${asked.group}.${asked.name}` },
      ]),
    ),
  };
}

/** Fresh answers: nine in ten questions answered; which of a dozen are left open differs from applicant to applicant. */
export function answersOf(seed: number): JsonObject {
  const random = randomOf(seed);
  const groups: Record<string, Record<string, Json>> = {};
  for (const [index, { group, name, kind }] of ASKED.entries()) {
    const open = index % 40 === 3 ? random() < 0.5 : index % 11 === 5;
    const members = groups[group] ?? {};
    groups[group] = members;
    if (!open) members[name] = answerTo(kind, random);
  }
  return groups;
}

function answerTo(kind: Kind, random: Random): Json {
  const two = (number: number): string => String(number).padStart(2, '0');
  switch (kind) {
    case 'copy':
      return `示例文字 ${between(random, 1, 1e6)}`;
    case 'number':
    case 'text':
      return between(random, 0, 1e6);
    case 'wan':
      return random() < 0.9 ? between(random, 1, 1e7) : between(random, 1, 1e7) / 100;
    case 'date':
      return `${between(random, 1950, 2026)}-${two(between(random, 1, 12))}-${two(between(random, 1, 28))}`;
    case 'recode':
      return random() < 0.7 ? 'YES' : (Object.keys(CODES)[between(random, 0, 3)] ?? 'A');
    case 'boolean':
      return random() < 0.5;
  }
}
