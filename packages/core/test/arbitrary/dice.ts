import fc from 'fast-check';

/** Choices read off a tape of numbers: what fast-check shrinks is the tape, so a counterexample falls back to first options. */
export class Dice {
  readonly #tape: readonly number[];
  #next = 0;

  constructor(tape: readonly number[]) {
    this.#tape = tape;
  }

  /** A whole number from 0 up to, but not including, the limit; 0 when the tape is at its end. */
  below(limit: number): number {
    const number = this.#tape[this.#next] ?? 0;
    this.#next += 1;
    return number % limit;
  }

  /** True in `percent` of a hundred throws; false when the tape is at its end. */
  chance(percent: number): boolean {
    return this.below(100) >= 100 - percent;
  }

  /** One of the options; the first when the tape is at its end. */
  pick<T>(options: readonly [T, ...T[]]): T {
    return options[this.below(options.length)] ?? options[0];
  }

  /** One of a list that may be empty. */
  pickOf<T>(options: readonly T[]): T | undefined {
    return options[this.below(Math.max(1, options.length))];
  }

  /** The members that chance keeps, in their order. */
  some<T>(options: readonly T[], percent: number): readonly T[] {
    return options.filter(() => this.chance(percent));
  }
}

/** Tapes of up to `length` throws. */
export function tapes(length: number): fc.Arbitrary<number[]> {
  return fc.array(fc.nat(9_999), { minLength: Math.floor(length / 2), maxLength: length, size: 'max' });
}
