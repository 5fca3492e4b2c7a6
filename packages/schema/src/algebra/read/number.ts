import { decimal } from '../../base/decimal.ts';
import type { Json } from '../../base/json.ts';
import type { Read, Reader } from './reader.ts';

/** Keywords of numbers. */
export const NUMBER: { readonly [keyword: string]: Read } = {
  minimum: (reader, said) => bound(reader, said, 'least', false),
  maximum: (reader, said) => bound(reader, said, 'most', false),
  exclusiveMinimum: (reader, said) => bound(reader, said, 'least', true),
  exclusiveMaximum: (reader, said) => bound(reader, said, 'most', true),
  multipleOf: (reader, said) => {
    const of = typeof said === 'number' && said > 0 ? decimal(said) : undefined;
    if (of) reader.add({ op: 'multiple', of, positive: reader.positive });
  },
};

function bound(reader: Reader, said: Json, side: 'least' | 'most', exclusive: boolean): void {
  const value = typeof said === 'number' ? decimal(said) : undefined;
  if (!value) return;
  if (reader.positive) reader.add({ op: 'bound', side, value, exclusive });
  else reader.add({ op: 'bound', side: side === 'least' ? 'most' : 'least', value, exclusive: !exclusive });
}
