/**
 * A person's word on two fields, or on a field and a data element: they ask for the same, never merge them, or they are related in another way
 * (which keeps them from being suggested again). `subject` and `object` are `<form id>#<JSON Pointer of the data>`, `object` may be `element:<id>`.
 */
export interface Decision {
  readonly subject: string;
  readonly object: string;
  readonly says: 'same' | 'never' | 'other';
  /** False for what only matchers say: a row that waits for a person. */
  readonly decided: boolean;
  /** The pinned name of the data element that they are. */
  readonly element?: string;
  readonly confidence?: number;
  readonly comment?: string;
  readonly subjectLabel?: string;
  readonly objectLabel?: string;
}

const ELEMENT = 'element:';

/** The data element that an `object` names, when it is one. */
export function elementNamed(object: string): string | undefined {
  return object.startsWith(ELEMENT) ? object.slice(ELEMENT.length) : undefined;
}

/** A data element as an `object`. */
export function elementObject(element: string): string {
  return `${ELEMENT}${element}`;
}

/** What persons have said of two fields, whichever comes first. */
export function decidedPairs(decisions: readonly Decision[]): (a: string, b: string) => Decision['says'] | undefined {
  const pairs = new Map<string, Decision['says']>();
  for (const { subject, object, says, decided } of decisions) {
    if (decided) pairs.set(pairKey(subject, object), says);
  }
  return (a, b) => pairs.get(pairKey(a, b));
}

/** Two ids in one text, in their order. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\t${b}` : `${b}\t${a}`;
}
