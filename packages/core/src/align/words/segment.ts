/** One piece of a segmented text: a known word, or letters that no word covers. */
export interface Piece<T> {
  readonly text: string;
  readonly known?: T;
}

/** What covering letters costs: few, long, known words are cheapest. */
export interface Costs<T> {
  readonly known: (text: string, value: T) => number;
  readonly unknown: number;
}

/** The cheapest way to read a sequence as known words, unknown stretches between them joined. */
export function segment<T>(
  units: readonly string[],
  find: (text: string) => T | undefined,
  longest: number,
  costs: Costs<T>,
  joint = '',
): readonly Piece<T>[] {
  const cost = [0, ...units.map(() => Number.POSITIVE_INFINITY)];
  const last: (Piece<T> & { readonly from: number })[] = [];
  for (let end = 1; end <= units.length; end += 1) {
    consider(end - 1, end, { text: units[end - 1] ?? '' }, costs.unknown);
    for (let from = Math.max(0, end - longest); from < end; from += 1) {
      const text = units.slice(from, end).join(joint);
      const known = find(text);
      if (known !== undefined) consider(from, end, { text, known }, costs.known(text, known));
    }
  }
  return joined(walkBack(last, units.length), joint);

  function consider(from: number, end: number, piece: Piece<T>, price: number): void {
    const total = (cost[from] ?? 0) + price;
    if (total >= (cost[end] ?? 0)) return;
    cost[end] = total;
    last[end] = { ...piece, from };
  }
}

function walkBack<T>(last: readonly (Piece<T> & { readonly from: number })[], end: number): readonly Piece<T>[] {
  const pieces: Piece<T>[] = [];
  let here = end;
  while (here > 0) {
    const piece = last[here];
    if (!piece) break;
    const { from, ...rest } = piece;
    pieces.unshift(rest);
    here = from;
  }
  return pieces;
}

function joined<T>(pieces: readonly Piece<T>[], joint: string): readonly Piece<T>[] {
  const result: Piece<T>[] = [];
  for (const piece of pieces) {
    const before = result.at(-1);
    if (piece.known === undefined && before !== undefined && before.known === undefined)
      result[result.length - 1] = { text: `${before.text}${joint}${piece.text}` };
    else result.push(piece);
  }
  return result;
}
