import type { Json } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled, lines } from '../support/forms.ts';

const element = (id: string, schema = {}) => ({ type: 'string', 'x-element': id, ...schema }) as const;
const one = compiled(
  {
    tax: {
      properties: {
        name: element('unit.name'),
        capital: { type: 'number', 'x-unit': '万元', 'x-element': 'unit.capital' },
        people: { type: 'array', items: { type: 'object', properties: { name: element('people[].name') } } },
      },
    },
  },
  pool,
);
const register = { source: '企业登记系统', time: '2026-11-01' } as const;

describe('a register', () => {
  test('fills in answers with its name, its time and whether they are locked', () => {
    const data = { unit: { name: '东莞市示例贸易有限公司' }, people: [{ name: '张示例' }, {}] };
    const { record, issues } = one.gather({}, [{ ...register, locked: true, data }]);
    expect(record.answers).toEqual(data);
    expect(issues).toEqual([]);
    expect(record.sources).toEqual([
      { at: '/unit/name', ...register, locked: true, value: '东莞市示例贸易有限公司' },
      { at: '/people/0/name', ...register, locked: true, value: '张示例' },
    ]);
  });

  test('may speak the language of a form: it is read back through the lenses', () => {
    const { record } = one.gather({}, [{ ...register, form: 'tax', data: { capital: 35.1 } }]);
    expect(record.answers).toEqual({ unit: { capital: 351_000 } });
    expect(record.sources).toEqual([{ at: '/unit/capital', ...register }]);
  });

  test('that says something else than a submission settles nothing: both are listed with their sources', () => {
    const { record, disagreements, issues } = one.gather({ tax: { name: '甲', capital: 3 } }, [
      { ...register, locked: true, data: { unit: { name: '乙', capital: 30_000 } } },
    ]);
    expect(record.answers).toEqual({ unit: { capital: 30_000 } });
    expect(disagreements).toEqual([
      {
        at: '/unit/name',
        values: [
          { value: '乙', sources: ['企业登记系统 2026-11-01'] },
          { value: '甲', sources: ['tax'] },
        ],
      },
    ]);
    expect(lines(issues)).toEqual(['disagreement /unit/name']);
    expect(record.sources).toEqual([
      { at: '/unit/capital', source: 'tax' },
      { at: '/unit/capital', ...register, locked: true, value: 30_000 },
    ]);
  });

  test('that says what no form asks is told so, not kept', () => {
    const { record, issues } = one.gather({}, [{ ...register, data: { unit: { fax: '1' } } }]);
    expect(record.answers).toEqual({});
    expect(lines(issues)).toEqual(['unknown-answer /unit/fax']);
    expect(one.gather({}, [{ ...register, data: 'x' }]).issues.map(({ code }) => code)).toEqual(['not-a-record']);
  });
});

test.each<readonly [Json, readonly string[]]>([
  [{ people: 'x' }, ['type /people']],
  [{ people: ['x'] }, ['type /people/0']],
  [{ unit: 'x' }, ['type /unit']],
])(
  'a register that says something else where there are rows or a group is told so, nothing is passed over: %j',
  (data, told) => {
    expect(lines(one.gather({}, [{ ...register, data }]).issues)).toEqual(told);
  },
);

describe('a locked answer', () => {
  const { record } = one.gather({}, [{ ...register, locked: true, data: { unit: { name: '甲' } } }]);
  const stored = JSON.parse(JSON.stringify(record));

  test('is accepted as it stands, also after it was stored', () => {
    expect(one.validate(stored).ok).toBe(true);
    const read = one.validate(stored);
    expect(read.ok && read.value.sources).toEqual(record.sources);
  });

  test.each([{ unit: { name: '乙' } }, { unit: {} }])('is refused when it was changed or taken away: %j', (answers) => {
    const { ok, issues } = one.validate({ ...stored, answers });
    expect(ok).toBe(false);
    expect(lines(issues)).toContain('locked /unit/name');
    const [issue] = issues.filter(({ code }) => code === 'locked');
    expect(issue?.message).toContain('企业登记系统 2026-11-01');
  });

  test('that is not locked may be changed', () => {
    const open = one.gather({}, [{ ...register, data: { unit: { name: '甲' } } }]).record;
    expect(one.validate(JSON.parse(JSON.stringify({ ...open, answers: { unit: { name: '乙' } } }))).ok).toBe(true);
  });
});
