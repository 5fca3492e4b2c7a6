import type { Json } from '@yunform/schema/base';
import type { AnswerSource } from './record.ts';

/** Where a value was found: the form or register that says it, as of when, and whether the applicant may change it. */
export interface Origin {
  readonly source: string;
  /** When the source said it, as the source writes it. */
  readonly time?: string;
  /** The value is the register's to change, not the applicant's: `validate` refuses another one. */
  readonly locked?: boolean;
}

/** A value that all its sources agree on. */
export interface Kept {
  readonly at: string;
  readonly value: Json;
  readonly origins: readonly Origin[];
}

/** The origin alone. */
export function originOf({ source, time, locked }: Origin): Origin {
  return { source, ...(time === undefined ? {} : { time }), ...(locked === undefined ? {} : { locked }) };
}

/** The source as people read it. */
export function nameOf({ source, time }: Origin): string {
  return time === undefined ? source : `${source} ${time}`;
}

/** What a record keeps of the origins of a value: sources that say no more than their name in one line, others each on its own; of a locked value what it was. */
export function sourcesOf({ at, value, origins }: Kept): readonly AnswerSource[] {
  const plain = origins.filter(({ time, locked }) => time === undefined && locked !== true);
  const others = origins.filter((one) => !plain.includes(one));
  return [
    ...(plain.length > 0 ? [{ at, source: plain.map(({ source }) => source).join(', ') }] : []),
    ...others.map((one) => ({ at, ...originOf(one), ...(one.locked === true ? { value } : {}) })),
  ];
}
