import { departmentsOf } from './departments.ts';
import { PEERS, type Peer, yunform } from './peers.ts';

/** CPU times of one library, in milliseconds. */
type Times = number[];

const FLOOR: Peer = { name: 'structuredClone of the input', join: ({ schemas }) => structuredClone(schemas) };

/** A library that took longer than this on one size is not asked for the next. */
const PATIENCE = 4_000;

function median(times: Times): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}

function time(peer: Peer, departments: Parameters<Peer['join']>[0]): number {
  const start = process.cpuUsage();
  try {
    peer.join(departments);
  } catch {
    return Number.NaN;
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

let seed = 0;

/** Times every library on fresh departments, one after the other in changing order. */
function measure(count: number, rules: boolean, rounds: number, peers: readonly Peer[]): Map<Peer, Times> {
  const all = [FLOOR, ...peers];
  const times = new Map<Peer, Times>(all.map((peer) => [peer, []]));
  for (let round = 0; round < rounds; round += 1) {
    seed += 1;
    const departments = departmentsOf({ count, rules, seed });
    for (let index = 0; index < all.length; index += 1) {
      const peer = all[(index + round) % all.length];
      if (peer) times.get(peer)?.push(time(peer, departments));
    }
  }
  return times;
}

/** Rounds that are not counted, while the engine warms up. */
const WARMING = 6;

const ROUNDS: ReadonlyMap<number, number> = new Map([
  [2, 60],
  [16, 40],
  [64, 20],
  [256, 15],
]);

/** Prints how long each library takes, as multiples of structuredClone of the input. */
export function printSpeed(only: boolean): void {
  for (const rules of [false, true]) {
    console.log(
      `\nmedian CPU time as a multiple of structuredClone of the input, ${rules ? 'three if/then each' : 'without if/then'}`,
    );
    let peers = only ? [yunform] : [yunform, ...PEERS];
    const ours: number[] = [];
    for (const [count, rounds] of ROUNDS) {
      measure(count, rules, WARMING, only || count < 256 ? peers : [yunform]);
      const times = measure(count, rules, rounds, peers);
      const floor = median(times.get(FLOOR) ?? []);
      ours.push(median(times.get(yunform) ?? []));
      console.log(`N = ${count} (structuredClone: ${floor.toFixed(2)} ms)`);
      for (const peer of peers) {
        const own = median(times.get(peer) ?? []);
        console.log(`  ${Number.isNaN(own) ? 'refuses' : (own / floor).toFixed(2).padStart(7)}  ${peer.name}`);
      }
      peers = peers.filter((peer) => peer === yunform || !(median(times.get(peer) ?? []) > PATIENCE / 16));
    }
    console.log(`  time(256) / time(64) of ours: ${((ours[3] ?? 0) / (ours[2] ?? 1)).toFixed(2)}`);
  }
}
