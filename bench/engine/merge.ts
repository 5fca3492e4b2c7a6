import { extend, type Form, type Intake, merge, readForm, report } from '@yunform/core';
import { catalogue } from '@yunform/elements';
import type { Outcome } from '@yunform/schema';
import { formsLike } from './forms.ts';

/** What is measured, in CPU milliseconds of this process. */
export interface MergeFigures {
  /** 16 read forms of 60 fields to the frozen intake with pages and report, other forms every run. */
  readonly merge: number;
  /** One form that shares nothing more, with 4 and with 16 forms merged already. */
  readonly extend: { readonly of4: number; readonly of16: number };
  /** A plain copy of the 16 forms, to compare machines with. */
  readonly copy: number;
  readonly questions: number;
}

const SHAPE = { fields: 60, shared: 0.5 };

/** CPU time of one call. */
export function cpu<T>(run: () => T): { readonly ms: number; readonly value: T } {
  const before = process.cpuUsage();
  const value = run();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, value };
}

/** The forms read; an unreadable one is a fault of the bench. */
export function read(count: number, seed: number, first = 0): readonly Form[] {
  return formsLike(count, { ...SHAPE, seed }, first).map((schema) => must(readForm(schema, { catalogue })));
}

/** Runs that only warm up: the engine is optimised by then, and collects garbage as it goes on doing. */
const WARM = 100;

/** Merges other forms every run, after those that warm up, and gives the median. */
export function measureMerge(runs: number): MergeFigures {
  const times: number[] = [];
  const copies: number[] = [];
  let questions = 0;
  for (let run = 0; run < WARM + runs; run += 1) {
    const forms = read(16, run + 1);
    const { ms, value } = cpu(() => {
      const intake = must(merge(forms, { catalogue, onConflict: 'ask-each' }));
      return { intake, report: report(intake) };
    });
    copies.push(cpu(() => structuredClone(forms.map(({ published }) => published))).ms);
    questions = value.intake.questions.length;
    if (run >= WARM) times.push(ms);
  }
  return { merge: median(times), extend: measureExtend(runs), copy: median(copies), questions };
}

function measureExtend(runs: number): MergeFigures['extend'] {
  const of = (count: number): number => {
    const base = read(count, 1);
    const intake: Intake = must(merge(base, { catalogue, onConflict: 'ask-each' }));
    const times = Array.from({ length: WARM + runs }, (_, run) => {
      const form = must(readForm(foreign(run)));
      return cpu(() => must(extend(intake, form, { catalogue, onConflict: 'ask-each' }))).ms;
    });
    return median(times.slice(WARM));
  };
  return { of4: of(4), of16: of(16) };
}

/** A form of 60 fields that shares nothing with any other. */
function foreign(run: number) {
  const id = `zz-alone-${run}`;
  const names = Array.from({ length: 60 }, (_, index) => `n${index}`);
  return {
    'x-form': { id, department: id, title: id, version: '1' },
    type: 'object',
    required: names.slice(0, 30),
    properties: Object.fromEntries(names.map((name) => [name, { type: 'string', title: name, maxLength: 100 }])),
  };
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

export function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.issues.map(({ message }) => message).join('\n'));
}

/** Prints the figures of merging on demand, and of one form more. */
export function run(): void {
  const runs = 50;
  const { merge, extend, copy, questions } = measureMerge(runs);
  const line = (what: string, ms: number): void =>
    console.log(
      `${what.padEnd(72)} ${ms.toFixed(1).padStart(7)} ms CPU ${(ms / copy).toFixed(1).padStart(7)} × structuredClone of the 16 schemas`,
    );
  console.log(`merge on demand, warm, other forms every run, Node ${process.version}`);
  line(`16 forms of 60 fields → intake of ${questions} questions, pages, report`, merge);
  line('extend by a form of 60 fields that shares nothing, 4 merged', extend.of4);
  line('extend by a form of 60 fields that shares nothing, 16 merged', extend.of16);
}
