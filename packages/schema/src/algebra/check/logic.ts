import { isArray, type Json } from '../../base/json.ts';
import type { Truth } from '../reason/context.ts';
import { type Check, every, type Look, opposite } from './check.ts';

/** References and the keywords that join schemas at one value. */
export const LOGIC_CHECKS: { readonly [keyword: string]: Check } = {
  $ref: (look) => look.checker.follow(look),
  $dynamicRef: ({ marks }) => unknown(marks),
  $recursiveRef: ({ marks }) => unknown(marks),
  allOf: (look) => list(look, (schemas) => every(schemas, (schema) => part(look, schema))),
  anyOf: (look) =>
    list(look, (schemas) => countOf(look, schemas, (least, most) => (least > 0 ? true : most > 0 ? undefined : false))),
  oneOf: (look) =>
    list(look, (schemas) =>
      countOf(look, schemas, (least, most) =>
        least > 1 || most === 0 ? false : least === 1 && most === 1 ? true : undefined,
      ),
    ),
  not: ({ said, value, checker }) => opposite(checker.holds(said, value)),
  if: (look) => {
    const { said, schema } = look;
    const condition = part(look, said);
    const then = () => (schema.then === undefined ? true : part(look, schema.then));
    const otherwise = () => (schema.else === undefined ? true : part(look, schema.else));
    if (condition === undefined) return same(then(), otherwise());
    return condition ? then() : otherwise();
  },
};

function part({ value, checker, marks }: Look, schema: Json): Truth {
  return checker.inPlace(schema, value, marks);
}

function unknown(marks: Look['marks']): undefined {
  if (marks) marks.uncertain = true;
}

function same(a: Truth, b: Truth): Truth {
  return a === b ? a : undefined;
}

function list({ said }: Look, holds: (schemas: readonly Json[]) => Truth): Truth {
  return isArray(said) ? holds(said) : undefined;
}

/** Counts the branches that hold for sure and those that may. */
function countOf(look: Look, schemas: readonly Json[], judge: (least: number, most: number) => Truth): Truth {
  const truths = schemas.map((schema) => part(look, schema));
  return judge(truths.filter((truth) => truth === true).length, truths.filter((truth) => truth !== false).length);
}
