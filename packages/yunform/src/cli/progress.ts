import type { Terminal } from './terminal.ts';
import { cut } from './width.ts';

/** Tells how far long work has come: one line that is written over; nothing at all when nobody watches. */
export interface Progress {
  readonly step: (label: string) => void;
  /** Clears the line. */
  readonly done: () => void;
}

const WIDTH = 79;

/** A progress line for that many steps. */
export function progressOf(terminal: Terminal, steps: number): Progress {
  if (!terminal.watched) return { step: () => {}, done: () => {} };
  let taken = 0;
  return {
    step: (label) => {
      taken += 1;
      terminal.err(`\r\u001B[K${cut(`${taken}/${steps} ${label}`, WIDTH)}`);
    },
    done: () => terminal.err('\r\u001B[K'),
  };
}
