import type { Read } from './reader.ts';

/** A keyword that sets the least size: length of a text, number of items or members. */
export const atLeast: Read = (reader, said) => {
  if (typeof said !== 'number') return;
  if (reader.positive) reader.add({ op: 'size', side: 'least', value: Math.ceil(said) });
  else if (said <= 0) reader.never();
  else reader.add({ op: 'size', side: 'most', value: Math.ceil(said) - 1 });
};

/** A keyword that sets the greatest size. */
export const atMost: Read = (reader, said) => {
  if (typeof said !== 'number') return;
  if (reader.positive) reader.add({ op: 'size', side: 'most', value: Math.floor(said) });
  else reader.add({ op: 'size', side: 'least', value: Math.floor(said) + 1 });
};
