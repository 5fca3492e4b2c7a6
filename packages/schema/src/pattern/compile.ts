import { CharBase, CharSet, type Concatenation, type Element, type NoParent, type Quantifier } from 'refa';
import { ALL, NONE, Nodes } from './node.ts';
import { type Expression, Undecidable } from './parse.ts';

/** An automaton whose state `start` stands for all texts in which the pattern is found. */
export interface Automaton {
  readonly nodes: Nodes;
  readonly start: number;
}

type Alternatives = readonly NoParent<Concatenation>[];
/** What may follow, one state for each kind of place (see `Places`). */
type Rest = readonly number[];

/** The largest code point. */
const LAST = 0x10ffff;
const ANY = CharSet.all(LAST);
/** Groups nested deeper than this are given up. */
const DEEPEST = 200;

/** The automaton of a pattern; anchors, word boundaries and lookaheads included. */
export function compile(expression: Expression, limit: number): Automaton {
  const compiler = new Compiler(expression.alternatives, limit);
  return { nodes: compiler.nodes, start: compiler.search(expression.alternatives) };
}

/**
 * Works from the end of the pattern to its start: each part is given what may follow it. What stands before a place
 * matters to `^`, `\b` and one-character lookbehinds only, so places are told apart by their last character: kind 0 is
 * the start of the text, kind i > 0 stands behind a character of `sets[i - 1]`.
 */
class Compiler {
  readonly nodes: Nodes;
  private readonly sets: readonly CharSet[];

  constructor(alternatives: Alternatives, limit: number) {
    this.nodes = new Nodes(limit);
    const behind = lookbehinds(alternatives, 0);
    this.sets = behind.length === 0 ? [] : new CharBase([...behind, ANY]).sets;
  }

  search(alternatives: Alternatives): number {
    const all = Array.from({ length: this.sets.length + 1 }, () => ALL);
    const found = this.any(alternatives, all);
    if (this.sets.length === 0) {
      const loop = this.nodes.open();
      loop.of.push(found[0] ?? NONE, this.nodes.char([[ANY, loop.id]]));
      return loop.id;
    }
    if (found.every((id, kind) => kind === 0 || id === NONE)) return found[0] ?? NONE;
    const loops = found.map(() => this.nodes.open());
    const step = this.read(
      ANY,
      loops.map(({ id }) => id),
    );
    loops.forEach((loop, kind) => {
      loop.of.push(found[kind] ?? NONE, step[kind] ?? NONE);
    });
    return loops[0]?.id ?? NONE;
  }

  private any(alternatives: Alternatives, rest: Rest): Rest {
    const each = alternatives.map(({ elements }) => elements.reduceRight((then, part) => this.part(part, then), rest));
    return rest.map((_, kind) => this.nodes.or(each.map((ids) => ids[kind] ?? NONE)));
  }

  private part(part: NoParent<Element>, rest: Rest): Rest {
    switch (part.type) {
      case 'CharacterClass':
        return this.read(part.characters, rest);
      case 'Alternation':
        return this.any(part.alternatives, rest);
      case 'Quantifier':
        return this.repeat(part, rest);
      case 'Assertion':
        return part.kind === 'ahead' ? this.ahead(part, rest) : this.behind(part, rest);
      case 'Unknown':
        throw new Undecidable('backreference');
    }
  }

  private read(characters: CharSet, rest: Rest): Rest {
    if (this.sets.length === 0) return [this.nodes.char([[characters, rest[0] ?? NONE]])];
    const edges = this.sets.map((set, index) => [characters.intersect(set), rest[index + 1] ?? NONE] as const);
    const id = this.nodes.char(edges);
    return rest.map(() => id);
  }

  private repeat({ alternatives, min, max }: NoParent<Quantifier>, rest: Rest): Rest {
    let then = rest;
    if (max === Number.POSITIVE_INFINITY) {
      const loops = rest.map(() => this.nodes.open());
      const body = this.any(
        alternatives,
        loops.map(({ id }) => id),
      );
      loops.forEach((loop, kind) => {
        loop.of.push(rest[kind] ?? NONE, body[kind] ?? NONE);
      });
      then = loops.map(({ id }) => id);
    } else {
      then = this.times(max - min, then, (next) => {
        const body = this.any(alternatives, next);
        return rest.map((id, kind) => this.nodes.or([id, body[kind] ?? NONE]));
      });
    }
    return this.times(min, then, (next) => this.any(alternatives, next));
  }

  /** A step taken so many times; once it changes nothing it never will. */
  private times(count: number, rest: Rest, step: (rest: Rest) => Rest): Rest {
    let then = rest;
    for (let done = 0; done < count; done += 1) {
      if (done >= this.nodes.limit) throw new Undecidable('size');
      const next = step(then);
      if (next.every((id, kind) => id === then[kind])) break;
      then = next;
    }
    return then;
  }

  private ahead({ alternatives, negate }: { alternatives: Alternatives; negate: boolean }, rest: Rest): Rest {
    const seen = this.any(
      alternatives,
      rest.map(() => ALL),
    );
    return rest.map((id, kind) => {
      const condition = seen[kind] ?? NONE;
      return this.nodes.and([negate ? this.nodes.not(condition) : condition, id]);
    });
  }

  private behind({ alternatives, negate }: { alternatives: Alternatives; negate: boolean }, rest: Rest): Rest {
    const sets = alternatives.map(oneCharacter);
    return rest.map((id, kind) => {
      const before = this.sets[kind - 1];
      const holds = before !== undefined && sets.some((set) => before.isSubsetOf(set));
      return holds === negate ? NONE : id;
    });
  }
}

function oneCharacter({ elements }: NoParent<Concatenation>): CharSet {
  const [first] = elements;
  if (elements.length !== 1 || first?.type !== 'CharacterClass') throw new Undecidable('lookbehind');
  return first.characters;
}

function lookbehinds(alternatives: Alternatives, depth: number): CharSet[] {
  if (depth > DEEPEST) throw new Undecidable('size');
  return alternatives.flatMap(({ elements }) =>
    elements.flatMap((part) => {
      if (part.type === 'CharacterClass' || part.type === 'Unknown') return [];
      return part.type === 'Assertion' && part.kind === 'behind'
        ? part.alternatives.map(oneCharacter)
        : lookbehinds(part.alternatives, depth + 1);
    }),
  );
}
