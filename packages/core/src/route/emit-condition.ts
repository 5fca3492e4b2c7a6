import { isArray, isObject, type Json } from '@yunform/schema/base';
import type { Condition } from '../condition/condition.ts';
import { Beyond, type Block, pointerText } from './emit-place.ts';

/** What a condition needs of the function around it. */
export interface Received {
  readonly form: string;
  /** Declares a test or a lens once, and names it. */
  readonly tool: (text: string) => string;
  /** The constant that holds what the form receives at a place. */
  readonly received: (at: string, block: Block) => string;
}

/** A condition as an expression in a block. */
export function conditionText(condition: Condition, writer: Received, block: Block): string {
  if (typeof condition === 'boolean') return String(condition);
  if ('all' in condition) return joined(condition.all, ' && ', writer, block);
  if ('any' in condition) return joined(condition.any, ' || ', writer, block);
  if ('not' in condition) return `!${conditionText(condition.not, writer, block)}`;
  if ('rows' in condition) throw new Beyond(condition.rows);
  const value = read(condition.at, condition.of, writer, block);
  if ('absent' in condition) return `(${value} === undefined)`;
  if (condition.is === true) return `(${value} !== undefined)`;
  return `(${value} !== undefined && ${tested(condition.is, value, writer)})`;
}

function joined(conditions: readonly Condition[], by: string, writer: Received, block: Block): string {
  return `(${conditions.map((one) => conditionText(one, writer, block)).join(by)})`;
}

function read(at: string, of: string | undefined, writer: Received, block: Block): string {
  if (of === undefined) return block.places.read(at);
  if (of === writer.form) return writer.received(at, block);
  return `around.received(${JSON.stringify(of)}, ${pointerText(at, [])}, [${block.rows.join(', ')}])`;
}

/** One constant or a few codes are compared in place; anything else is a test that is made once. */
function tested(schema: Json, value: string, writer: Received): string {
  const only = isObject(schema) && Object.keys(schema).length === 1 ? schema : undefined;
  const codes = isArray(only?.enum) ? only.enum : only?.const === undefined ? [] : [only.const];
  const plain =
    codes.length > 0 && codes.length < 6 && codes.every((code) => typeof code !== 'object' || code === null);
  if (plain) return `(${codes.map((code) => `${value} === ${JSON.stringify(code)}`).join(' || ')})`;
  return `${writer.tool(`accepts(${JSON.stringify(schema)})`)}(${value})`;
}
