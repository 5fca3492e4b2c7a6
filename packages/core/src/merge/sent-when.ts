import { absent, all, any, type Condition, not, present } from '../condition/condition.ts';
import { arrayOf, depthOf } from '../plan/arrays.ts';
import type { Container, Entry, FormPlan } from '../plan/plan.ts';

/** A condition that hangs on where a field stands; `at` are the answers that it is made of. */
type OfPlace = (pointer: string, at: readonly string[]) => Condition;

/**
 * When the objects around a field that has no value are sent: always, when a question that feeds only them (other than those of the field itself) is answered
 * and taken, or when all that they require is there without the field.
 */
export function sentWhen(form: string, plan: FormPlan): OfPlace {
  const objects = optional(plan);
  if (objects.length === 0) return () => true;
  const stands = new Standing(form, plan);
  const senders = objects.map((one) => ({ one, given: stands.given(one) }));
  return (pointer, except) =>
    all(
      senders
        .filter(({ one }) => isInside(pointer, one.to))
        .map(({ one, given }) => {
          const own = given.filter(({ at }) => !at.some((from) => except.includes(from)));
          return any([one.required, ...own.map(({ when }) => when), stands.whole(one, pointer)]);
        }),
    );
}

/** When the objects around a place are sent, on the answers and on what the form receives. */
export function isSentWhen(form: string, plan: FormPlan): (pointer: string) => Condition {
  const objects = optional(plan);
  if (objects.length === 0) return () => true;
  const stands = new Standing(form, plan);
  return (pointer) =>
    all(
      objects
        .filter(({ to }) => isInside(pointer, to))
        .map((one) =>
          all([one.when ?? true, any([one.required, ...stands.given(one).map(({ when }) => when), stands.whole(one)])]),
        ),
    );
}

/**
 * When what a field asserts binds an answer that is given: always, or only while the objects around the field are sent that may be left out even then,
 * because something else that they require is missing.
 */
export function bindsWhen(form: string, plan: FormPlan): OfPlace {
  const objects = optional(plan);
  if (objects.length === 0) return () => true;
  return (pointer, at) =>
    all(
      objects
        .filter((one) => isInside(pointer, one.to) && !at.some((from) => isSentWith(one, pointer, from)))
        .map(({ to, blank }) =>
          blank === undefined ? present(to, form) : { of: form, at: to, is: { type: 'object' } },
        ),
    );
}

/** Objects that may be left out though the one around them is sent. */
function optional({ containers }: FormPlan): readonly Container[] {
  return containers.filter(
    ({ to, kind, required }) => kind === 'object' && to !== '' && !to.endsWith('/*') && required !== true,
  );
}

/** Is an object sent as soon as the answer is given: because the question feeds nothing else, or because the object requires nothing else? */
function isSentWith({ to, owns, members, from }: Container, pointer: string, at: string): boolean {
  const own = owns.includes(at) && depthOf(at) === depthOf(to) + (from.length > 0 ? 1 : 0);
  return own || members.every((member) => isOn(member, pointer));
}

/** What is there of its own accord, whether or not the object around it is sent. */
class Standing {
  readonly #form: string;
  readonly #containers: ReadonlyMap<string, Container>;
  readonly #entries: readonly Entry[];

  constructor(form: string, { containers, entries }: FormPlan) {
    this.#form = form;
    this.#containers = new Map(containers.map((one) => [one.to, one] as const));
    this.#entries = entries;
  }

  /** The questions that feed nothing but an object, each with when it is answered and taken. */
  given({ to, owns }: Container): readonly { readonly at: readonly string[]; readonly when: Condition }[] {
    const owned = new Set(owns);
    return this.#entries
      .filter((entry) => isInside(entry.to, to))
      .flatMap((entry) => {
        const at = entry.from.filter((one) => owned.has(one));
        if (at.length === 0) return [];
        if (depthOf(entry.to) > depthOf(to)) return [{ at, when: not(this.#inNoRow(entry.to, depthOf(to))) }];
        return at.map((one) => ({ at: [one], when: all([entry.when ?? true, { at: one, is: true }]) }));
      });
  }

  /** All that an object requires is there, though one field has no value; where it requires nothing, something. */
  whole({ to, members }: Container, without?: string): Condition {
    if (members.length > 0) return all(members.map((one) => this.#there(one, without)));
    const children = [...this.#containers.keys(), ...this.#entries.map((one) => one.to)];
    return any(children.filter((one) => isChild(one, to)).map((one) => this.#there(one, without)));
  }

  #there(at: string, without: string | undefined): Condition {
    if (at === without) return false;
    const container = this.#containers.get(at);
    if (container === undefined) return present(at, this.#form);
    const { kind, from, when = true, blank } = container;
    if (blank !== undefined) return when;
    const own: readonly Condition[] =
      kind === 'array'
        ? from.map((array) => ({ at: array, is: true }))
        : [...this.given(container).map((one) => one.when), this.whole(container, without)];
    return all([when, any(own)]);
  }

  #inNoRow(at: string, depth: number): Condition {
    if (depthOf(at) === depth) return absent(at, this.#form);
    return { of: this.#form, rows: arrayOf(at, depth), every: this.#inNoRow(at, depth + 1) };
  }
}

function isInside(pointer: string, object: string): boolean {
  return pointer.startsWith(`${object}/`);
}

function isOn(member: string, pointer: string): boolean {
  return pointer === member || isInside(pointer, member);
}

function isChild(at: string, object: string): boolean {
  return isInside(at, object) && !at.slice(object.length + 1).includes('/');
}
