/** English words by what is left of them when they are mistyped or shortened. */
export type Guess = (word: string) => string | undefined;

/**
 * Recognises a word of a vocabulary with one letter wrong (`legel`), without its vowels (`cntct`), or cut off (`certif`);
 * nothing where several fit
 * equally. The vocabulary counts how often each word occurs. */
export function guesser(vocabulary: ReadonlyMap<string, number>): Guess {
  const words = [...vocabulary.keys()].filter((word) => /^[a-z]{5,}$/.test(word)).sort();
  const likeliest = (found: ReadonlySet<string> = new Set()): string | undefined => {
    const [first, second] = [...found].sort((a, b) => (vocabulary.get(b) ?? 0) - (vocabulary.get(a) ?? 0));
    if (first === undefined || second === undefined) return first;
    return (vocabulary.get(first) ?? 0) >= 2 * (vocabulary.get(second) ?? 0) ? first : undefined;
  };
  const near = indexBy(words, (word) => [word, ...shortenings(word)]);
  const skeletons = indexBy(words, (word) => [skeleton(word)]);
  const known = new Map<string, string | undefined>();
  const guess: Guess = (word) =>
    likeliest(mistyped(word, near)) ??
    likeliest(/[aeiou]/.test(word.slice(1)) ? undefined : skeletons.get(word)) ??
    cut(word, words);
  return (word) => {
    if (!/^[a-z]{4,20}$/.test(word)) return undefined;
    if (!known.has(word)) known.set(word, guess(word));
    return known.get(word);
  };
}

function mistyped(word: string, near: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  if (word.length < 5) return new Set();
  const found = [word, ...shortenings(word)].flatMap((one) => [...(near.get(one) ?? [])]);
  return new Set(found.filter((one) => one[0] === word[0] && Math.abs(one.length - word.length) <= 1));
}

/** The one word that begins so, its endings aside. */
function cut(word: string, words: readonly string[]): string | undefined {
  const fit = words.filter((one) => one.startsWith(word));
  const [shortest] = [...fit].sort((a, b) => a.length - b.length);
  return shortest !== undefined && fit.every((one) => one.startsWith(shortest.slice(0, -1))) ? shortest : undefined;
}

function shortenings(word: string): readonly string[] {
  return [...word]
    .map((_letter, index) => word.slice(0, index) + word.slice(index + 1))
    .filter((one) => one.length > 3);
}

function skeleton(word: string): string {
  return (
    word.slice(0, 1) +
    word
      .slice(1)
      .replace(/[aeiou]/g, '')
      .replace(/(.)\1/g, '$1')
  );
}

function indexBy(
  words: readonly string[],
  keys: (word: string) => readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const index = new Map<string, Set<string>>();
  for (const word of words) {
    for (const key of keys(word)) index.set(key, (index.get(key) ?? new Set()).add(word));
  }
  return index;
}
