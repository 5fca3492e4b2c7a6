import { isArray, type Json, valueAt } from '@yunform/schema/base';

/** One instance of a place: its pointer with row numbers, and those numbers, outermost first. */
export interface Instance {
  readonly pointer: string;
  readonly rows: readonly number[];
}

/** The instances of a place (with `*`) in a value: one for each row around it. */
export function instances(place: string, value: Json): readonly Instance[] {
  let open: readonly Instance[] = [{ pointer: '', rows: [] }];
  for (const token of place.split('/').slice(1)) {
    open = open.flatMap(({ pointer, rows }) => {
      if (token !== '*') return [{ pointer: `${pointer}/${token}`, rows }];
      const array = valueAt(value, pointer);
      return isArray(array)
        ? array.map((_, index) => ({ pointer: `${pointer}/${index}`, rows: [...rows, index] }))
        : [];
    });
  }
  return open;
}
