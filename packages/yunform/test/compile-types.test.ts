import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { User } from './user.ts';

const user = new User();
const schema = {
  'x-form': { id: '税务.登记', department: '税务局', title: '税务登记表', version: '1', delivery: 'electronic' },
  type: 'object',
  properties: {
    pair: {
      prefixItems: [{ type: 'string' }, { type: 'number' }],
      type: 'array',
      minItems: 2,
      maxItems: 2,
      items: false,
    },
    many: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 40 },
    kind: { enum: ['甲', '乙'], title: '类别' },
    named: { $ref: '#/$defs/注册名称' },
  },
  $defs: { 注册名称: { type: 'string', title: '注册名称' } },
};
let types: string;

beforeAll(() => {
  user.write('form.json', schema);
  expect(user.run('merge', 'form.json', '-o', 'intake.json')).toMatchObject({ exit: 0 });
  expect(user.run('compile', 'intake.json', '-o', 'made')).toMatchObject({ exit: 0 });
  types = readFileSync(user.path('made', `${encodeURIComponent('税务.登记')}.d.ts`), 'utf8');
});

describe('types of a form', () => {
  test('take a tuple as a tuple, whatever dialect writes it', () => {
    expect(types).toMatch(/pair\?: \[string, number\]/);
  });

  test('leave lengths of lists to the validator', () => {
    expect(types).toMatch(/many\?: string\[\]/);
  });

  test('are named by the form, never NoName, one type for one form', () => {
    expect(types.match(/export (interface|type) \w+/g)).toHaveLength(1);
    expect(types).not.toContain('NoName');
  });

  test('come from the normalised schema: a reference is what it refers to, and nothing is read from elsewhere', () => {
    expect(types).toMatch(/named\?: string/);
    expect(types).not.toMatch(/\[k: string\]|unknown/);
  });
});

test('a reference to a file beside the form is an issue, and the file is never read', () => {
  user.write('secret.json', { type: 'string', title: 'SECRET' });
  user.write('leaky.json', { ...schema, properties: { named: { $ref: 'secret.json' } } });
  const { exit, out, err } = user.run('merge', 'leaky.json', '-o', 'leaky-intake.json', '--json');
  expect(exit).toBe(1);
  expect(out + err).toContain('reference-unresolved');
  expect(out + err).not.toContain('SECRET');
});
