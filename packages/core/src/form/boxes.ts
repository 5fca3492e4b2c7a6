import type { Collected } from './collected.ts';
import type { Field, FormNode } from './field.ts';

/**
 * The printed boxes that an applicant would fill on the form's sheet, by their place in the data: one for each field (a column counts once, however many
 * rows it has), one for an object that prints as one box, none for what is no box of its own.
 */
export function boxesOf(tree: FormNode): readonly string[] {
  const visit = (node: FormNode): readonly string[] => {
    switch (node.kind) {
      case 'field':
        return node.box === false ? [] : [node.pointer];
      case 'rows':
        return visit(node.item);
      case 'group':
        return node.box ? [node.pointer] : [...node.members.values()].flatMap(visit);
    }
  };
  return visit(tree);
}

/** How many assertions a form makes: each keyword of each field, each thing it requires, forbids or demands; `type` aside. */
export function assertionsIn(fields: readonly Field[], said: Collected): number {
  const own = fields.reduce(
    (sum, { schema }) =>
      sum + Object.keys(schema).filter((keyword) => keyword !== 'type' && keyword !== '$defs').length,
    0,
  );
  return own + said.required.length + said.forbidden.length + said.demands.length + said.residuals.length;
}
