import { type Form, readForm } from '@yunform/core';
import { catalogue } from '@yunform/elements';
import type { Json, JsonObject } from '@yunform/schema/base';

/** The numbers of a seed. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** What a department may ask: a field of the published forms without its element, or a word that only it uses. */
export interface Asked {
  readonly name: string;
  readonly schema: JsonObject;
}

const SYLLABLES = 'ka lo mi ne ru ta su vo pe di zan qor wex'.split(' ');

/** A generated form: so many fields, most drawn from what departments ask, under names of its own style, a third of them its own. */
export function generated(index: number, fields: number, pool: readonly Asked[], random: () => number): Form {
  const properties: { [name: string]: Json } = {};
  while (Object.keys(properties).length < fields) {
    const asked = pool[Math.floor(random() * pool.length)];
    const own = random() < 0.33 || !asked;
    const word = (): string => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? 'ka';
    const name = own ? `${word()}${word()}${word()}` : styled(asked.name, index);
    properties[name] = own ? { type: 'string', title: `${word()} ${word()} ${index % 97}` } : asked.schema;
  }
  const id = `generated.${index}`;
  const schema = { 'x-form': { id, department: id, title: id, version: '1' }, type: 'object', properties };
  const read = readForm(schema, { catalogue });
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join('\n'));
  return read.value;
}

function styled(name: string, index: number): string {
  const style = index % 4;
  if (style === 1) return name.replace(/[A-Z]+/g, (letters) => `_${letters.toLowerCase()}`).replace(/^_/, '');
  if (style === 2) return name.toUpperCase();
  return style === 3 ? `fld${name}` : name;
}
