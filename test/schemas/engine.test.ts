import { type Intake, readForm, report } from '@yunform/core';
import { catalogue } from '@yunform/elements';
import { isArray, isObject, type Json, toPointer, valueAt } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { appliesByHand } from './by-hand.ts';
import { forms, ready } from './engine.ts';
import { boxesOf, library, names, read, rowsOf } from './library.ts';
import { patched } from './patch.ts';

const pathOf = (form: string): string => library.find(({ id }) => id === form)?.path ?? '';

test.each(library)('$id is read without an error or a warning', ({ schema }) => {
  expect(forms).toHaveLength(11);
  expect(readForm(schema, { catalogue }).issues.filter(({ level }) => level !== 'info')).toEqual([]);
});

describe.each(['四证联办', '一网通'])('%s', (id) => {
  const { intake, run, matter } = ready(id);
  const answered = names(`matters/${id}/answers/`).map((file) => ({
    file,
    answers: read(`matters/${id}/answers/${file}`),
  }));

  test.each(answered)('$file: every form that applies receives its sample and accepts it', ({ file, answers }) => {
    const { submissions, issues } = run.route(answers);
    const applying = library.filter(
      (form) => matter.forms.includes(form.id) && appliesByHand(form.schema, answers, catalogue),
    );
    expect(Object.keys(submissions).sort()).toEqual(applying.map((form) => form.id).sort());
    expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
    for (const { form, status, data } of Object.values(submissions)) {
      expect([form, status]).toEqual([form, 'accepted']);
      if (file !== 'no-trade.json') expect(data).toEqual(read(`${pathOf(form)}/samples/${file}`));
    }
  });

  test.each(answered)('$file: what comes back agrees with what was given', ({ answers }) => {
    const { submissions } = run.route(answers);
    const back = run.gather(Object.fromEntries(Object.entries(submissions).map(([form, { data }]) => [form, data])));
    const [given, found] = [leaves(answers), leaves(back.record.answers)];
    const differing = [...given].filter(([at, value]) => found.has(at) && found.get(at) !== value);
    expect(differing).toEqual([]);
    const lost = [...given.keys()].filter((at) => !found.has(at));
    const unsure = new Set([...back.toConfirm.map(({ at }) => at), ...SCREENING, ...FOLDED]);
    expect(lost.filter((at) => !unsure.has(at))).toEqual([]);
  });

  test.each(answered)('$file: every value that is given reaches a department or decides who applies', ({ answers }) => {
    const used = new Set(
      Object.values(run.route(answers).submissions).flatMap(({ provenance }) => provenance.flatMap(({ from }) => from)),
    );
    const unused = [...leaves(answers).keys()].filter(
      (at) => ![...prefixes(at)].some((place) => used.has(place)) && !SCREENING.includes(at),
    );
    expect(unused).toEqual([]);
  });

  const wrong = matter.forms.flatMap((form) => names(`${pathOf(form)}/samples/wrong/`).map((file) => ({ form, file })));

  test.each(wrong)('$form $file: refused at the question, naming the department', ({ form, file }) => {
    const sample = read(`${pathOf(form)}/samples/wrong/${file}`);
    const answers = patched(read(`matters/${id}/answers/full.json`), isArray(sample.change) ? sample.change : []);
    const errors = run.route(answers).issues.filter(({ level }) => level === 'error');
    for (const one of isArray(sample.expect) ? sample.expect : []) {
      const [code, at] = isObject(one) ? [one.code, one.at] : [];
      const said = errors.find(
        (error) => error.code === code && error.at.some((place) => place.in === 'answers' && place.pointer === at),
      );
      expect([code, at, said?.at.some((place) => place.form === form)]).toEqual([code, at, true]);
    }
  });

  test('every question can be shown in English', () => {
    const values = intake.questions.filter(({ kind }) => kind === 'value');
    expect(values.filter(({ titles }) => !/^[A-Z]/.test(titles.en ?? '')).map(({ at }) => at)).toEqual([]);
  });
});

/** Questions that decide which forms apply: no department receives them. */
const SCREENING = ['/organization/trades-abroad', '/account/wanted'];

/** A place and every place around it. */
function prefixes(at: string): readonly string[] {
  const tokens = at.split('/').slice(1);
  return tokens.map((_, index) => `/${tokens.slice(0, index + 1).join('/')}`);
}

/** Questions in a finer list than any department of some matter keeps: what crosswalks fold together does not come back. */
const FOLDED = ['/organization/kind', '/organization/institution-type'];

function leaves(value: Json, path: readonly string[] = [], found: Map<string, Json> = new Map()): Map<string, Json> {
  const members = isArray(value)
    ? value.map((item, index) => [String(index), item] as const)
    : isObject(value)
      ? Object.entries(value)
      : undefined;
  if (members === undefined) return found.set(toPointer(path), value);
  for (const [name, one] of members) leaves(one, [...path, name], found);
  return found;
}

describe('one changed answer', () => {
  const { intake, run } = ready('一网通');
  const full = read('matters/一网通/answers/full.json');
  const before = run.route(full).submissions;

  test.each([
    ['/organization/name', '东莞市示例商贸有限公司', 11],
    ['/legal-representative/name', '欧阳示例', 11],
    ['/organization/registered-address/number', '2号', 11],
    ['/organization/registered-address-postcode', '523001', 10],
    ['/shareholders/0/name', '欧阳示例', 4],
    ['/organization/headcount', 26, 6],
    ['/finance-head/mobile', '13000000099', 4],
  ])('%s changes every submission that shares it', (path, value, count) => {
    const after = run.route(patched(full, [{ op: 'replace', path, value }])).submissions;
    const changed = Object.keys(before).filter(
      (form) => JSON.stringify(before[form]?.data) !== JSON.stringify(after[form]?.data),
    );
    const asking =
      intake.questions.find(({ at }) => at === path.replace(/\/\d+\//, '/*/'))?.askedBy.map(({ form }) => form) ?? [];
    expect(changed.sort()).toEqual([...new Set(asking)].sort());
    expect(changed).toHaveLength(count);
  });
});

describe('results feed on', () => {
  const { matter, run } = ready('一网通');
  const simple = read('matters/一网通/answers/simple.json');
  const without = Object.keys(matter.results ?? {}).reduce((answers, element) => {
    const there = valueAt(answers, element.split('.')) !== undefined;
    return there ? patched(answers, [{ op: 'remove', path: `/${element.replace('.', '/')}` }]) : answers;
  }, simple);

  test('before any department has decided, only 工商 can be filed; the others wait and name what for', () => {
    const { submissions } = run.route(without);
    const status = Object.values(submissions).map((one) => [one.form, one.status]);
    expect(status.filter(([, state]) => state === 'accepted')).toEqual([['gongshang.establish', 'accepted']]);
    expect(status.filter(([, state]) => state === 'refused')).toEqual([]);
  });

  test('registration number, then organization code, then customs number: inspection comes last', () => {
    const give = (answers: typeof simple, element: string) =>
      patched(answers, [
        { op: 'add', path: `/${element.replace('.', '/')}`, value: valueAt(simple, element.split('.')) ?? null },
      ]);
    const states = (answers: typeof simple) => {
      const { submissions } = run.route(answers);
      return Object.values(submissions)
        .filter(({ status }) => status === 'accepted')
        .map(({ form }) => form);
    };
    const registered = give(without, 'organization.registration-no');
    const coded = give(registered, 'organization.org-code');
    expect(states(registered)).toEqual(
      expect.arrayContaining(['gongshang.establish', 'zhijian.orgcode', 'gongan.seal']),
    );
    expect(states(coded)).toEqual(
      expect.arrayContaining(['haiguan.registration', 'guoshui.registration', 'bank.account']),
    );
    expect(states(coded)).not.toContain('guojian.filing');
    expect(states(give(coded, 'organization.customs-no'))).toContain('guojian.filing');
  });
});

describe('the burden', () => {
  test('四证联办: 251 boxes', () => {
    const { boxes, questions, results } = report(ready('四证联办').intake);
    expect([boxes, questions, results]).toEqual([251, 124, 2]);
  });

  test('一网通: 461 boxes', () => {
    const { boxes, questions, results } = report(ready('一网通').intake);
    expect([boxes, questions, results]).toEqual([461, 232, 5]);
  });

  test('the questions are the 230 distinct data of the sheets, but for what is listed', () => {
    const { intake } = ready('一网通');
    const places = placesByDatum(intake);
    const never = report(intake).never.filter(
      ({ form, field }) =>
        !intake.questions.some(({ askedBy }) => askedBy.some((by) => by.form === form && by.field === field)),
    );
    const data = new Set([...places.keys(), ...never.map(({ form, field }) => datumOf(form, field))]);
    expect(data.size).toBe(230);
    const several = [...places].filter(([, all]) => all.size > 1).map(([datum, all]) => [datum, all.size] as const);
    expect(Object.fromEntries(several)).toEqual(SEVERAL);
  });
});

/** Data of the sheets that take more than one question, and how many. */
const SEVERAL = {
  'fin.name': 3, // the bank's one box for name and both phones
  'labour.counts': 5, // five counts in one box
  'legal.idtype+idno': 2, // the code form's joined box
  'org.approver': 2, // with its organization code
  'org.industry': 2, // main and second
  'org.licence_kind': 2, // the bank's own code where the crosswalk leaves one open
  'org.org_kind': 2, // the housing fund's own code, likewise
  'org.reg_address': 6, // the line is made of the six blanks
  'org.reg_type': 4, // four classifications, tied by crosswalks
  'org.regcap.currency': 2, // a column of three, and the currency of the capital
  'org.regno': 2, // the name pre-approval number stands in the first box at 设立
  'org.supervisor': 2, // with its organization code
  'org.term': 2, // limited or not, and years
  'shareholder[].amount': 2, // in renminbi, and in the investor's own currency
  'tax.filldate': 2, // one per bureau
};

/** The datum of the printed box that a field stands in. */
function datumOf(form: string, field: string): string {
  const box = boxesOf(library.find(({ id }) => id === form)?.schema ?? {}).find(
    ({ pointer }) => field === pointer || field.startsWith(`${pointer}/`),
  );
  return box === undefined ? '' : (rowsOf(form)[box.row - 1]?.datum ?? '');
}

function placesByDatum(intake: Intake): ReadonlyMap<string, ReadonlySet<string>> {
  const places = new Map<string, Set<string>>();
  for (const { at, kind, askedBy } of intake.questions) {
    if (kind !== 'value') continue;
    for (const { form, field } of askedBy) {
      const datum = datumOf(form, field);
      if (datum !== '') places.set(datum, (places.get(datum) ?? new Set()).add(at));
    }
  }
  return places;
}
