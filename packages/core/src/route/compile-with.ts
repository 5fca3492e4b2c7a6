import { normalize } from '@yunform/schema';
import { conclude, isObject, type Json, type JsonObject, type Outcome } from '@yunform/schema/base';
import type { Format } from '../catalogue/catalogue.ts';
import { standardFormats } from '../condition/standard-formats.ts';
import type { Intake } from '../merge/intake.ts';
import type { Check, Validator } from './check.ts';
import { type Gathered, gatherFrom, type RegisterRecord } from './gather.ts';
import { type Opened, openRecord } from './open.ts';
import { type AnswerRecord, readRecord } from './record.ts';
import { type Route, type RouteOptions, type Routing, routeState } from './route.ts';
import type { Router } from './router-kit.ts';
import { type Sending, sendState } from './send.ts';
import { freeze, openState } from './state.ts';
import { findIssues } from './validate.ts';

/** A frozen intake as functions. All are pure: the same record gives the same result. */
export interface Compiled {
  /** Checks answers or a record: questions, rules, and every department's own schema on what it would receive. */
  readonly validate: (answers: Json) => Outcome<AnswerRecord>;
  /** Makes a submission for every form that applies, accepted or not; what is not wanted (`check`, `provenance`) costs nothing. */
  readonly route: Route;
  /** Reads submissions and what registers say back into answers; nothing that is not certain is filled in, nothing on which sources differ. */
  readonly gather: (submissions: { readonly [form: string]: Json }, registers?: readonly RegisterRecord[]) => Gathered;
  /** Tells what is asked now, for a form that people fill. */
  readonly open: (record: AnswerRecord) => Opened;
}

/**
 * Compiles an intake with a validator and tests of formats; each department's validator is made once, when it is first needed. `routers` is routing that was
 * written out as code.
 */
export function compileWith(
  intake: Intake,
  validator: Validator,
  formats: { readonly [name: string]: Format },
  routers: { readonly [form: string]: Router } = {},
): Compiled {
  const tests = { ...standardFormats, ...formats };
  const frozen = freeze(intake, tests);
  const checks = new Map<string, Check>();
  const checkOf = (form: string): Check => {
    const known = checks.get(form);
    if (known) return known;
    const made = validator(normalOf(intake, form), tests, form);
    checks.set(form, made);
    return made;
  };
  const checked = (record: AnswerRecord, tells: boolean): Routing => {
    const state = openState(frozen, record, { tells });
    return routeState(frozen, state, findIssues(frozen, state, formats), checkOf, formats);
  };
  function route(answers: Json, options: RouteOptions & { readonly check: false }): Sending;
  function route(answers: Json, options?: RouteOptions & { readonly check?: true }): Routing;
  function route(answers: Json, { check = true, provenance = true }: RouteOptions = {}): Sending | Routing {
    const record = readRecord(answers);
    if (!record.ok) return { submissions: {}, issues: record.issues };
    if (check) return checked(record.value, provenance);
    return sendState(
      frozen,
      openState(frozen, record.value, { tells: provenance, once: !provenance }),
      provenance,
      routers,
    );
  }
  return {
    validate: (answers) => {
      const record = readRecord(answers);
      return record.ok ? conclude(record.value, checked(record.value, false).issues) : record;
    },
    route,
    gather: (submissions, registers) => gatherFrom(frozen, submissions, registers),
    open: (record) => openRecord(frozen, record, formats),
  };
}

function normalOf(intake: Intake, form: string): JsonObject {
  const { schema = {}, library = {} } = intake.forms[form] ?? {};
  const normal = normalize(schema, { library });
  return normal.ok && isObject(normal.value) ? normal.value : { not: {} };
}
