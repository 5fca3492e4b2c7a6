import { readForm } from '@yunform/core';
import type { Json, JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { apply } from '../../src/lens/apply.ts';
import type { Lens, LensContext } from '../../src/lens/lens.ts';
import { domain, preimage } from '../../src/lens/preimage.ts';
import { readLens } from '../../src/lens/read.ts';
import { reverse } from '../../src/lens/reverse.ts';
import { pool } from '../arbitrary/pool.ts';
import { formSchema } from '../support/forms.ts';

const context: LensContext = { crosswalks: pool.crosswalks, formats: {} };
const made = (lens: Lens, ...inputs: readonly (Json | undefined)[]): Json | undefined => {
  const applied = apply(lens, inputs, context);
  return 'value' in applied ? applied.value : undefined;
};

describe('amounts', () => {
  const wan: Lens = { op: 'scale', by: '0.0001' };

  test.each([
    [35_100, 3.51],
    [351_000, 35.1],
    [30_000, 3],
    [1, 0.0001],
    [0, 0],
    [-35_100, -3.51],
    [123_456_789_012_345, 12_345_678_901.2345],
  ])('%d 元 are %d 万元, and back', (yuan, tenThousand) => {
    expect(made(wan, yuan)).toBe(tenThousand);
    expect(reverse(wan, tenThousand, context)).toEqual({ values: [yuan], exact: true });
  });

  test.each(['35100', null, true, 0.1 + 0.2, [[]], {}])('%j is no amount that survives', (value) => {
    expect(apply(wan, [value], context)).toEqual({ outside: 0 });
  });

  test.each([
    ['310', 2, 620],
    ['1005', 2, 2010],
    ['0.0125', 80, 1],
    ['3', -333_333_333_333_333, -999_999_999_999_999],
    ['3', 5e16, 1.5e17],
    ['10000', 1.5, 15_000],
    ['10000', 1e-7, 0.001],
  ])('by %s, %d is %d, exactly', (by, value, scaled) => {
    expect(made({ op: 'scale', by }, value)).toBe(scaled);
  });

  test('nothing is minus nothing: zero has no sign', () => {
    for (const by of ['0.0001', '10000', '3']) expect(made({ op: 'scale', by }, -0)).toBe(0);
  });

  test('a third of an amount has no end: it is not read back', () => {
    expect(reverse({ op: 'scale', by: '3' }, 1, context)).toBeUndefined();
    expect(reverse({ op: 'scale', by: '0' }, 0, context)).toBeUndefined();
    expect(apply({ op: 'scale', by: '万' }, [1], context)).toEqual({ outside: 0 });
  });

  test('limits in 万元 become limits in 元: 0.01 万元 are 100 元', () => {
    const schema = { type: 'number', exclusiveMinimum: 0, maximum: 99_999.99, multipleOf: 0.01 };
    expect(preimage(wan, schema, context)).toEqual({
      schema: { type: 'number', exclusiveMinimum: 0, maximum: 999_999_900, multipleOf: 100 },
      residual: [],
    });
    expect(preimage(wan, { type: 'integer' }, context).schema).toEqual({ type: 'number', multipleOf: 10_000 });
  });
});

describe('dates', () => {
  const to = (notation: string): Lens => ({ op: 'date', from: 'YYYY-MM-DD', to: notation });

  test.each([
    ['YYYYMMDD', '20150301'],
    ['YYYY年M月D日', '2015年3月1日'],
    ['YYYY/MM/DD', '2015/03/01'],
    ['YYYY.MM.DD', '2015.03.01'],
    ['YYYY-MM', '2015-03'],
    ['YYYY年M月', '2015年3月'],
  ])('2015-03-01 in %s is %s', (notation, text) => {
    expect(made(to(notation), '2015-03-01')).toBe(text);
  });

  test.each([
    '2015-02-29',
    '1900-02-29',
    '2015-04-31',
    '2015-13-01',
    '2015-00-10',
    '2015-1-1',
    '20150101',
    '',
    20_150_101,
  ])('%j is no date', (wrong) => {
    for (const notation of ['YYYYMMDD', 'YYYY年M月D日', 'YYYY-MM'])
      expect(apply(to(notation), [wrong], context)).toEqual({ outside: 0 });
  });

  test.each(['2016-02-29', '2000-02-29', '2015-12-31'])('%s is one', (right) => {
    const text = made(to('YYYY年M月D日'), right) ?? '';
    expect(reverse(to('YYYY年M月D日'), text, context)).toEqual({ values: [right], exact: true });
  });

  test('a day is not guessed from a month', () => {
    expect(reverse(to('YYYY-MM'), '2015-03', context)).toBeUndefined();
  });
});

describe('which texts a notation writes of real dates', () => {
  const two = (n: number): string => String(n).padStart(2, '0');
  const isDay = (y: number, m: number, d: number): boolean => new Date(Date.UTC(y, m - 1, d)).getUTCDate() === d;
  const years = [1900, 1904, 1999, 2000, 2015, 2016, 2096, 2100];

  test.each<readonly [string, (y: number, m: number, d: number) => string]>([
    ['YYYYMMDD', (y, m, d) => `${y}${two(m)}${two(d)}`],
    ['YYYY年M月D日', (y, m, d) => `${y}年${m}月${d}日`],
  ])('%s', (notation, write) => {
    const { pattern } = domain({ op: 'date', from: notation, to: 'YYYY-MM-DD' }, context);
    const real = new RegExp(String(pattern), 'u');
    for (const y of years)
      for (let m = 0; m <= 13; m += 1)
        for (let d = 0; d <= 32; d += 1) {
          const text = write(y, m, d);
          const is = m >= 1 && m <= 12 && d >= 1 && isDay(y, m, d);
          expect([text, real.test(text)]).toEqual([text, is]);
          expect(made({ op: 'date', from: notation, to: 'YYYY-MM-DD' }, text)).toBe(
            is ? `${y}-${two(m)}-${two(d)}` : undefined,
          );
        }
    for (const text of [`x${write(2015, 3, 1)}`, `${write(2015, 3, 1)}x`, write(215, 3, 1)])
      expect([real.test(text), made({ op: 'date', from: notation, to: 'YYYY' }, text)]).toEqual([false, undefined]);
  });

  test('months alone have no days to count, and a point is a point', () => {
    const month = domain({ op: 'date', from: 'YYYY.M', to: 'YYYY-MM' }, context);
    expect(month).toEqual({ type: 'string', pattern: '^(?:\\d{4}\\.(?:[1-9]|1[0-2]))$' });
    expect(domain({ op: 'date', from: 'YYYY-MM-DD', to: 'YYYY' }, context)).toEqual({ type: 'string', format: 'date' });
  });

  test('a part that is not stated is never made up', () => {
    for (const to of ['YYYY-MM-DD', 'YYYY-DD', 'YYYY-MM'])
      expect(apply({ op: 'date', from: 'YYYY', to }, ['2015'], context)).toEqual({ outside: 0 });
  });
});

describe('numbers of persons', () => {
  const sex: Lens = { op: 'parity', at: -2, odd: '男', even: '女' };
  const born: Lens = {
    op: 'chain',
    lenses: [
      { op: 'slice', start: 6, end: 14 },
      { op: 'date', from: 'YYYYMMDD', to: 'YYYY-MM-DD' },
    ],
  };

  test('tell the sex by the last digit but one, the birth by the eight digits after the sixth', () => {
    expect([made(sex, '44000019900101001X'), made(sex, '44000019900101002X')]).toEqual(['男', '女']);
    expect(made({ ...sex, at: 0 }, '7')).toBe('男');
    expect(made(born, '44000019900101001X')).toBe('1990-01-01');
  });

  test.each(['', '1', 'x1', '１1', 11, null])('%j tells no sex', (wrong) => {
    expect(apply(sex, [wrong], context)).toEqual({ outside: 0 });
  });

  test.each(['4400001990010', '44000019901301001X', 19_900_101])('%j tells no birth', (wrong) => {
    expect(apply(born, [wrong], context)).toEqual({ outside: 0 });
  });

  test('are not made of a birth', () => {
    for (const [lens, value] of [
      [sex, '男'],
      [born, '1990-01-01'],
    ] as const)
      expect(reverse(lens, value, context)).toBeUndefined();
  });
});

describe('codes', () => {
  const short: Lens = { op: 'recode', crosswalk: 'kind→short', direction: 'forth' };

  test('a code with one target is converted, one with several is refused, never guessed', () => {
    expect(['A', 'B', 'C'].map((code) => made(short, code))).toEqual(['x', 'x', 'y']);
    for (const code of ['D', 'E', '', 3, 'toString', '__proto__'])
      expect(apply(short, [code], context)).toEqual({ outside: 0 });
  });

  test('several codes that lead to one are not told apart on the way back', () => {
    expect(reverse(short, 'x', context)).toBeUndefined();
    expect(reverse({ ...short, crosswalk: 'kind→names' }, '甲', context)).toEqual({ values: ['A'], exact: true });
  });
});

describe('a code of which a second answer decides', () => {
  const asked: Lens = { op: 'recode', crosswalk: 'kind→short', direction: 'forth', asked: true };

  test('is what it means alone, else the second answer, if the code may mean that', () => {
    expect(made(asked, 'A')).toBe('x');
    expect(made(asked, 'A', 'y')).toBe('x');
    expect([made(asked, 'D', 'x'), made(asked, 'D', 'y')]).toEqual(['x', 'y']);
    for (const choice of ['z', 1, null, ['x']]) expect(apply(asked, ['D', choice], context)).toEqual({ outside: 1 });
    expect(apply(asked, ['E', 'x'], context)).toEqual({ outside: 0 });
    for (const inputs of [[], [undefined, 'x'], ['D']]) expect(apply(asked, inputs, context)).toEqual({ absent: true });
  });

  test('comes back with the second answer only where one was needed', () => {
    const names: Lens = { op: 'recode', crosswalk: 'kind→class', direction: 'forth', asked: true };
    expect(reverse(names, '2', context)).toEqual({ values: ['B', undefined], exact: true });
    expect(reverse(names, '3', context)).toEqual({ values: ['C', '3'], exact: true });
    for (const value of ['1', '4', null]) expect(reverse(names, value, context)).toBeUndefined();
  });
});

describe('texts around an answer', () => {
  const year: Lens = { op: 'text', prefix: '第', suffix: '年' };

  test('are taken off only where both stand, each for itself', () => {
    expect(reverse(year, '第三年', context)).toEqual({ values: ['三'], exact: true });
    expect(reverse(year, '第年', context)).toEqual({ values: [''], exact: true });
    for (const value of ['三年', '第三', '三', '', 3]) expect(reverse(year, value, context)).toBeUndefined();
    expect(reverse({ op: 'text', prefix: 'aa', suffix: 'aa' }, 'aaa', context)).toBeUndefined();
  });

  test('a code of a table with two partners is refused, and so is one with none', () => {
    const pairs = [
      ['1', 'a'],
      ['1', 'b'],
      [[2], 'c'],
    ] as const;
    expect(apply({ op: 'codes', pairs }, ['1'], context)).toEqual({ outside: 0 });
    expect(apply({ op: 'codes', pairs }, ['3'], context)).toEqual({ outside: 0 });
    expect(made({ op: 'codes', pairs }, [2])).toBe('c');
  });
});

describe('joined lines', () => {
  const line: Lens = { op: 'join', separator: ' ' };

  test('blank and absent parts leave no separator behind', () => {
    expect(made(line, 'A', 'B', 'C')).toBe('A B C');
    expect(made(line, 'A', undefined, 'C')).toBe('A C');
    expect(made(line, 'A', '', 'C')).toBe('A C');
    expect(made(line, '', '', '')).toBe('');
  });

  test('a whole is absent only when all its parts are', () => {
    expect(apply(line, [undefined, undefined], context)).toEqual({ absent: true });
  });

  test('a part outside its own lens is named', () => {
    const lenses: readonly Lens[] = [{ op: 'copy' }, { op: 'recode', crosswalk: 'kind→names', direction: 'forth' }];
    expect(made({ ...line, lenses }, 'no', 'A')).toBe('no 甲');
    expect(apply({ ...line, lenses }, ['no', 'E'], context)).toEqual({ outside: 1 });
    expect(apply(line, ['no', {}], context)).toEqual({ outside: 1 });
  });

  test('numbers are written plainly; what is neither text nor number is refused by its part', () => {
    expect(made(line, 'A', 1e21, 0.5)).toBe('A 1000000000000000000000 0.5');
    expect(apply(line, ['A', true], context)).toEqual({ outside: 1 });
  });

  test('in a chain is a line of one part', () => {
    const chain: Lens = { op: 'chain', lenses: [line, { op: 'text', suffix: '室' }] };
    expect(made(chain, '101')).toBe('101室');
    expect(apply(chain, [true], context)).toEqual({ outside: 0 });
  });

  test('is never split by guessing', () => {
    expect(reverse(line, 'A B C', context)).toBeUndefined();
  });
});

describe('what the image of a lens always meets costs nothing', () => {
  const code = (pattern: string): LensContext => ({ ...context, formats: { code: { validate: () => true, pattern } } });
  const printed: Lens = { op: 'normalise', format: 'code', pattern: '########-#' };
  const carried = (lens: Lens, schema: JsonObject, within: LensContext = context): readonly string[] => {
    const back = preimage(lens, schema, within);
    return [...Object.keys(back.schema), ...back.residual.map((keyword) => `residual ${keyword}`)];
  };

  test('a printed number has its length, its hyphen, and the characters of its format', () => {
    const own = { type: 'string', minLength: 10, maxLength: 10, pattern: '^[0-9A-Z]{8}-[0-9A-Z]$' };
    for (const pattern of ['^[0-9A-Z]{9}$', '^[0-9A-Z]{8}\\d$', '^A[0-9]{7}\\d{1}$'])
      expect(carried(printed, own, code(pattern))).toEqual([]);
    expect(carried(printed, { pattern: '^A\\d+-\\d$' }, code('^A[0-9]{7}\\d{1}$'))).toEqual([]);
    for (const pattern of ['^[0-9A-Z]{9}', '^[0-9A-Z]+$', '^[0-9a-z]{9}$', '^[0-9A-Z]{8}$', '^(?:[0-9A-Z]{9})$'])
      expect(carried(printed, own, code(pattern))).toEqual(['residual pattern']);
    expect(carried(printed, { minLength: 11 }, code('^[0-9A-Z]{9}$'))).toEqual(['residual minLength']);
  });

  test('what is printed between the characters stands for itself', () => {
    const lens: Lens = { op: 'normalise', format: 'code', pattern: '(#).#' };
    expect(carried(lens, { pattern: '^\\([0-9]\\)\\.[0-9]$' }, code('^\\d{2}$'))).toEqual([]);
    expect(carried(lens, { pattern: '^[0-9].[0-9]$' }, code('^\\d{2}$'))).toEqual(['residual pattern']);
  });

  test.each<readonly [Lens, JsonObject, readonly string[]]>([
    [{ op: 'date', from: 'YYYYMMDD', to: 'YYYY-MM-DD' }, { type: 'string', format: 'date', minLength: 10 }, []],
    [{ op: 'date', from: 'YYYY-MM-DD', to: 'YYYYMMDD' }, { pattern: '^\\d{8}$' }, []],
    [{ op: 'date', from: 'YYYY-MM-DD', to: 'YYYYMMDD' }, { format: 'date' }, ['residual format']],
    [{ op: 'slice', start: 2, end: 5 }, { minLength: 3, maxLength: 3 }, []],
    [{ op: 'slice', start: 2, end: 5 }, { maxLength: 2 }, ['residual maxLength']],
    [{ op: 'number' }, { type: 'number', maxLength: 2 }, []],
    [{ op: 'number' }, { maximum: 2 }, ['residual maximum']],
    [{ op: 'join', separator: ' ' }, { type: 'string', minimum: 3 }, []],
    [{ op: 'join', separator: ' ' }, { maxLength: 3 }, ['residual maxLength']],
    [{ op: 'chain', lenses: [{ op: 'number' }, { op: 'text' }] }, { type: 'string', maximum: 1 }, []],
    [{ op: 'chain', lenses: [{ op: 'copy' }, { op: 'slice', start: 0, end: 2 }] }, { maxLength: 2 }, []],
  ])('%j: %j', (lens, schema, left) => {
    expect(carried(lens, schema)).toEqual(left);
  });
});

describe('lenses that a department states', () => {
  test.each<readonly [Json, Lens | undefined]>([
    [{ op: 'copy' }, { op: 'copy' }],
    [
      { op: 'scale', by: '0.0001' },
      { op: 'scale', by: '0.0001' },
    ],
    [{ op: 'scale' }, undefined],
    [{ op: 'constant' }, undefined],
    [
      { op: 'constant', value: null },
      { op: 'constant', value: null },
    ],
    [
      { op: 'codes', pairs: [[true, '1']] },
      { op: 'codes', pairs: [[true, '1']] },
    ],
    [{ op: 'codes', pairs: [[true]] }, undefined],
    [{ op: 'join', lenses: [{ op: 'none' }] }, undefined],
    [{ op: 'join' }, { op: 'join', separator: '' }],
    [
      { op: 'chain', lenses: [{ op: 'copy' }] },
      { op: 'chain', lenses: [{ op: 'copy' }] },
    ],
    [{ op: 'chain' }, undefined],
    [{ op: 'chain', lenses: 'copy' }, undefined],
    [
      { op: 'recode', crosswalk: 'kind→names', direction: 'back' },
      { op: 'recode', crosswalk: 'kind→names', direction: 'back' },
    ],
    [
      { op: 'recode', crosswalk: 'kind→names' },
      { op: 'recode', crosswalk: 'kind→names', direction: 'forth' },
    ],
    [{ op: 'recode' }, undefined],
    [
      { op: 'date', from: 'YYYY-MM-DD', to: 'D.M.YYYY' },
      { op: 'date', from: 'YYYY-MM-DD', to: 'D.M.YYYY' },
    ],
    [{ op: 'date', from: 'YYYY-MM-DD' }, undefined],
    [{ op: 'text' }, { op: 'text' }],
    [
      { op: 'text', prefix: '第', suffix: '年' },
      { op: 'text', prefix: '第', suffix: '年' },
    ],
    [{ op: 'number' }, { op: 'number' }],
    [
      { op: 'normalise', format: 'code', pattern: '###-#' },
      { op: 'normalise', format: 'code', pattern: '###-#' },
    ],
    [{ op: 'normalise', format: 'code' }, undefined],
    [
      { op: 'slice', start: 0, end: 6 },
      { op: 'slice', start: 0, end: 6 },
    ],
    [
      { op: 'parity', at: -2, odd: '男', even: '女' },
      { op: 'parity', at: -2, odd: '男', even: '女' },
    ],
    [{ op: 'parity', at: -2, odd: '男' }, undefined],
    [{ op: 'constructor' }, undefined],
    ['copy', undefined],
    [null, undefined],
  ])('%j', (stated, lens) => {
    expect(readLens(stated)).toEqual(lens);
  });
});

describe('a lens that could take no value is refused when the form is read', () => {
  test.each<Json>([
    { op: 'scale', by: '万' },
    { op: 'scale', by: '0' },
    { op: 'date', from: 'YYYY-MM', to: 'YYYY-MM-DD' },
    { op: 'date', from: 'YYYY-MM-DD', to: 'DD.MM.YY' },
    { op: 'date', from: '', to: 'YYYY' },
    { op: 'date', from: 'YYYY', to: '年' },
    { op: 'slice', start: 6, end: 6 },
    { op: 'slice', start: -1, end: 6 },
    { op: 'slice', start: 0.5, end: 6 },
    { op: 'slice', start: 0, end: 1.5 },
    { op: 'parity', at: 0.5, odd: '男', even: '女' },
    {
      op: 'chain',
      lenses: [
        { op: 'slice', start: 6, end: 14 },
        { op: 'scale', by: '' },
      ],
    },
  ])('%j', (stated) => {
    expect(readLens(stated)).toBeUndefined();
    const form = formSchema('tax', { properties: { f: { type: 'string', 'x-lens': stated } } });
    expect(readForm(form).issues.map(({ code }) => code)).toEqual(['bad-lens']);
  });
});
