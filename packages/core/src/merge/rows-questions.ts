import { intersect } from '@yunform/schema';
import { type Issue, isObject, type JsonObject } from '@yunform/schema/base';
import { issue } from '../catalog/catalog.ts';
import type { Catalogue, LanguageMap } from '../catalogue/catalogue.ts';
import { all, any } from '../condition/condition.ts';
import type { Group, Rows } from '../form/field.ts';
import type { Form } from '../form/form.ts';
import { departmentTitles, eachOnce } from '../form/titles.ts';
import type { FormPlan } from '../plan/plan.ts';
import { conflicting } from './conflicting.ts';
import type { Guards } from './guards.ts';
import { joinLimits } from './join-limits.ts';
import type { AskedBy, Question } from './question.ts';
import { appliesWhen } from './screening.ts';
import { bindsWhen, sentWhen } from './sent-when.ts';

interface Part {
  readonly form: Form;
  readonly guards: Guards;
  readonly plan: FormPlan;
}

/** One form's part in a repeating group. */
interface Asking {
  readonly askedBy: AskedBy;
  readonly rows: Rows | Group;
  readonly form: Form;
}

/** The repeating groups as questions: how many rows, asked by whom; limits intersect exactly. */
export function rowsQuestions(
  parts: readonly Part[],
  catalogue: Catalogue,
): { readonly questions: readonly Question[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const asks = new Map<string, Asking[]>();
  for (const { form, guards, plan } of parts) {
    const [sent, binding] = [sentWhen(form.id, plan), bindsWhen(form.id, plan)];
    for (const { to, from, where } of plan.containers) {
      const rows = form.nodes.get(to);
      if (from.length === 0 || rows === undefined || rows.kind === 'field') continue;
      if (rows.taken?.first !== undefined || where !== undefined) issues.push(limitedTo(form, rows));
      const [needed, binds] = [guards.requires(to), binding(to, [])];
      const askedBy: AskedBy = {
        form: form.id,
        field: to,
        title: rows.title,
        claim: rows.kind === 'rows' ? rows.schema : {},
        domain: {},
        when: guards.permits(to),
        required: needed === false ? false : all([sent(to, []), needed]),
        ...(binds === true ? {} : { binds }),
      };
      for (const at of limited(from)) {
        const group = asks.get(at);
        if (group) group.push({ askedBy, rows, form });
        else asks.set(at, [{ askedBy, rows, form }]);
      }
    }
  }
  const questions = [...asks].map(([at, group]): Question => {
    const always = group.filter(
      ({ askedBy, form, rows }) =>
        askedBy.when === true && askedBy.binds === undefined && appliesWhen(form) === true && isWhole(rows),
    );
    const schema = together(always.map(limits));
    const requiredWhen = any(
      group.map(({ askedBy, form, rows }) =>
        isWhole(rows) && Number(askedBy.claim.minItems ?? 0) > 0
          ? all([appliesWhen(form), askedBy.when, askedBy.required])
          : false,
      ),
    );
    if (!schema) {
      const torn = conflicting(always, (one, other) => !together([one, other].map(limits)));
      issues.push(conflict(requiredWhen === true ? 'conflict' : 'unfillable', at, torn));
    }
    return {
      at,
      kind: 'rows',
      titles: titles(at, group[0]?.rows, catalogue),
      schema: { type: 'array', ...schema },
      askedBy: group.map(({ askedBy }) => askedBy),
      askedWhen: any(group.map(({ askedBy, form }) => all([appliesWhen(form), askedBy.when]))),
      requiredWhen,
    };
  });
  return { questions, issues };
}

/** What one form says of the number of rows. */
function limits({ askedBy }: Asking): JsonObject {
  return { type: 'array', ...askedBy.claim };
}

/** The limits of all; undefined when no number of rows keeps to them. */
function together(said: readonly JsonObject[]): JsonObject | undefined {
  const joined = joinLimits(said);
  if (joined) return joined;
  const outcome = intersect(said);
  if (!outcome.ok) return undefined;
  return isObject(outcome.value.schema) ? outcome.value.schema : {};
}

/** Rows shared with other forms carry the limits; what a form asks beside them row by row only accompanies them. */
function limited(arrays: readonly string[]): readonly string[] {
  const shared = arrays.filter((at) => !at.startsWith('/forms/'));
  return shared.length > 0 ? shared : arrays;
}

/** Does the form take every row? Only then do its limits hold for the rows of the answers. */
function isWhole({ taken }: Rows | Group): boolean {
  return taken?.first === undefined && taken?.where === undefined;
}

function limitedTo(form: Form, { title, pointer, taken = {} }: Rows | Group): Issue {
  const values = { title, departments: [departmentTitles(form.info, form.published)] };
  const place = { form: form.id, in: 'data' as const, pointer };
  return taken.where === undefined
    ? issue('rows-limited', { ...values, limit: taken.first ?? 0 }, [place])
    : issue('rows-chosen', values, [place]);
}

function titles(at: string, rows: Rows | Group | undefined, catalogue: Catalogue): LanguageMap {
  const role = at.split('/')[1] ?? '';
  const named = at.startsWith('/forms/') ? undefined : catalogue.roles?.[role];
  return named ?? (rows?.kind === 'rows' ? rows.titles : undefined) ?? { 'zh-CN': rows?.title ?? role };
}

/** What a department says of the number of rows, in words; other limits as they stand. */
function counted(
  department: LanguageMap,
  { minItems, maxItems, ...others }: JsonObject,
): { readonly zh: string; readonly en: string } {
  const rest = Object.keys(others).length > 0 ? [JSON.stringify(others)] : [];
  const zh = [minItems === undefined ? [] : `至少 ${minItems} 行`, maxItems === undefined ? [] : `至多 ${maxItems} 行`];
  const en = [
    minItems === undefined ? [] : `at least ${minItems}`,
    maxItems === undefined ? [] : `at most ${maxItems}`,
  ];
  return {
    zh: `${department['zh-CN']}要求${[...zh.flat(), ...rest].join('、')}`,
    en: `${department.en ?? department['zh-CN']} wants ${[...en.flat(), ...rest].join(' and ')}`,
  };
}

function conflict(code: 'conflict' | 'unfillable', at: string, group: readonly Asking[]): Issue {
  const departments = eachOnce(group.map(({ form }) => departmentTitles(form.info, form.published)));
  const said = group.map(({ form, askedBy }) => counted(departmentTitles(form.info, form.published), askedBy.claim));
  const because = { 'zh-CN': said.map(({ zh }) => zh).join('，'), en: said.map(({ en }) => en).join(', ') };
  return issue(code, { title: group[0]?.rows.title ?? '', departments, because }, [
    { in: 'answers', pointer: at },
    ...group.map(({ form, rows }) => ({ form: form.id, in: 'schema' as const, pointer: rows.pointer })),
  ]);
}
