// The same sheet of two pages and 80 answers, each library in its own process, rounds in turn, the median of each figure.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { LIBRARIES } from './libraries.ts';
import { type Measured, WARM } from './peer.ts';

const ROUNDS = 3;
const DOCUMENTS = 40;
const BATCH = 1000;

function run(name: string, documents: number): Measured {
  const peer = join(import.meta.dirname, 'peer.js');
  const out = execFileSync(process.execPath, [peer, name, String(documents)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(out.trim().split('\n').at(-1) ?? '{}');
}

function median(rounds: readonly Measured[], figure: keyof Measured): number {
  const sorted = rounds.map((round) => round[figure]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const [ours = '', ...others] = Object.keys(LIBRARIES);
const names = process.argv.includes('--ours') ? [ours] : [ours, ...others];
const measured = new Map(names.map((name): [string, Measured[]] => [name, []]));
for (let round = 0; round < ROUNDS; round += 1)
  for (const [name, rounds] of measured) rounds.push(run(name, DOCUMENTS));

const own = median(measured.get(ours) ?? [], 'cpu');
console.log(
  `two pages, 80 answers, ${DOCUMENTS} documents after ${WARM} to warm up, median of ${ROUNDS} rounds in turn, Node ${process.version}\n`,
);
console.log('CPU ms/document   x ours   first document ms     KB   peak MB   library');
for (const [name, rounds] of measured) {
  const cpu = median(rounds, 'cpu');
  const figures = [
    cpu.toFixed(1),
    (cpu / own).toFixed(2),
    median(rounds, 'first').toFixed(0),
    (median(rounds, 'bytes') / 1000).toFixed(0),
    median(rounds, 'memory').toFixed(0),
  ];
  const widths = [15, 8, 19, 6, 9];
  console.log(`${figures.map((figure, index) => figure.padStart(widths[index] ?? 0)).join(' ')}   ${name}`);
}
const batch = run(ours, BATCH);
console.log(
  `\n${BATCH} documents with ${ours}: ${batch.cpu.toFixed(1)} ms CPU each, memory grew by ${batch.growth.toFixed(0)} MB after the first hundred`,
);
