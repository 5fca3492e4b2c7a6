// One library in a process of its own: `node out/peer.js <name> <documents>`; writes what it measured as JSON.
import { LIBRARIES } from './libraries.ts';
import { pairsOf } from './sheet.ts';

/** What one process measured. */
export interface Measured {
  /** Milliseconds from loading the library to the first document. */
  readonly first: number;
  /** Processor milliseconds for each warm document. */
  readonly cpu: number;
  readonly bytes: number;
  /** Megabytes of memory at most, and what the documents after the first hundred added. */
  readonly memory: number;
  readonly growth: number;
}

/** Enough for every library: its functions are compiled, its font is parsed. */
export const WARM = 80;

async function measure(name: string, documents: number): Promise<Measured> {
  const start = performance.now();
  const print = await (LIBRARIES[name] ?? LIBRARIES['pdfkit 0.20.2'])?.();
  if (!print) throw new Error(`no library ${name}`);
  let bytes = (await print(pairsOf(0))).length;
  const first = performance.now() - start;
  for (let i = 1; i <= WARM; i += 1) await print(pairsOf(i));
  const before = process.cpuUsage();
  let settled = 0;
  for (let i = 0; i < documents; i += 1) {
    bytes = (await print(pairsOf(WARM + i))).length;
    if (i === Math.min(100, documents - 1)) settled = process.memoryUsage().rss;
  }
  const { user, system } = process.cpuUsage(before);
  const growth = (process.memoryUsage().rss - settled) / 1e6;
  return {
    first,
    cpu: (user + system) / 1000 / documents,
    bytes,
    memory: process.resourceUsage().maxRSS / 1000,
    growth,
  };
}

const [, , name = '', documents = '40'] = process.argv;
if (process.argv[1]?.endsWith('peer.js')) console.log(JSON.stringify(await measure(name, Number(documents))));
