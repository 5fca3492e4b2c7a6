import type { Terminal } from './terminal.ts';
import { cut } from './width.ts';

/** Tells how far long work has come: a bar in one line that is written over; nothing at all when nobody watches. */
export interface Progress {
  readonly step: (label: string) => void;
  /** Clears the line. */
  readonly done: () => void;
}

const WIDTH = 79;
const BAR = 20;

/** A progress bar for that many steps. */
export function progressOf(terminal: Terminal, steps: number): Progress {
  if (!terminal.watched) return { step: () => {}, done: () => {} };
  let taken = 0;
  return {
    step: (label) => {
      taken += 1;
      const full = Math.round((Math.min(taken, steps) / Math.max(steps, 1)) * BAR);
      const bar = `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`;
      terminal.err(`\r\u001B[K${cut(`${bar} ${taken}/${steps} ${label}`, WIDTH)}`);
    },
    done: () => terminal.err('\r\u001B[K'),
  };
}
