import { Undecidable } from './parse.ts';

/**
 * The work that a question about patterns may cause. What is remembered from earlier questions costs the same again,
 * so that a verdict never depends on what was asked before.
 */
export class Meter {
  private left: number;

  constructor(work: number) {
    this.left = work;
  }

  /** How much work is left; never less than nothing. */
  get rest(): number {
    return Math.max(0, this.left);
  }

  spend(steps: number): void {
    this.left -= steps;
    if (this.left < 0) throw new Undecidable('size');
  }
}
