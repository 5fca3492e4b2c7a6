import { type Json, valueAt } from '@yunform/schema/base';
import { satisfies } from '../../src/condition/satisfies.ts';
import type { Breach, Case } from './case.ts';

/** What a form that always applies always says of an answer, the schema for other tools says too: it is not wider than that. */
export function schemaRefuses({ intake, context, anyTool }: Case, answers: Json): readonly Breach[] {
  const refused = intake.questions.flatMap(({ at, kind, opaque, derivedFrom, askedWhen, askedBy }) => {
    const value = valueAt(answers, at);
    if (value === undefined || kind === 'rows' || opaque || derivedFrom !== undefined || askedWhen !== true) return [];
    return askedBy
      .filter(
        ({ form, when, binds }) => when === true && binds === undefined && intake.forms[form]?.appliesWhen === true,
      )
      .filter(({ claim }) => !satisfies(claim, value, context.formats))
      .map(({ form, field }) => `${form} ${field} refuses ${JSON.stringify(value)}, the schema does not`);
  });
  return refused.length > 0 && anyTool(answers).length === 0
    ? refused.map((what): Breach => ({ law: 'whole schema', what }))
    : [];
}
