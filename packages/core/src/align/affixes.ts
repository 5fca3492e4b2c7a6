import { nodesOf } from '../form/field.ts';
import type { Form } from '../form/form.ts';
import { nameOf } from './pointer-name.ts';
import { wordsOfName } from './read-name.ts';
import type { Reading } from './reading.ts';
import type { Lexicon } from './words/lexicon.ts';

/** Letters that some authors put before every name to tell its type (`sName`, `dBirth`). */
const TYPE_LETTERS = /^(?:[abcdfinos](?=[a-z]{3})|(?:[bcdfins]|str|int|dt|txt|num|bln|lng|dbl)(?=\p{Lu}))/u;
/** A form in which so many names begin with such a letter means it as one. */
const MOST = 0.85;

/** Reads the names of one form: what all its names begin with says nothing, where a name is not understood as it stands. */
export function nameReader(
  form: Form,
  read: (name: string) => readonly Reading[],
  lexicon: Lexicon,
): (name: string) => readonly Reading[] {
  const names = [...new Set(nodesOf(form.tree).map(({ pointer }) => nameOf(pointer)))].filter((name) => name !== '');
  const typed = names.filter((name) => TYPE_LETTERS.test(name)).length;
  const hungarian = names.length >= 6 && typed / names.length >= MOST;
  const bare = (name: string): string => (hungarian ? name.replace(TYPE_LETTERS, '') : name);
  const prefixes = commonPrefixes(names.map(bare), lexicon);
  const everywhere = prefixOfMost(names);
  return (name) => {
    const asItIs = read(name);
    if (everywhere !== '' && name.toLowerCase().startsWith(everywhere) && name.length >= everywhere.length + 2) {
      const rest = read(name.slice(everywhere.length));
      if (trustOf(rest) > 0.5 || trustOf(rest) >= trustOf(asItIs)) return rest;
    }
    if (trustOf(asItIs) >= 0.9) return asItIs;
    const plain = bare(name);
    // A prefix that stands as a word of its own may well tell fields apart.
    const glued = wordsOfName(plain).length === 1;
    const prefix = prefixes.find((one) => glued && plain.startsWith(one) && plain.length >= one.length + 3);
    const variants = [plain, ...(prefix === undefined ? [] : [plain.slice(prefix.length)])].filter(
      (one) => one !== name,
    );
    return variants.map(read).reduce((best, one) => (trustOf(one) > trustOf(best) ? one : best), asItIs);
  };
}

/** What nearly all names of a form begin with, whether it means something or not: it tells no field from another. */
function prefixOfMost(names: readonly string[]): string {
  const all = names.filter((name) => /^[a-z]/i.test(name)).map((name) => name.toLowerCase());
  const enough = Math.max(6, MOST * all.length);
  let prefix = '';
  // A prefix of most names begins with a prefix of most names.
  for (let length = 1; length <= 6; length += 1) {
    const counts = new Map<string, number>();
    for (const name of all) {
      if (name.startsWith(prefix)) counts.set(name.slice(0, length), (counts.get(name.slice(0, length)) ?? 0) + 1);
    }
    const [longer] = [...counts].find(([, count]) => count >= enough) ?? [];
    if (longer === undefined) break;
    prefix = longer;
  }
  return prefix;
}

function trustOf(readings: readonly Reading[]): number {
  return readings[0]?.trust ?? 0;
}

/** Beginnings without a meaning that many names of a form share, longest first. */
function commonPrefixes(names: readonly string[], { parts, spelled }: Lexicon): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) {
    for (let length = 2; length <= Math.min(6, name.length - 3); length += 1) {
      const prefix = name.slice(0, length);
      if (/^[a-z]+$/i.test(prefix)) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
    }
  }
  const enough = Math.max(4, names.length * 0.12);
  return [...counts]
    .filter(
      ([prefix, count]) => count >= enough && !parts.has(prefix.toLowerCase()) && !spelled.has(prefix.toLowerCase()),
    )
    .map(([prefix]) => prefix)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
