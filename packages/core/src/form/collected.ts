import type { JsonObject } from '@yunform/schema/base';
import { any, type Condition, not } from '../condition/condition.ts';
import type { FormNode } from './field.ts';

/** Something a form says of a place under a condition on what it receives itself. */
export interface Said {
  readonly at: string;
  readonly when: Condition;
  /** Where the schema says it. */
  readonly schema: string;
}

/** A demand across places. `at` is the object, the rows or the field that it is about. */
export interface Demand extends Said {
  readonly keyword: string;
  readonly condition: Condition;
  /** What the value must satisfy, when the demand is about one field. */
  readonly claim?: JsonObject;
}

/** An assertion that cannot be said of the questions: it is checked on the submission. */
export interface Residual {
  readonly form: string;
  readonly at: string;
  readonly schema: string;
  readonly keyword: string;
  readonly reason: string;
}

/** All that a form says above its fields. */
export interface Collected {
  readonly required: readonly Said[];
  readonly forbidden: readonly Said[];
  readonly demands: readonly Demand[];
  readonly residuals: readonly Residual[];
}

/** Where a walk stands: under which condition, at which schema location, how deep. */
export interface Context {
  readonly when: Condition;
  readonly pointer: string;
  readonly depth: number;
}

/** Takes down what a walk over one form finds. */
export class Collector implements Collected {
  readonly root: JsonObject;
  readonly required: Said[] = [];
  readonly forbidden: Said[] = [];
  readonly demands: Demand[] = [];
  readonly residuals: Residual[] = [];

  constructor(root: JsonObject) {
    this.root = root;
  }

  /** The place must have a value. */
  require(node: FormNode, { when, pointer }: Context): void {
    if (when !== false) this.required.push({ at: node.pointer, when, schema: pointer });
  }

  /** The place must have no value. */
  forbid(node: FormNode, { when, pointer }: Context): void {
    if (when !== false) this.forbidden.push({ at: node.pointer, when, schema: pointer });
  }

  /** The condition must hold wherever the context's does. */
  demand(node: FormNode, keyword: string, { when, pointer }: Context, condition: Condition, claim?: JsonObject): void {
    const holds = any([not(when), condition]);
    if (holds !== true)
      this.demands.push({
        at: node.pointer,
        keyword,
        when,
        schema: pointer,
        condition: holds,
        ...(claim ? { claim } : {}),
      });
  }

  /** The keyword stays with the department's own schema, for the reason given. */
  leave(node: FormNode, keyword: string, { pointer }: Context, reason: string): void {
    this.residuals.push({ form: node.form, at: node.pointer, schema: pointer, keyword, reason });
  }
}
