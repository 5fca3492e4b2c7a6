import { ajvValidator, compile, type Form, type Intake, merge, readForm } from '@yunform/core';
import { emitRouters } from '@yunform/core/emit';
import { compileWith, type Router as Routing, routerKit } from '@yunform/core/run';
import { equals, type Json, type JsonObject, type Outcome } from '@yunform/schema/base';
import { byHand } from './by-hand.ts';
import { byJmespath, byJsonata } from './peers.ts';
import { answersOf, catalogue, schemaOf, sheets } from './world.ts';

/** Something that routes answers, and how many answers it is given at a time. */
interface Runner {
  readonly name: string;
  readonly batch: number;
  readonly run: (answers: Json) => unknown;
}

const ROUNDS = 40;
const WARMING = 15;

/** Routing 500 questions to 16 submissions, side by side in one run: CPU time per applicant, fresh answers every time. */
export async function run(): Promise<void> {
  const forms = sheets();
  const intake = intakeOf(forms.map(schemaOf));
  const engine = compile(intake);
  const hand = byHand(forms);
  const bare = { check: false, provenance: false } as const;
  const runners: readonly Runner[] = [
    { name: 'straight-line code by hand', batch: 100, run: hand },
    { name: 'yunform route, no eval', batch: 100, run: (answers) => engine.route(answers, bare) },
    { name: 'JSONata 2.2.2', batch: 4, run: byJsonata(forms) },
    { name: 'JMESPath 0.16.0 (copies only)', batch: 10, run: byJmespath(forms) },
  ];
  const entries = Object.values(intake.plan).reduce((sum, plan) => sum + plan.entries.length, 0);
  const guards = Object.values(intake.plan).flatMap((plan) => plan.entries.filter(({ when }) => when !== undefined));
  console.log(
    `\nrouting ${intake.questions.length} questions to ${forms.length} submissions: ${entries} fields, ${guards.length} guarded, Node ${process.version}`,
  );
  agree(hand, (answers) => engine.route(answers, bare).submissions);
  await print(runners);
  const module = compileWith(intake, ajvValidator, {}, routersOf(intake));
  agree(hand, (answers) => module.route(answers, bare).submissions);
  const compiled: Runner = {
    name: 'yunform compiled module',
    batch: 100,
    run: (answers) => module.route(answers, bare),
  };
  await print([...runners.slice(0, 1), compiled]);
  const telling: Runner = {
    name: 'yunform route, with provenance',
    batch: 40,
    run: (answers) => engine.route(answers, { check: false }),
  };
  await print([...runners.slice(0, 1), telling]);
}

/** One table: the first runner is what the others are multiples of. The ways to route share code, so each is warmed without the others. */
async function print(runners: readonly Runner[]): Promise<void> {
  const times = await measure(runners);
  const floor = times.get(runners[0]?.name ?? '') ?? [];
  console.log(`${median(floor).toFixed(1)} µs of CPU by hand; as multiples of it in the same round:`);
  for (const { name } of runners) {
    const ratios = (times.get(name) ?? []).map((time, round) => time / (floor[round] ?? Number.NaN));
    console.log(`  ${median(ratios).toFixed(2).padStart(8)}  ${name}`);
  }
}

/** What `yunform compile` writes into router.js, as functions. */
function routersOf(intake: Intake): { readonly [form: string]: Routing } {
  const text = emitRouters(intake, '').replace('export const routers =', 'return');
  return new Function('intake', 'formats', 'routerKit', text)(intake, {}, routerKit);
}

function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.issues.map(({ message }) => message).join('\n'));
}

function intakeOf(schemas: readonly JsonObject[]): Intake {
  const known = catalogue();
  const forms: readonly Form[] = schemas.map((schema) => must(readForm(schema, { catalogue: known })));
  return must(merge(forms, { catalogue: known }));
}

/** What is not the same is not comparable: both must make the same submissions. */
function agree(
  hand: (answers: Json) => unknown,
  ours: (answers: Json) => { readonly [form: string]: { readonly data: Json } },
): void {
  for (let seed = 1; seed <= 50; seed += 1) {
    const made: Json = JSON.parse(JSON.stringify(hand(answersOf(seed))));
    const own = Object.fromEntries(
      Object.entries(ours(answersOf(seed))).map(([form, { data }]) => [form, data] as const),
    );
    if (!equals(made, own)) throw new Error(`seed ${seed}: the routers do not agree`);
  }
}

let seed = 1000;

/** CPU microseconds per applicant, each runner in turn, so that a busy machine slows all of them alike. */
async function measure(runners: readonly Runner[]): Promise<ReadonlyMap<string, number[]>> {
  const times = new Map<string, number[]>(runners.map(({ name }) => [name, []]));
  for (let round = 0; round < WARMING + ROUNDS; round += 1) {
    for (const { name, batch, run } of runners) {
      const texts = Array.from({ length: batch }, () => JSON.stringify(answersOf(seed++)));
      const given: Json[] = texts.map((text) => JSON.parse(text));
      const before = process.cpuUsage();
      for (const answers of given) {
        const made = run(answers);
        if (made instanceof Promise) await made;
      }
      const { user, system } = process.cpuUsage(before);
      if (round >= WARMING) times.get(name)?.push((user + system) / batch);
    }
  }
  return times;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}
