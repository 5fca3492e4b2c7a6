const LONGEST = 200;

/**
 * Does the text match the pattern, as JSON Schema means it (`u` flag, anywhere in the text)? Undefined when the pattern is not valid with the flag, or
 * when running it could take too long.
 */
export function matchesPattern(pattern: string, text: string): boolean | undefined {
  if (text.length > LONGEST || !isHarmless(pattern)) return undefined;
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return undefined;
  }
}

/** No group is repeated and few atoms are, so that running it takes little time on a short text. */
function isHarmless(pattern: string): boolean {
  const bare = pattern.replace(/\\[\s\S]/g, 'x').replace(/\[[^\]]*\]/g, 'x');
  if (/\)(?:[*+]|\{\d\d|\{\d+,)/.test(bare)) return false;
  return (bare.match(/[*+]|\{\d+,/g)?.length ?? 0) <= 3;
}
