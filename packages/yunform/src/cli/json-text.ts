/** Where a text stops being JSON: the character found there (undefined at the end of the text) and those that may stand there. */
interface Broken {
  readonly offset: number;
  readonly found: string | undefined;
  readonly expected: string;
}

/** What there is to say about a JSON text: where it breaks, and which names stand twice in one object. */
export interface JsonText {
  readonly broken?: Broken;
  readonly twice: readonly { readonly name: string; readonly offset: number }[];
}

type State = 'value' | 'first item' | 'name' | 'first name' | 'colon' | 'next' | 'end';

const EXPECTED: { readonly [state in State]: string } = {
  value: '{ [ " 0…9 - true false null',
  'first item': '] { [ " 0…9 - true false null',
  name: '"',
  'first name': '" }',
  colon: ':',
  next: ', } ]',
  end: '',
};

/** Reads a text as JSON (RFC 8259) without recursion, whatever its depth, and says what stands in the way. */
export function inspectJson(text: string): JsonText {
  const reader = new Reader(text);
  while (reader.advance()) {
    // Each step takes one token.
  }
  return reader.result();
}

class Reader {
  private at = 0;
  private state: State = 'value';
  private broken: Broken | undefined;
  private readonly open: (Set<string> | 'array')[] = [];
  private readonly twice: { name: string; offset: number }[] = [];

  constructor(private readonly text: string) {}

  result(): JsonText {
    return this.broken ? { broken: this.broken, twice: this.twice } : { twice: this.twice };
  }

  /** Takes one token; false at the end of the text or where it breaks. */
  advance(): boolean {
    this.match(/[ \t\n\r]*/y);
    const next = this.text[this.at];
    if (next === undefined && this.state === 'end') return false;
    const taken = this.take(next);
    if (!taken) this.break(EXPECTED[this.state]);
    return this.broken === undefined;
  }

  private take(next: string | undefined): boolean {
    switch (this.state) {
      case 'first item':
        return next === ']' ? this.close() : this.value(next);
      case 'value':
        return this.value(next);
      case 'first name':
        return next === '}' ? this.close() : this.name(next);
      case 'name':
        return this.name(next);
      case 'colon':
        return next === ':' && this.step('value');
      case 'next':
        return this.next(next);
      case 'end':
        return false;
    }
  }

  private value(next: string | undefined): boolean {
    if (next === '{') return this.enter(new Set(), 'first name');
    if (next === '[') return this.enter('array', 'first item');
    if (next === '"') return this.string() !== undefined && this.after();
    const plain = this.match(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y);
    return plain !== undefined && this.after();
  }

  private name(next: string | undefined): boolean {
    if (next !== '"') return false;
    const offset = this.at;
    const name = this.string();
    const names = this.open.at(-1);
    if (name === undefined || !(names instanceof Set)) return name !== undefined;
    if (names.has(name)) this.twice.push({ name, offset });
    names.add(name);
    this.state = 'colon';
    return true;
  }

  private next(next: string | undefined): boolean {
    const array = this.open.at(-1) === 'array';
    if (next === ',') return this.step(array ? 'value' : 'name');
    return next === (array ? ']' : '}') && this.close();
  }

  private enter(inside: Set<string> | 'array', state: State): boolean {
    this.open.push(inside);
    return this.step(state);
  }

  private close(): boolean {
    this.open.pop();
    this.at += 1;
    return this.after();
  }

  private step(state: State): boolean {
    this.at += 1;
    this.state = state;
    return true;
  }

  private after(): boolean {
    this.state = this.open.length === 0 ? 'end' : 'next';
    return true;
  }

  /** The string that begins here; undefined, with the place noted, where it breaks. */
  private string(): string | undefined {
    const start = this.at;
    this.at += 1;
    do this.skipPlain();
    while (this.match(/\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y) !== undefined);
    if (this.text[this.at] !== '"') {
      this.break('"');
      return undefined;
    }
    this.at += 1;
    return String(JSON.parse(this.text.slice(start, this.at)));
  }

  private skipPlain(): void {
    for (let code = this.code(); code >= 0x20 && code !== 0x22 && code !== 0x5c; code = this.code()) this.at += 1;
  }

  /** The code unit here; NaN, which no comparison holds for, at the end. */
  private code(): number {
    return this.text.charCodeAt(this.at);
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private break(expected: string): void {
    if (this.broken) return;
    const point = this.text.codePointAt(this.at);
    this.broken = { offset: this.at, found: point === undefined ? undefined : String.fromCodePoint(point), expected };
  }
}

/** Line and column (from 1, in characters) of an offset in a text. */
export function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}
