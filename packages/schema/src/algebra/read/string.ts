import type { Read } from './reader.ts';
import { atLeast, atMost } from './size.ts';

/** Keywords of texts. */
export const STRING: { readonly [keyword: string]: Read } = {
  minLength: atLeast,
  maxLength: atMost,
  pattern: (reader, said) => {
    if (typeof said === 'string')
      reader.add({ op: 'text', name: `pattern ${said}`, inner: said, outer: said, positive: reader.positive });
  },
  format: (reader, said) => {
    const language = typeof said === 'string' ? reader.context.format(said) : undefined;
    if (language) reader.add({ op: 'text', name: `format ${said}`, ...language, positive: reader.positive });
    else if (!reader.positive) reader.never();
  },
};
