import type { Json } from '../base/json.ts';
import type { Demand, Node } from '../keywords/place.ts';
import { blame } from './check/blame.ts';
import { Checker } from './check/check.ts';
import { Exhausted } from './reason/budget.ts';
import type { Context } from './reason/context.ts';
import { contextOf, demandOfSource, reasonDocument } from './search.ts';
import type { State } from './state.ts';

/** Steps of checking that one intersection may take. */
const STEPS = 2_000_000;

/** Checks values against the inputs. */
export interface Checking {
  /** Does the input accept the value there? Undefined when that is not known. */
  accepts(node: Node, value: Json): boolean | undefined;
  /** The keyword that refuses the value. */
  blame(node: Node, value: Json): Demand;
}

/** Checking for one intersection. */
export function checkingOf(state: State): Checking {
  let context: Context | undefined;
  const checkers = new Map<number, Checker>();
  const checker = (from: number): Checker => {
    context ??= contextOf(STEPS, state);
    const known = checkers.get(from) ?? new Checker(context, reasonDocument(from, state));
    checkers.set(from, known);
    return known;
  };
  return {
    accepts({ schema, from }, value) {
      try {
        return checker(from).holds(schema, value);
      } catch (error) {
        if (error instanceof Exhausted) return undefined;
        throw error;
      }
    },
    blame: ({ schema, from, pointer }, value) => {
      const spot = { document: reasonDocument(from, state), pointer, schema };
      return demandOfSource(blame(checker(from), { spot, positive: true, ground: 0n }, value));
    },
  };
}
