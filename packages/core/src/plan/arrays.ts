/** How deep in rows a place stands. */
export function depthOf(pointer: string): number {
  return pointer.split('/').filter((token) => token === '*').length;
}

/** The array in the answers whose rows, at the given depth, hold the place. */
export function arrayOf(at: string, depth: number): string {
  const tokens = at.split('/');
  let seen = 0;
  const index = tokens.findIndex((token) => token === '*' && seen++ === depth);
  return tokens.slice(0, index < 0 ? tokens.length : index).join('/');
}
