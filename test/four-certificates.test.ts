import {
  type Compiled,
  compile,
  type Form,
  type Intake,
  merge,
  readForm,
  report,
  describe as say,
} from '@yunform/core';
import { catalogue } from '@yunform/elements';
import { equals, isArray, isObject, type Json, toPointer, valueAt } from '@yunform/schema/base';
import { beforeAll, describe, expect, test } from 'vitest';
import { errorsOf } from './schemas/accepts.ts';
import { library, names, read } from './schemas/library.ts';
import { patched } from './schemas/patch.ts';

/** The main job on real forms: the matter 四证联办, from the departments' schemas to four accepted submissions and back. */
const MATTER = read('matters/四证联办.json');
const ids = isArray(MATTER.forms) ? MATTER.forms.map(String) : [];
const schemas = library.filter(({ id }) => ids.includes(id));
const answersOf = (name: string) => read(`matters/四证联办/answers/${name}.json`);

let forms: readonly Form[];
let intake: Intake;
let compiled: Compiled;

beforeAll(() => {
  forms = schemas.map(({ schema }) => {
    const form = readForm(schema, { catalogue });
    if (!form.ok) throw new Error(JSON.stringify(form.issues));
    return form.value;
  });
  const matter = {
    id: '四证联办',
    forms: ids,
    results: { 'organization.registration-no': 'gongshang.establish', 'organization.org-code': 'zhijian.orgcode' },
  };
  const merged = merge(forms, { catalogue, matter });
  if (!merged.ok) throw new Error(JSON.stringify(merged.issues));
  intake = merged.value;
  compiled = compile(intake, { formats: catalogue.formats });
});

describe('the intake', () => {
  test('251 boxes on four sheets become about 131 questions', () => {
    const { boxes, forms: burdens, questions, results } = report(intake);
    expect(Object.fromEntries(burdens.map(({ form, boxes: own }) => [form, own]))).toEqual({
      'gongshang.establish': 77,
      'guoshui.registration': 72,
      'dishui.registration': 72,
      'zhijian.orgcode': 30,
    });
    expect(boxes).toBe(251);
    expect(results).toBe(2);
    expect(questions).toBeGreaterThan(110);
    expect(questions).toBeLessThan(135);
  });

  test('what is never asked at 设立 are the sections 变更 and 备案 of the 工商 sheet, and nothing else', () => {
    const { never } = report(intake);
    expect(never).toHaveLength(11);
    expect(never.every(({ form, field }) => form === 'gongshang.establish' && /^\/(BG|BA)\//.test(field))).toBe(true);
  });

  test('no element is asked twice, and every question feeds a department', () => {
    const elements = intake.questions.flatMap(({ element }) => element ?? []);
    expect(new Set(elements).size).toBe(elements.length);
    expect(intake.questions.filter(({ askedBy }) => askedBy.length === 0)).toEqual([]);
  });

  test('every page has a name in both languages', () => {
    for (const { titles } of intake.pages)
      expect([titles['zh-CN'], titles.en].every((title) => title && !title.includes('#'))).toBe(true);
  });

  test('its one schema of the answers, for any other tool, accepts the answers and refuses what is missing or wrong', () => {
    expect(isObject(intake.schema)).toBe(true);
    const whole = isObject(intake.schema) ? intake.schema : {};
    const answers = answersOf('full');
    expect(errorsOf(whole, answers, catalogue)).toEqual([]);
    for (const change of [
      [{ op: 'remove', path: '/organization/name' }],
      [{ op: 'replace', path: '/organization/registered-capital', value: -1 }],
      [{ op: 'remove', path: '/organization/term/years' }],
    ]) {
      expect(errorsOf(whole, patched(answers, change), catalogue).length).toBeGreaterThan(0);
    }
  });

  test('it survives JSON, and the order of the forms changes no byte', () => {
    expect(JSON.parse(JSON.stringify(intake))).toEqual(intake);
    const again = merge([...forms].reverse(), {
      catalogue,
      matter: {
        id: '四证联办',
        forms: ids,
        results: { 'organization.registration-no': 'gongshang.establish', 'organization.org-code': 'zhijian.orgcode' },
      },
    });
    expect(again.ok && JSON.stringify(again.value)).toBe(JSON.stringify(intake));
  });
});

describe.each(['simple', 'full', 'overflow'])('the %s answers', (name) => {
  test('give each department exactly its sample, which its own schema accepts', () => {
    const { submissions, issues } = compiled.route(answersOf(name));
    expect(issues.filter(({ level }) => level !== 'info')).toEqual([]);
    expect(Object.keys(submissions).sort()).toEqual([...ids].sort());
    for (const { id, path, schema } of schemas) {
      const submission = submissions[id];
      expect(submission?.status).toBe('accepted');
      expect(submission?.data).toEqual(read(`${path}/samples/${name}.json`));
      expect(errorsOf(schema, submission?.data ?? null, catalogue)).toEqual([]);
    }
  });

  test('come back from the submissions, but for what a lens loses, which is left to confirm', () => {
    const answers = answersOf(name);
    const { record, toConfirm, disagreements } = compiled.gather(dataOf(compiled, answers));
    expect(disagreements).toEqual([]);
    const lost = new Set(toConfirm.flatMap(({ questions }) => questions));
    expect([...lost]).toEqual(['/organization/kind']);
    for (const pointer of leaves(answers))
      if (!lost.has(pointer))
        expect([pointer, valueAt(record.answers, pointer)]).toEqual([pointer, valueAt(answers, pointer)]);
    for (const pointer of leaves(record.answers))
      expect([pointer, valueAt(answers, pointer)]).toEqual([pointer, valueAt(record.answers, pointer)]);
  });

  test('are each in at least one submission', () => {
    const { submissions } = compiled.route(answersOf(name));
    const used = new Set(
      Object.values(submissions).flatMap(({ provenance }) => provenance.flatMap(({ from }) => from)),
    );
    const sources = new Set(intake.derived.map(({ from }) => from));
    expect(
      leaves(answersOf(name)).filter(
        (pointer) =>
          ![...used].some((from) => pointer === from || pointer.startsWith(`${from}/`)) && !sources.has(pointer),
      ),
    ).toEqual([]);
  });
});

test('one changed answer changes every submission that shares it', () => {
  const answers = answersOf('full');
  const before = dataOf(compiled, answers);
  const shared = intake.questions.filter(
    ({ at, askedBy }) =>
      typeof valueAt(answers, at) === 'string' &&
      new Set(askedBy.map(({ form }) => form)).size > 1 &&
      !at.includes('code'),
  );
  expect(shared.length).toBeGreaterThan(40);
  for (const { at, askedBy } of shared) {
    const changed = patched(answers, [{ op: 'replace', path: at, value: `${String(valueAt(answers, at))}改` }]);
    const after = dataOf(compiled, changed);
    for (const { form, field, when } of askedBy) {
      if (when !== true || valueAt(before[form], field) === undefined) continue;
      expect([at, form, equals(valueAt(after[form], field), valueAt(before[form], field))]).toEqual([at, form, false]);
    }
  }
});

test('without the results the forms that need them wait, and giving them completes the forms without changing the others', () => {
  const answers = answersOf('full');
  const without = patched(answers, [
    { op: 'remove', path: '/organization/registration-no' },
    { op: 'remove', path: '/organization/org-code' },
  ]);
  const { submissions, issues } = compiled.route(without);
  expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
  expect(submissions['gongshang.establish']?.status).toBe('accepted');
  for (const id of ['guoshui.registration', 'dishui.registration', 'zhijian.orgcode']) {
    expect(submissions[id]?.status).toBe('waiting');
    expect(submissions[id]?.waitingFor.map(({ element }) => element)).toContain('organization.registration-no');
  }
  expect(submissions['gongshang.establish']?.data).toEqual(
    compiled.route(answers).submissions['gongshang.establish']?.data,
  );
});

describe.each(schemas)('$id: answers that are wrong', ({ path }) => {
  test.each(names(`${path}/samples/wrong/`))('%s comes home to the question, naming who asks', (file) => {
    const { change, expect: expected } = read(`${path}/samples/wrong/${file}`);
    const result = compiled.validate(patched(answersOf('full'), isArray(change) ? change : []));
    expect(result.ok).toBe(false);
    const errors = result.issues.filter(({ level }) => level === 'error');
    for (const one of isArray(expected) ? expected : []) {
      const [code, at] = isObject(one) ? [one.code, one.at] : [];
      const found = errors.find(
        (error) => error.code === code && error.at.some((place) => place.in === 'answers' && place.pointer === at),
      );
      expect([code, at, found?.code]).toEqual([code, at, code]);
      expect(found?.at.some(({ form, in: kind }) => form !== undefined && kind === 'data')).toBe(true);
      const sentence = found ? say(found, 'zh-CN') : '';
      expect(sentence).toMatch(/(局|中心)/);
      expect(sentence).not.toMatch(/[{}\\^$]/);
    }
  });
});

test('a refused code is said with its title, and the list is not endless', () => {
  const result = compiled.validate(
    patched(answersOf('full'), [{ op: 'replace', path: '/organization/company-type', value: '9999' }]),
  );
  const refused = result.issues.find(({ code }) => code === 'enum');
  const sentence = refused ? say(refused, 'zh-CN') : '';
  expect(sentence).toContain('1130 有限责任公司（自然人投资或控股）');
  expect(sentence).toContain('…');
});

function dataOf({ route }: Compiled, answers: Json): { readonly [form: string]: Json } {
  return Object.fromEntries(Object.values(route(answers).submissions).map(({ form, data }) => [form, data]));
}

/** The pointers of all scalars. */
function leaves(value: Json, tokens: readonly string[] = []): readonly string[] {
  if (isArray(value) || isObject(value))
    return Object.entries(value).flatMap(([name, one]) => leaves(one, [...tokens, name]));
  return [toPointer(tokens)];
}
