import type { Meter } from './meter.ts';
import { Undecidable } from './parse.ts';
import type { Graph } from './product.ts';

/** How many characters (code points) a text may have; `max` may be infinite. */
export interface Window {
  readonly min: number;
  readonly max: number;
}

/** Texts found; `rest` says whether there are no others, some others, or nobody knows. */
export interface Words {
  readonly words: readonly string[];
  readonly rest: 'none' | 'some' | 'unknown';
}

/** The longest text that is written out. */
const LONGEST = 20_000;

/** What texts are wanted of a graph. */
export interface Wish {
  readonly window: Window;
  readonly wanted: number;
  /** Texts that do not count. */
  readonly except: (word: string) => boolean;
}

/** The first texts of a graph that meet a wish, shortest first. */
export function wordsOf(graph: Graph, wish: Wish, meter: Meter): Words {
  const words: string[] = [];
  try {
    return { words, rest: collect(graph, wish, meter, words) };
  } catch (error) {
    if (error instanceof Undecidable) return { words, rest: 'unknown' };
    throw error;
  }
}

function collect(graph: Graph, { window, wanted, except }: Wish, meter: Meter, words: string[]): Words['rest'] {
  const search = new Search(graph, meter);
  const last = Math.min(window.max, search.longest);
  for (let length = Math.max(0, Math.ceil(window.min)); length <= last; length += 1) {
    if (length > LONGEST) return 'unknown';
    for (const word of search.ofLength(length)) {
      if (except(word)) continue;
      if (words.length === wanted) return 'some';
      words.push(word);
    }
    if (words.length >= wanted && last === Number.POSITIVE_INFINITY) return 'some';
  }
  return 'none';
}

/** The lengths of a graph's shortest and longest texts; undefined when it has none. */
export function lengthsOf(graph: Graph): Window | undefined {
  if (graph.start === undefined) return undefined;
  let layer = new Set([graph.start]);
  for (let min = 0; ; min += 1) {
    if ([...layer].some((state) => graph.accepting[state])) return { min, max: longestOf(graph) };
    layer = new Set([...layer].flatMap((state) => (graph.edges[state] ?? []).map(([, target]) => target)));
  }
}

class Search {
  readonly longest: number;
  private readonly graph: Graph;
  /** `layers[n]` marks the states from which a text of exactly n more characters is accepted. */
  private readonly layers: Uint8Array[];
  private readonly seen = new Map<string, number>();
  private period: { readonly from: number; readonly length: number } | undefined;

  private readonly meter: Meter;

  constructor(graph: Graph, meter: Meter) {
    this.graph = graph;
    this.meter = meter;
    this.longest = longestOf(graph);
    this.layers = [Uint8Array.from(graph.accepting, (final) => (final ? 1 : 0))];
  }

  /** All texts of one length. */
  *ofLength(length: number): Generator<string> {
    const { start } = this.graph;
    this.meter.spend(1);
    if (start === undefined || !this.layer(length)?.[start]) return;
    const states = [start];
    const edge = [-1];
    const character = [0];
    for (let depth = 0; depth >= 0; ) {
      this.meter.spend(1);
      if (depth < length && this.advance(states, edge, character, depth, length)) {
        depth += 1;
        edge[depth] = -1;
        continue;
      }
      if (depth === length) {
        const word = this.spell(states, edge, character, length);
        if (word !== undefined) yield word;
      }
      depth -= 1;
    }
  }

  /** Takes the next character at a depth from which the text can still end in time. */
  private advance(states: number[], edge: number[], character: number[], depth: number, length: number): boolean {
    const row = this.graph.edges[states[depth] ?? 0] ?? [];
    const current = edge[depth] ?? -1;
    const next = (character[depth] ?? 0) + 1;
    if (current >= 0 && next < (row[current]?.[0].count ?? 0)) {
      character[depth] = next;
      return true;
    }
    for (let index = current + 1; index < row.length; index += 1) {
      const target = row[index]?.[1] ?? 0;
      if (!this.layer(length - depth - 1)?.[target]) continue;
      edge[depth] = index;
      character[depth] = 0;
      states[depth + 1] = target;
      return true;
    }
    return false;
  }

  /** The text of a walk; undefined for halves of a surrogate pair that would run together. */
  private spell(states: readonly number[], edge: readonly number[], character: readonly number[], length: number) {
    let word = '';
    for (let depth = 0; depth < length; depth += 1) {
      const taken = this.graph.edges[states[depth] ?? 0]?.[edge[depth] ?? 0];
      const point = taken?.[0].at(character[depth] ?? 0) ?? 0;
      if (point >= 0xdc00 && point <= 0xdfff && /[\uD800-\uDBFF]$/.test(word)) return undefined;
      word += String.fromCodePoint(point);
    }
    return word;
  }

  private layer(distance: number): Uint8Array | undefined {
    while (this.layers.length <= distance && !this.period) this.extend();
    const { from, length } = this.period ?? { from: distance, length: 1 };
    return this.layers[distance < from ? distance : from + ((distance - from) % length)];
  }

  private extend(): void {
    const before = this.layers.at(-1);
    const next = new Uint8Array(this.graph.accepting.length);
    this.graph.edges.forEach((row, state) => {
      this.meter.spend(1 + row.length);
      if (row.some(([, target]) => before?.[target])) next[state] = 1;
    });
    const key = String.fromCharCode(...next.slice(0, 20_000));
    const known = next.length <= 20_000 ? this.seen.get(key) : undefined;
    if (known !== undefined) this.period = { from: known, length: this.layers.length - known };
    else this.seen.set(key, this.layers.length);
    this.layers.push(next);
  }
}

/** The length of the longest text: infinite when a useful state can be reached again, -1 when there is no text. */
function longestOf({ start, edges }: Graph): number {
  if (start === undefined) return -1;
  const incoming = edges.map(() => 0);
  for (const row of edges) for (const [, target] of row) incoming[target] = (incoming[target] ?? 0) + 1;
  const depth = edges.map(() => 0);
  const ready = incoming.flatMap((count, state) => (count === 0 ? [state] : []));
  let done = 0;
  let most = 0;
  for (let state = ready.pop(); state !== undefined; state = ready.pop()) {
    done += 1;
    for (const [, target] of edges[state] ?? []) {
      depth[target] = Math.max(depth[target] ?? 0, (depth[state] ?? 0) + 1);
      most = Math.max(most, depth[target] ?? 0);
      incoming[target] = (incoming[target] ?? 1) - 1;
      if (incoming[target] === 0) ready.push(target);
    }
  }
  return done === edges.length ? most : Number.POSITIVE_INFINITY;
}
