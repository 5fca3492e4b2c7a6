import { isArray } from '@yunform/schema/base';
import { applying } from '../lens/apply.ts';
import type { Container } from '../plan/plan.ts';
import { type Frame, frameOf, type Spot, spotValue } from './frame.ts';
import type { PlanNode } from './plan-tree.ts';
import type { Tools } from './ready-plan.ts';

type Test = (frame: Frame) => boolean;

/** Gives the spot of an object or array the tests of whether it is sent, and whether it is there of its own accord. */
export function readySending(spot: Spot, container: Container, tools: Tools): void {
  const permits = tools.holds(container.when ?? true);
  const stands = container.kind === 'array' ? isGiven(container, tools) : isWhole(spot, container, tools);
  spot.there = (frame) => permits(frame, frame.rows) && stands(frame);
  if (container.kind === 'array') return;
  const needed = tools.holds(container.required);
  spot.sent = (frame) => permits(frame, frame.rows) && (needed(frame, frame.rows) || stands(frame));
}

/** Is any of the arrays that rows come from given, if only empty? */
function isGiven({ from }: Container, tools: Tools): Test {
  const reads = from.map(tools.given);
  return (frame) => reads.some((read) => isArray(read(frame, frame.rows)));
}

/** Is a question answered that feeds nothing but the object, or is all there that it requires? */
function isWhole({ node, members }: Spot, container: Container, tools: Tools): Test {
  const answered = ownsAnswer(node, container, tools);
  const required = container.members.map((at) => members.find(([, member]) => member.node.to === at)?.[1]);
  return (frame) =>
    answered(frame) ||
    (required.every((member) => isThere(member, frame)) && members.some(([, member]) => isValue(member, frame)));
}

/** What the form can never take is no member at all. */
function isThere(member: Spot | undefined, frame: Frame): boolean {
  return member !== undefined && (isValue(member, frame) || member.blank?.(frame) !== undefined);
}

/** An object or array that is only made because another one requires it is no value by itself. */
function isValue(member: Spot, frame: Frame): boolean {
  return member.there ? member.there(frame) : spotValue(member, frame) !== undefined;
}

/** Is a question answered that feeds nothing but this object, and does the form take the answer? */
function ownsAnswer(node: PlanNode, { owns }: Container, tools: Tools): Test {
  const owned = new Set(owns);
  const answered = answeredBelow(node, owned, tools);
  return answered ?? (() => false);
}

function answeredBelow(node: PlanNode, owned: ReadonlySet<string>, tools: Tools): Test | undefined {
  if (node.entry) return answeredEntry(node.entry, owned, tools);
  const below = [...node.members.values()].flatMap((member) => answeredBelow(member, owned, tools) ?? []);
  if (below.length === 0) return undefined;
  if (node.container?.kind !== 'array') return (frame) => below.some((answered) => answered(frame));
  const { container } = node;
  const item = tools.spotAt(`${node.to}/*`);
  return (frame) =>
    frame.view.numbers
      .taken(container, frame.rows)
      .some((row) => below.some((answered) => answered(frameOf(frame.view, item, [...frame.rows, row]))));
}

function answeredEntry(
  entry: NonNullable<PlanNode['entry']>,
  owned: ReadonlySet<string>,
  tools: Tools,
): Test | undefined {
  const own = entry.from.map((at) => owned.has(at));
  if (!own.includes(true)) return undefined;
  const reads = entry.from.map(tools.given);
  const holds = tools.holds(entry.when ?? true);
  const apply = applying(entry.lens, tools.ground.context);
  return (frame) => {
    const rows = frame.view.numbers.ofEntry(entry, frame.rows);
    const inputs = rows === undefined ? [] : reads.map((read) => read(frame, rows));
    const given = inputs.some((input, index) => input !== undefined && own[index] === true);
    return given && holds(frame, frame.rows) && !('absent' in apply(inputs));
  };
}
