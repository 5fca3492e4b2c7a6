import {
  type Compiled,
  compile,
  type Decision,
  type Field,
  type Form,
  type Intake,
  merge,
  readDecisions,
  readForm,
  report,
  writeDecisions,
} from '@yunform/core';
import { catalogue } from '@yunform/elements';
import { equals, isArray, isObject, type Json, type JsonObject, valueAt } from '@yunform/schema/base';
import { beforeAll, describe, expect, test } from 'vitest';
import { library, read } from './schemas/library.ts';

/** The published forms as departments publish them that know nothing of us: no keyword of ours, their id is their `$id`; and what a person decided of their fields. */
const CHOSEN = [
  'gongshang.establish',
  'guoshui.registration',
  'dishui.registration',
  'zhijian.orgcode',
  'shebao.registration',
  'gjj.opening',
];
const published = library.filter(({ id }) => CHOSEN.includes(id));

function bare(value: Json): Json {
  if (isArray(value)) return value.map(bare);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => (name.startsWith('x-') ? [] : [[name, bare(one)]])),
  );
}

function formOf(schema: Json): Form {
  const form = readForm(schema, { catalogue });
  if (!form.ok) throw new Error(JSON.stringify(form.issues));
  return form.value;
}

/** What a person sees who reviews two fields of one element: do both write it in the same way? */
function writing({ schema, unit, codeList, dateFormat, lens, blank, opaque }: Field): string {
  return JSON.stringify([schema.type, schema.format, schema.enum, unit, codeList, dateFormat, lens, blank, opaque]);
}

/** One decision for each pair of fields that follow one another in a group that asks for one element in one way. */
function reviewed(declared: readonly Form[]): readonly Decision[] {
  const groups = new Map<string, Field[]>();
  for (const field of declared.flatMap(({ fields }) => fields)) {
    if (field.element === undefined || field.reuse !== 'share' || field.lens) continue;
    const key = `${field.element} ${writing(field)} ${field.pointer.split('*').length}`;
    groups.set(key, [...(groups.get(key) ?? []), field]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group.filter(
      (field, index) => group.findIndex(({ form }) => form === field.form) === index,
    );
    return first
      ? others.map(
          (other): Decision => ({ subject: nameOf(first), object: nameOf(other), says: 'same', decided: true }),
        )
      : [];
  });
}

const nameOf = ({ form, pointer }: { readonly form: string; readonly pointer: string }): string =>
  `urn:form:${form}#${pointer}`;

let intake: Intake;
let compiled: Compiled;
let forms: readonly Form[];
let decisions: readonly Decision[];
const samples: { [form: string]: JsonObject } = {};

beforeAll(() => {
  const written = writeDecisions(reviewed(published.map(({ schema }) => formOf(schema))));
  const back = readDecisions(written);
  decisions = back.ok ? back.value : [];
  forms = published.map(({ id, schema }) => formOf({ ...Object(bare(schema)), $id: `urn:form:${id}` }));
  const merged = merge(forms, { catalogue, decisions });
  if (!merged.ok) throw new Error(merged.issues.map(({ message }) => message).join('\n'));
  intake = merged.value;
  compiled = compile(intake, { formats: catalogue.formats });
  for (const id of CHOSEN) samples[`urn:form:${id}`] = read(`${id.replace('.', '/')}/samples/full.json`);
});

/** The pairs of places that were decided, rows aside where their number differs. */
function pairs(): readonly { readonly from: readonly [string, string]; readonly to: readonly [string, string] }[] {
  const parsed = (id: string): readonly [string, string] => {
    const at = id.indexOf('#');
    return [id.slice(0, at), id.slice(at + 1)];
  };
  return decisions.map(({ subject, object }) => ({ from: parsed(subject), to: parsed(object) }));
}

const received = (routed: ReturnType<Compiled['route']>, [form, at]: readonly [string, string]): Json | undefined =>
  valueAt(routed.submissions[form]?.data ?? null, at.replaceAll('*', '0'));

describe('forms that carry no keyword of ours, with reviewed decisions', () => {
  test('their ids are their $ids, and many fields are decided', () => {
    expect(Object.keys(intake.forms)).toEqual(forms.map(({ id }) => id).sort());
    expect(decisions.length).toBeGreaterThan(80);
  });

  test('questions = fields minus decided pairs', () => {
    const fields = forms.reduce((sum, form) => sum + form.fields.length, 0);
    expect(intake.questions.filter(({ kind }) => kind === 'value')).toHaveLength(fields - decisions.length);
  });

  test("from one form's submission alone the others' decided fields are filled", () => {
    let filled = 0;
    for (const id of Object.keys(intake.forms)) {
      const data = samples[id] ?? {};
      const { record, toConfirm } = compiled.gather({ [id]: data });
      expect(toConfirm.map(({ at }) => at)).toEqual([]);
      const routed = compiled.route(record.answers);
      for (const { from, to } of pairs().filter((pair) => pair.from[0] === id || pair.to[0] === id)) {
        const [source, target] = from[0] === id ? [from, to] : [to, from];
        const given = valueAt(data, source[1].replaceAll('*', '0'));
        if (given === undefined) continue;
        const value = received(routed, target);
        if (isPermitted(target)) expect([target, value]).toEqual([target, given]);
        if (value !== undefined && equals(value, given)) filled += 1;
      }
    }
    expect(filled).toBeGreaterThan(100);
  });

  test('one changed answer appears in every form that shares it, and nowhere else', () => {
    const answers = compiled.gather(samples).record.answers;
    const shared = intake.questions.filter(
      ({ at, askedBy, askedWhen }) =>
        !at.includes('*') && askedWhen === true && new Set(askedBy.map(({ form }) => form)).size > 1,
    );
    expect(shared.length).toBeGreaterThan(20);
    const before = compiled.route(answers);
    for (const question of shared) {
      const changed = compiled.route(withValue(answers, question.at, '另一个示例值'));
      for (const { form, field } of question.askedBy)
        if (isPermitted([form, field])) expect(received(changed, [form, field])).toBe('另一个示例值');
      for (const id of Object.keys(intake.forms))
        if (!question.askedBy.some(({ form }) => form === id))
          expect(changed.submissions[id]?.data).toEqual(before.submissions[id]?.data);
    }
  });

  test('residuals stay under five in a hundred assertions', () => {
    const { residuals, assertions } = report(intake);
    expect(residuals.length / assertions).toBeLessThan(0.05);
  });
});

/** Does the form always take the place: no condition of its own stands before it, nor before what holds it? */
function isPermitted([form, at]: readonly [string, string]): boolean {
  const plan = intake.plan[form];
  const entry = plan?.entries.find(({ to }) => to === at);
  const around = (plan?.containers ?? []).filter(({ to }) => to === '' || at.startsWith(`${to}/`));
  return (
    entry !== undefined &&
    entry.when === undefined &&
    around.every(({ when, required, kind }) => when === undefined && required === true && kind === 'object')
  );
}

function withValue(answers: Json, at: string, value: Json): Json {
  const set = (here: Json | undefined, [name, ...rest]: readonly string[]): Json => {
    if (name === undefined) return value;
    return { ...(isObject(here) ? here : {}), [name]: set(isObject(here) ? here[name] : undefined, rest) };
  };
  return set(
    answers,
    at
      .split('/')
      .slice(1)
      .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~')),
  );
}
