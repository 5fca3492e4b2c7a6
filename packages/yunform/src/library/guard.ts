import { Worker } from 'node:worker_threads';

/** What became of a test: it matched or not, the pattern is none, or the time was up. */
export type Verdict = 'matches' | 'differs' | 'no-pattern' | 'out-of-time';

/** Within which bounds a foreign pattern may run. */
export interface GuardOptions {
  /** Milliseconds that one test may take; 500 by default. */
  readonly limit?: number;
  /** Megabytes of heap that the worker may use; 64 by default. */
  readonly memory?: number;
}

/** Runs foreign patterns beside the program: one that does not end is stopped, the program goes on. */
export interface PatternGuard {
  readonly test: (pattern: string, text: string) => Promise<Verdict>;
  /** Ends the worker; tests that still run are out of time. */
  readonly close: () => Promise<void>;
}

/**
 * A guard for patterns that departments wrote, for servers: each test runs in a worker thread with a limit of time and heap; after a pattern that is
 * stopped, the next test gets a fresh worker. Tests run one after the other.
 */
export function guard({ limit = 500, memory = 64 }: GuardOptions = {}): PatternGuard {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const open = (): Worker => {
    const opened =
      worker ?? new Worker(PROGRAM, { eval: true, resourceLimits: { maxOldGenerationSizeMb: memory }, stdin: false });
    opened.unref();
    worker = opened;
    return opened;
  };
  const stop = async (): Promise<void> => {
    const stopped = worker;
    worker = undefined;
    await stopped?.terminate();
  };
  const test = async (pattern: string, text: string): Promise<Verdict> => {
    const verdict = await ask(open(), pattern, text, limit);
    if (verdict === 'out-of-time') await stop();
    return verdict;
  };
  return {
    test: (pattern, text) => {
      const next = last.then(() => test(pattern, text));
      last = next.catch(() => undefined);
      return next;
    },
    close: stop,
  };
}

/** The worker's whole program: schema patterns are run with `u`, those that are valid only without it without. */
const PROGRAM = `
const { parentPort } = require('node:worker_threads');
const compile = (pattern) => {
  for (const flags of ['u', '']) try { return new RegExp(pattern, flags); } catch {}
};
parentPort.on('message', ({ pattern, text }) => {
  const compiled = compile(pattern);
  parentPort.postMessage(compiled === undefined ? 'no-pattern' : compiled.test(text) ? 'matches' : 'differs');
});
`;

function ask(worker: Worker, pattern: string, text: string, limit: number): Promise<Verdict> {
  return new Promise((resolve) => {
    worker.ref();
    const settle = (verdict: Verdict): void => {
      clearTimeout(timer);
      worker.off('message', settle);
      worker.off('error', lost);
      worker.off('exit', lost);
      worker.unref();
      resolve(verdict);
    };
    const lost = (): void => settle('out-of-time');
    const timer = setTimeout(lost, limit);
    worker.on('message', settle);
    worker.on('error', lost);
    worker.on('exit', lost);
    worker.postMessage({ pattern, text });
  });
}
