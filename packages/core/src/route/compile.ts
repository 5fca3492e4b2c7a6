import { normalize } from '@yunform/schema';
import { conclude, fail, isObject, type Json, type JsonObject, type Outcome } from '@yunform/schema/base';
import { issue } from '../catalog/catalog.ts';
import type { Format } from '../catalogue/catalogue.ts';
import { standardFormats } from '../condition/standard-formats.ts';
import type { Intake } from '../merge/intake.ts';
import { ajvValidator, type Check, type Validator } from './check.ts';
import { type Gathered, gatherFrom } from './gather.ts';
import { type AnswerRecord, readRecord } from './record.ts';
import { type Routing, routeState } from './route.ts';
import { freeze, openState } from './state.ts';
import { findIssues } from './validate.ts';

/** What an intake is compiled with. */
export interface CompileOptions {
  /** Tests of the formats that the forms name, as a catalogue lists them. */
  readonly formats?: { readonly [name: string]: Format };
  /** Makes each department's own validator; ajv when it is not given. */
  readonly validator?: Validator;
}

/** A frozen intake as functions. All are pure: the same record gives the same result. */
export interface Compiled {
  /** Checks answers or a record: questions, rules, and every department's own schema on what it would receive. */
  readonly validate: (answers: Json) => Outcome<AnswerRecord>;
  /** Makes a submission for every form that applies, accepted or not. */
  readonly route: (answers: Json) => Routing;
  /** Reads submissions back into answers; nothing that is not certain is filled in. */
  readonly gather: (submissions: { readonly [form: string]: Json }) => Gathered;
}

/** Compiles an intake; each department's validator is made once, when it is first needed. */
export function compile(intake: Intake, options: CompileOptions = {}): Compiled {
  const formats = options.formats ?? {};
  const tests = { ...standardFormats, ...formats };
  const frozen = freeze(intake, tests);
  const validator = options.validator ?? ajvValidator;
  const checks = new Map<string, Check>();
  const checkOf = (form: string): Check => {
    const known = checks.get(form);
    if (known) return known;
    const made = validator(normalOf(intake, form), tests);
    checks.set(form, made);
    return made;
  };
  const routed = (record: AnswerRecord): Routing => {
    const state = openState(frozen, record);
    return routeState(frozen, state, findIssues(frozen, state, formats), checkOf, formats);
  };
  return {
    validate: (answers) => {
      const record = readRecord(answers);
      return record.ok ? conclude(record.value, routed(record.value).issues) : record;
    },
    route: (answers) => {
      const record = readRecord(answers);
      return record.ok ? routed(record.value) : { submissions: {}, issues: record.issues };
    },
    gather: (submissions) => gatherFrom(frozen, submissions),
  };
}

function normalOf(intake: Intake, form: string): JsonObject {
  const normal = normalize(intake.forms[form]?.schema ?? {});
  return normal.ok && isObject(normal.value) ? normal.value : { not: {} };
}

/** An intake from JSON, when it is one of a known format. */
export function readIntake(value: Json): Outcome<Intake> {
  return isIntake(value) ? { ok: true, value, issues: [] } : fail([issue('not-an-intake', {}, [])]);
}

function isIntake(value: unknown): value is Intake {
  return (
    isObject(value) &&
    value.format === 1 &&
    Array.isArray(value.questions) &&
    isObject(value.plan) &&
    isObject(value.forms)
  );
}
