import { JS, type NoParent, type Expression as RefaExpression } from 'refa';

/** A pattern's syntax tree: alternatives of character sets, groups, quantifiers and assertions. */
export type Expression = NoParent<RefaExpression>;

/** Why a pattern's language is not known. */
export type Obstacle = 'syntax' | 'backreference' | 'lookbehind' | 'size';

/** Thrown inside this folder when a pattern is out of reach; `languageOf` turns it into a value. */
export class Undecidable extends Error {
  readonly obstacle: Obstacle;
  constructor(obstacle: Obstacle) {
    super(obstacle);
    this.obstacle = obstacle;
  }
}

/** The longest pattern text that is looked at. */
const LONGEST = 5_000;

/** The syntax tree of a pattern under JavaScript's `u` flag, the one that JSON Schema recommends. */
export function parsePattern(source: string): Expression {
  if (source.length > LONGEST) throw new Undecidable('size');
  const parser = literal(source);
  try {
    return parser.parse({ assertions: 'parse', backreferences: 'throw', maxBackreferenceWords: 0 }).expression;
  } catch (error) {
    throw new Undecidable(error instanceof Error && /backreference/i.test(error.message) ? 'backreference' : 'size');
  }
}

function literal(source: string): JS.Parser {
  try {
    return JS.Parser.fromLiteral({ source, flags: 'u' });
  } catch {
    throw new Undecidable('syntax');
  }
}
