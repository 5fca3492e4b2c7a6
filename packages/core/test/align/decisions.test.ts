import { type Alignment, align, type Decision, merge, proposals, readDecisions, writeDecisions } from '@yunform/core';
import { catalogue } from '@yunform/elements';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aligned, formWith, pairs, text } from './forms.ts';

const a = formWith('a', { colour: text('颜色'), name: text('企业名称') });
const b = formWith('b', { hue: text('色彩'), firm: text('单位名称') });
const c = formWith('c', { tint: text('色调'), shade: text('明暗') });

const says = (subject: string, object: string, word: Decision['says'] = 'same', element?: string): Decision => ({
  subject,
  object,
  says: word,
  decided: true,
  ...(element === undefined ? {} : { element }),
});

const decided = (...decisions: readonly Decision[]) => align([a, b, c], { catalogue, decisions });
const fieldsOf = ({ correspondences }: Alignment, element: string): readonly string[] =>
  correspondences.find((one) => one.element === element)?.fields.map(({ form, pointer }) => `${form}${pointer}`) ?? [];

test('what a person tied together is one element under its pinned name, whatever form comes later', () => {
  const first = decided(says('a#/colour', 'b#/hue', 'same', 'paint.colour'));
  expect(first.ok && fieldsOf(first.value, 'paint.colour')).toEqual(['a/colour', 'b/hue']);
  const later = decided(says('a#/colour', 'b#/hue', 'same', 'paint.colour'), says('c#/tint', 'a#/colour'));
  expect(later.ok && fieldsOf(later.value, 'paint.colour')).toEqual(['a/colour', 'b/hue', 'c/tint']);
  expect(later.ok && later.value.correspondences.map(({ source }) => source)).toEqual(['decision']);
});

test('a name that nobody pinned is made once and pinned when the decisions are written', () => {
  const made = decided(says('a#/colour', 'b#/hue'));
  const [one] = made.ok ? made.value.correspondences : [];
  expect(one?.element).toBe('shared.colour');
  const kept = made.ok ? proposals(made.value, [says('a#/colour', 'b#/hue')], [a, b, c]) : [];
  expect(kept).toMatchObject([{ subject: 'a#/colour', object: 'b#/hue', element: 'shared.colour' }]);
});

test('a field may be decided to be an element of the catalogue', () => {
  const found = decided(says('a#/name', 'element:organization.name'), says('b#/firm', 'a#/name'));
  expect(found.ok && fieldsOf(found.value, 'organization.name')).toEqual(['a/name', 'b/firm']);
});

test('decisions that contradict each other are an issue that names the chain', () => {
  const { ok, issues } = decided(
    says('a#/colour', 'b#/hue'),
    says('b#/hue', 'c#/tint'),
    says('a#/colour', 'c#/tint', 'never'),
  );
  expect(ok).toBe(false);
  expect(issues).toMatchObject([{ code: 'decisions-contradict', values: { chain: 'a#/colour = b#/hue = c#/tint' } }]);
  expect(issues[0]?.at.map(({ form }) => form)).toEqual(['a', 'b', 'c']);
});

test('two elements are never one, nor two fields of one form by way of another', () => {
  const elements = decided(
    says('a#/name', 'element:organization.name'),
    says('a#/name', 'b#/firm'),
    says('b#/firm', 'element:parent.name'),
  );
  expect(elements.issues.map(({ code }) => code)).toEqual(['decisions-two-elements']);
  const way = decided(says('c#/tint', 'a#/colour'), says('a#/colour', 'c#/shade'));
  expect(way.issues).toMatchObject([
    { code: 'decisions-join-form', values: { form: 'c', chain: 'c#/shade = a#/colour = c#/tint' } },
  ]);
  expect(decided(says('c#/tint', 'c#/shade')).ok).toBe(true);
  const names = decided(says('a#/colour', 'b#/hue', 'same', 'x.one'), says('b#/hue', 'c#/tint', 'same', 'x.two'));
  expect(names.issues.map(({ code }) => code)).toEqual(['decisions-two-names']);
});

test('a decision on a field that is gone is a warning, on a form that is not given it is nothing', () => {
  const gone = decided(says('a#/gone', 'b#/hue'), says('elsewhere#/x', 'b#/hue'));
  expect(gone.ok).toBe(true);
  expect(gone.issues).toMatchObject([
    { code: 'decision-without-field', level: 'warning', values: { field: 'a#/gone' } },
  ]);
});

test('what was accepted, refused or set aside is not suggested again', () => {
  expect(pairs(aligned([a, b]))).toEqual(['a#/name = b#/firm']);
  for (const word of ['same', 'never', 'other'] as const) {
    const found = aligned([a, b], { decisions: [says('b#/firm', 'a#/name', word)] });
    expect(pairs(found)).toEqual([]);
    expect(found.correspondences.length).toBe(word === 'same' ? 1 : 0);
  }
});

test('nothing is merged silently: only what reaches the threshold that the caller sets', () => {
  const questions = (accept?: number): number => {
    const merged = merge([a, b], { catalogue, ...(accept === undefined ? {} : { accept }) });
    return merged.ok ? merged.value.questions.length : 0;
  };
  expect(questions()).toBe(4);
  expect(questions(0.999)).toBe(4);
  expect(questions(0.8)).toBe(3);
});

test('accepted choices that are written differently are asked once and routed through their lens', () => {
  const sex = [
    formWith('f', { gender: { type: 'string', enum: ['F', 'M'] } }),
    formWith('g', { sex: { type: 'string', enum: ['Female', 'Male'] } }),
  ];
  const merged = merge(sex, { decisions: [says('f#/gender', 'g#/sex', 'same', 'person.sex')] });
  if (!merged.ok) throw new Error(JSON.stringify(merged.issues));
  expect(merged.value.questions.map(({ at }) => at)).toEqual(['/person/sex']);
  expect(merged.value.plan.g?.entries[0]?.lens).toEqual({
    op: 'codes',
    pairs: [
      ['F', 'Female'],
      ['M', 'Male'],
    ],
  });
});

test('the table is sorted and the same in any order; reading gives back what was written', () => {
  const id = fc.stringMatching(/^[a-z]{1,6}#\/[a-z"\t\n#é企]{1,6}$/);
  const decision = fc.record(
    {
      subject: id,
      object: id,
      says: fc.constantFrom('same' as const, 'never' as const, 'other' as const),
      decided: fc.boolean(),
      confidence: fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
      comment: fc.string({ minLength: 1, maxLength: 20 }).filter((one) => !one.includes('\r')),
      element: fc.stringMatching(/^[a-z]{1,5}\.[a-z]{1,5}$/),
    },
    { requiredKeys: ['subject', 'object', 'says', 'decided'] },
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(decision, { maxLength: 8, selector: (one) => `${one.subject}\t${one.object}` }),
      (list) => {
        const written = writeDecisions(list);
        expect(writeDecisions([...list].reverse())).toBe(written);
        const read = readDecisions(written);
        if (!read.ok) throw new Error(JSON.stringify(read.issues));
        expect(writeDecisions(read.value)).toBe(written);
        const plain = (one: Decision): string => JSON.stringify(Object.entries(one).sort());
        expect(read.value.map(plain).sort()).toEqual(list.map(plain).sort());
      },
    ),
    { seed: 60, numRuns: 300 },
  );
});

test('a table from a spreadsheet is read; what is wrong in it is told by line', () => {
  const head = 'subject_id\tpredicate_id\tobject_id\tmapping_justification\tpredicate_modifier\tconfidence';
  const good = 'a#/x\tskos:exactMatch\tb#/y\tsemapv:ManualMappingCuration\tNot\t';
  const read = readDecisions(`\uFEFF#mapping_set_id: x\r\n${head}\r\n${good}\r\n`);
  expect(read.ok && read.value).toEqual([{ subject: 'a#/x', object: 'b#/y', says: 'never', decided: true }]);
  const bad = readDecisions(
    `${head}\n\tskos:exactMatch\tb#/y\tx\t\t\na#/x\tsame\tb#/y\tx\t\t\n${good.replace('\t\t', '\t')}7\n`,
  );
  expect(bad.issues.map(({ values }) => values.line)).toEqual([2, 3, 4]);
  expect(readDecisions('subject_id\tobject_id\n').ok).toBe(false);
  expect(readDecisions('')).toMatchObject({ ok: true, value: [] });
});
