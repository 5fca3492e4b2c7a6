import { Meter } from '../../pattern/meter.ts';

/** Thrown inside the algebra when a call has used up its work; the verbs turn it into "unknown". */
export class Exhausted extends Error {}

/** How deep places and decisions may nest. */
const DEEPEST = 500;

/** The work that one call may cause: steps of reasoning, work on patterns, depth. */
export class Budget {
  readonly meter: Meter;
  /** How deep the reasoning stands now. */
  depth = 0;
  private steps: number;

  constructor(steps: number) {
    this.steps = steps;
    this.meter = new Meter(steps * 10);
  }

  /** How many steps are left; never less than none. */
  get rest(): number {
    return Math.max(0, this.steps);
  }

  spend(steps: number): void {
    this.steps -= steps;
    if (this.steps < 0) throw new Exhausted();
  }

  /** Runs a part one level deeper; undefined when that is too deep. */
  deeper<T>(part: () => T): T | undefined {
    if (this.depth >= DEEPEST) return undefined;
    this.depth += 1;
    const result = part();
    this.depth -= 1;
    return result;
  }
}
