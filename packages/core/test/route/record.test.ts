import type { Json } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled, lines, sent } from '../support/forms.ts';

const name = { type: 'string', title: '名称', 'x-element': 'unit.name' };
const tax = compiled({ tax: { properties: { name } } }, pool);
const answers = { unit: { name: '示例公司' } };
const record = (more: { readonly [member: string]: Json }): Json => ({ format: 1, answers, ...more });

describe('what travels beside the answers', () => {
  test.each<readonly [{ readonly [member: string]: Json }, readonly string[]]>([
    [{ divergences: [{ at: '/unit/name', form: 5, reason: 'x' }] }, ['/divergences/0']],
    [{ divergences: [{ form: 'tax', reason: 'x' }] }, ['/divergences/0']],
    [{ divergences: ['/unit/name'] }, ['/divergences/0']],
    [{ divergences: { at: '/unit/name', form: 'tax' } }, ['/divergences']],
    [{ sources: [{ at: '/unit/name', source: '工商' }, { at: '/unit/name' }] }, ['/sources/1']],
    [{ divergences: 'none', sources: [{ source: '工商' }] }, ['/divergences', '/sources/0']],
    [{ divergences: [{ at: '/unit/name', form: 'tax', reason: 5 }] }, ['/divergences/0']],
    [{ sources: [{ at: '/unit/name', source: '工商', locked: 'yes' }] }, ['/sources/0']],
    [{ sources: [{ at: '/unit/name', source: '工商', time: 5 }] }, ['/sources/0']],
  ])('is refused where it is not understood, never passed over: %j', (more, places) => {
    const expected = places.map((place) => `The ${place} of the record of answers is not understood.`);
    for (const { submissions, issues } of [tax.route(record(more)), tax.route(record(more), { check: false })]) {
      expect(submissions).toEqual({});
      expect(issues.map(({ code, message, at }) => [code, message, at])).toEqual(
        expected.map((message) => ['bad-record', message, [{ in: 'answers', pointer: '' }]]),
      );
    }
    expect(tax.validate(record(more)).ok).toBe(false);
  });

  test('may be left out, and is kept as it was given', () => {
    expect(sent(tax, record({}))).toEqual({ tax: { name: '示例公司' } });
    const withheld = { at: '/unit/name', form: 'tax', reason: '另行提供' };
    const source = { at: '/unit/name', source: '工商', time: '2026-01-02', locked: false };
    const read = tax.validate(record({ divergences: [withheld], sources: [source] }));
    expect(read.ok && read.value).toEqual({ format: 1, answers, divergences: [withheld], sources: [source] });
    const bare = record({ divergences: null, sources: [{ at: '/unit/name', source: '工商' }] });
    const known = tax.validate(bare);
    expect(known.ok && known.value.sources).toEqual([{ at: '/unit/name', source: '工商' }]);
  });

  test('plain answers, and what is no record of this format, are answers', () => {
    const read = tax.validate(answers);
    expect(read.ok && read.value).toEqual({ format: 1, answers, divergences: [], sources: [] });
    expect(lines(tax.validate({ format: 2, answers }).issues).join(' ')).toContain('/format');
    expect(tax.validate({ format: 1, answers: 'x' }).issues.map(({ at }) => at[0]?.pointer)).toContain('/answers');
  });

  test('answers that are none stand at the root', () => {
    expect(tax.validate('x').issues.map(({ code, at }) => [code, at])).toEqual([
      ['not-a-record', [{ in: 'answers', pointer: '' }]],
    ]);
  });
});
