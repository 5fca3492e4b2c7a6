import { stars } from '../condition/evaluate.ts';
import type { Intake } from '../merge/intake.ts';
import type { Container, Entry } from '../plan/plan.ts';
import { conditionText, type Received } from './emit-condition.ts';
import { Beyond, type Block, PlaceWriter, property } from './emit-place.ts';
import { entriesBelow, locate, type PlanNode, planTree } from './plan-tree.ts';

/**
 * One form's routing as the text of a function `(a, around) => data`, one statement per field; undefined where the plan wants more than that (chosen rows,
 * guards inside opaque values or in a cycle). `tool` names a lens or a test, which the caller declares.
 */
export function emitForm(intake: Intake, form: string, tool: (text: string) => string): string | undefined {
  const plan = intake.plan[form];
  if (!plan || plan.containers.some(({ where, first }) => where !== undefined || first !== undefined)) return undefined;
  if (plan.entries.some(({ row }) => row !== undefined)) return undefined;
  try {
    const writer = new FormWriter(intake, form, planTree(plan), tool);
    return writer.text();
  } catch (error) {
    if (error instanceof Beyond) return undefined;
    throw error;
  }
}

/** Writes one form's function: every node becomes a constant, after those that it reads. */
class FormWriter implements Received {
  readonly form: string;
  readonly tool: (text: string) => string;
  readonly #root: PlanNode;
  readonly #top: Block;
  readonly #blocks = new Map<PlanNode, Block>();
  readonly #names = new Map<PlanNode, string>();
  readonly #open = new Set<PlanNode>();

  constructor(intake: Intake, form: string, root: PlanNode, tool: (text: string) => string) {
    const derived = new Set(intake.derived.map(({ at }) => at));
    const lines: string[] = [];
    this.form = form;
    this.tool = tool;
    this.#root = root;
    this.#top = { outer: undefined, lines, rows: [], places: new PlaceWriter(lines, [], undefined, derived) };
    this.#place(root, this.#top);
  }

  text(): string {
    const root = this.#value(this.#root);
    return `(a, around) => {\n${this.#top.lines.join('\n')}\nreturn ${root};\n}`;
  }

  /** The constant that holds what the form receives at a place, for a condition in a block. */
  received(at: string, block: Block): string {
    const { node, rows, exact } = locate(this.#root, at);
    if (!exact || rows.some((row) => !Number.isNaN(row)) || node.entry?.blank !== undefined) throw new Beyond(at);
    const own = this.#blocks.get(node);
    if (own === undefined || !isWithin(block, own)) throw new Beyond(at);
    return this.#value(node);
  }

  /** Every node of a scope knows its block before anything is written. */
  #place(node: PlanNode, block: Block): void {
    this.#blocks.set(node, block);
    if (node.container?.kind === 'array') return;
    for (const member of node.members.values()) this.#place(member, block);
  }

  #value(node: PlanNode): string {
    const known = this.#names.get(node);
    if (known !== undefined) return known;
    const block = this.#blocks.get(node);
    if (block === undefined || this.#open.has(node)) throw new Beyond(node.to);
    this.#open.add(node);
    const name = `v${this.#names.size + this.#open.size}_${this.#names.size}`;
    if (node.entry) this.#entry(node.entry, name, block);
    else if (node.container) this.#container(node, node.container, name, block);
    else block.lines.push(`const ${name} = undefined;`);
    this.#open.delete(node);
    this.#names.set(node, name);
    return name;
  }

  #entry({ from, lens, when = true }: Entry, name: string, block: Block): void {
    const guard = conditionText(when, this, block);
    const inputs = from.map((at) => block.places.read(at));
    const value =
      lens.op === 'copy' && inputs.length === 1
        ? inputs[0]
        : `${this.tool(`lens(${JSON.stringify(lens)}, ${from.length})`)}(${inputs.join(', ')})`;
    block.lines.push(`const ${name} = ${guard === 'true' ? value : `${guard} ? ${value} : undefined`};`);
  }

  #container(node: PlanNode, container: Container, name: string, block: Block): void {
    const guard = conditionText(container.when ?? true, this, block);
    if (container.kind === 'array') this.#rows(node, container, name, guard, block);
    else this.#object(node, container, name, guard, block);
  }

  #object(node: PlanNode, container: Container, name: string, guard: string, block: Block): void {
    if (container.blank !== undefined) throw new Beyond(node.to);
    const members = [...node.members].map(([key, member]) => ({ key, member, value: this.#value(member) }));
    if (members.some(({ key }) => key === '__proto__')) throw new Beyond(node.to);
    const sent = container.required === true ? 'true' : this.#sent(node, container, block);
    const writes = members.flatMap(({ key, member: { entry }, value }) => {
      if (entry?.blank === undefined) return [`if (${value} !== undefined) ${name}${property(key)} = ${value};`];
      const permits = conditionText(entry.when ?? true, this, block);
      const blank = JSON.stringify(entry.blank);
      return [
        `if (${value} !== undefined) ${name}${property(key)} = ${value}; else if (${permits}) ${name}${property(key)} = ${blank};`,
      ];
    });
    if (guard === 'true' && sent === 'true') block.lines.push(`const ${name} = {};`, ...writes);
    else block.lines.push(`let ${name};`, `if (${guard} && (${sent})) {`, `${name} = {};`, ...writes, '}');
  }

  /** When an optional object is sent: as it is needed, or as it is there of its own accord. */
  #sent(node: PlanNode, container: Container, block: Block): string {
    return `${conditionText(container.required, this, block)} || ${this.#whole(node, container, block)}`;
  }

  /** A question of the object's own is answered, or all that it requires is there. */
  #whole(node: PlanNode, { owns, members }: Container, block: Block): string {
    const owned = entriesBelow(node).flatMap(({ from, lens, when = true }) => {
      const own = from.filter((at) => owns.includes(at));
      if (own.length === 0) return [];
      if ((lens.op === 'recode' && lens.asked) || own.some((at) => stars(at) > block.rows.length))
        throw new Beyond(node.to);
      const given = own.map((at) => `${block.places.read(at)} !== undefined`).join(' || ');
      return [`((${given}) && ${conditionText(when, this, block)})`];
    });
    const all = members.map((to) => {
      const { node: member, exact } = locate(this.#root, to);
      if (!exact) return 'false';
      const value = this.#there(member, block);
      const { entry } = member;
      return entry?.blank === undefined ? value : `(${value} || ${conditionText(entry.when ?? true, this, block)})`;
    });
    const any = [...node.members.values()].map((member) => this.#there(member, block));
    const complete = [...all, `(${any.length > 0 ? any.join(' || ') : 'false'})`].join(' && ');
    return [...owned, `(${complete})`].join(' || ');
  }

  /** Is a member there of its own accord, whatever requires it? */
  #there(node: PlanNode, block: Block): string {
    const { container } = node;
    if (container === undefined) return `${this.#value(node)} !== undefined`;
    const permits = conditionText(container.when ?? true, this, block);
    const there =
      container.kind === 'array'
        ? `most(${container.from.map((at) => block.places.read(at)).join(', ')}) >= 0`
        : this.#whole(node, container, block);
    return `(${permits} && (${there}))`;
  }

  #rows(node: PlanNode, { from, required }: Container, name: string, guard: string, block: Block): void {
    const item = node.members.get('*');
    if (item === undefined) throw new Beyond(node.to);
    const arrays = from.map((at) => block.places.read(at));
    const row = `i${block.rows.length}_${name}`;
    const lines: string[] = [];
    const rows = [...block.rows, row];
    const inner: Block = { outer: block, lines, rows, places: block.places.inside(lines, rows) };
    this.#place(item, inner);
    const value = this.#value(item);
    const needed = conditionText(required, this, block);
    block.lines.push(
      `let ${name};`,
      `if (${guard}) {`,
      `const n = most(${arrays.join(', ')});`,
      `if (n < 0) { if (${needed}) ${name} = []; } else {`,
      `${name} = [];`,
      `for (let ${row} = 0; ${row} < n; ${row} += 1) {`,
      ...lines,
      `${name}.push(${value} === undefined ? {} : ${value});`,
      '}',
      '}',
      '}',
    );
  }
}

/** May a block read a constant of another one: is it the same, or around it? */
function isWithin(block: Block, other: Block): boolean {
  for (let here: Block | undefined = block; here; here = here.outer) if (here === other) return true;
  return false;
}
