import { isArray, type Json, setMember } from '@yunform/schema/base';
import type { Condition } from '../condition/condition.ts';
import { inRow } from '../condition/evaluate.ts';
import { applying, stepOf } from '../lens/apply.ts';
import type { Applied } from '../lens/lens.ts';
import type { Container, Entry } from '../plan/plan.ts';
import { type Frame, type ReadFrame, rowFrame, type Spot, spotValue } from './frame.ts';
import { emptyObjects } from './members.ts';
import type { Tools } from './ready-plan.ts';
import { readySending } from './sent.ts';

type Make = (frame: Frame) => Json | undefined;

/** Gives a spot the functions that make its value and its blank. */
export function readySpot(spot: Spot, tools: Tools): void {
  const { entry, container } = spot.node;
  if (container) readySending(spot, container, tools);
  const make = entry ? entryMaker(entry, tools) : container ? containerMaker(spot, container, tools) : () => undefined;
  const when = entry ? entry.when : container?.when;
  spot.make = guarded(make, when, tools);
  const blank = entry ? entry.blank : container?.blank;
  if (blank !== undefined) spot.blank = guarded(() => blank, when, tools);
}

function guarded(make: Make, when: Condition | undefined, { holds }: Tools): Make {
  if (when === undefined || when === true) return make;
  const permits = holds(when);
  return (frame) => (permits(frame, frame.rows) ? make(frame) : undefined);
}

function entryMaker(entry: Entry, tools: Tools): Make {
  const reads = entry.from.map(tools.given);
  const [first, ...more] = reads;
  const { lens, row } = entry;
  const single = first !== undefined && more.length === 0 && row === undefined && lens.op !== 'join';
  if (single && !(lens.op === 'recode' && lens.asked)) return singleMaker(entry, first, tools);
  const apply = applying(lens, tools.ground.context);
  return (frame) => {
    const rows = row === undefined ? frame.rows : frame.view.numbers.ofEntry(entry, frame.rows);
    return rows === undefined ? undefined : noted(apply(reads.map((read) => read(frame, rows))), entry, frame, rows);
  };
}

function singleMaker(entry: Entry, read: ReadFrame, { ground }: Tools): Make {
  const step = stepOf(entry.lens, ground.context);
  const from = entry.from[0] ?? '';
  const slot = ground.isDerived(from) ? undefined : ground.places.slotOf(from);
  if (slot !== undefined)
    return (frame) => {
      const value = frame.view.given[slot];
      return value === undefined ? undefined : noted(step(value), entry, frame, frame.rows);
    };
  return (frame) => {
    const value = read(frame, frame.rows);
    return value === undefined ? undefined : noted(step(value), entry, frame, frame.rows);
  };
}

/** What a lens made, told where it is to be told. */
function noted(applied: Applied, entry: Entry, { view }: Frame, rows: readonly number[]): Json | undefined {
  if ('value' in applied) {
    if (view.made !== undefined) view.made.push({ entry, rows });
    return applied.value;
  }
  if ('outside' in applied) view.outside.push({ entry, rows, at: inRow(entry.from[applied.outside] ?? '', rows) });
  return undefined;
}

function containerMaker(spot: Spot, container: Container, tools: Tools): Make {
  return container.kind === 'array' ? rowsMaker(spot, container, tools) : membersMaker(spot, container, tools);
}

function rowsMaker({ members, path }: Spot, container: Container, tools: Tools): Make {
  const reads = container.from.map(tools.given);
  const needed = tools.holds(container.required);
  const chosen = container.where !== undefined || container.first !== undefined;
  const item = members.find(([name]) => name === '*')?.[1];
  const step = item?.path[path.length];
  return (frame) => {
    let count = -1;
    for (const read of reads) {
      const array = read(frame, frame.rows);
      if (isArray(array)) count = Math.max(count, array.length);
    }
    if (count < 0 || !item || !step) return needed(frame, frame.rows) ? [] : undefined;
    const row = (number: number): Json => orElse(spotValue(item, rowFrame(frame, step.array, step.scope, number)), {});
    if (chosen) return frame.view.numbers.taken(container, frame.rows).map(row);
    const rows: Json[] = [];
    for (let number = 0; number < count; number += 1) rows.push(row(number));
    return rows;
  };
}

function membersMaker(spot: Spot, container: Container, tools: Tools): Make {
  const needed = container.required === true ? undefined : spot.sent;
  const write = memberWriter(spot, tools);
  const empty = emptyObjects(spot.members.length);
  if (needed === undefined) return (frame) => write(frame, empty());
  return (frame) => {
    for (const [, member] of spot.members) spotValue(member, frame);
    return needed(frame) ? write(frame, empty()) : undefined;
  };
}

/** Writes every member that has a value, or a blank, into an object. */
function memberWriter({ members }: Spot, tools: Tools): (frame: Frame, into: Record<string, Json>) => Json {
  const names = members.map(([name]) => name);
  const spots = members.map(([, member]) => member);
  const copied = spots.map((member) => copiedFrom(member, tools));
  const unguarded = spots.map(({ node: { entry } }) => entry !== undefined && entry.when === undefined);
  const set = names.includes('__proto__') ? setMember<Json> : undefined;
  return (frame, into) => {
    const { given, once } = frame.view;
    for (let index = 0; index < names.length; index += 1) {
      const slot = once ? (copied[index] ?? -1) : -1;
      const member = spots[index];
      let value =
        slot >= 0
          ? given[slot]
          : member && (once && unguarded[index] === true ? member.make(frame) : spotValue(member, frame));
      if (value === undefined) value = member?.blank?.(frame);
      if (value === undefined) continue;
      if (set) set(into, names[index] ?? '', value);
      else into[names[index] ?? ''] = value;
    }
    return into;
  };
}

/** The slot of the answer that a member takes as it stands; -1 when it is not so plain. */
function copiedFrom({ node: { entry } }: Spot, { ground }: Tools): number {
  const [from, ...more] = entry?.from ?? [];
  const plain = entry?.lens.op === 'copy' && entry.when === undefined && entry.blank === undefined;
  if (!plain || from === undefined || more.length > 0 || ground.isDerived(from)) return -1;
  return ground.places.slotOf(from) ?? -1;
}

/** The value, or another one where there is none; `null` is a value. */
function orElse(value: Json | undefined, other: Json): Json {
  return value === undefined ? other : value;
}
