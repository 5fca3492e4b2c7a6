import type { Element } from '../layout/page.ts';
import type { PdfFile } from './file.ts';
import { num, ref, text } from './syntax.ts';

/** Where an element's content stands: the page's object and the number of the marked content on it. */
export interface Marked {
  readonly page: number;
  readonly pageIndex: number;
  readonly mcid: number;
}

/** Writes the structure tree and its parent tree; gives the root's object. */
export function writeStructure(
  file: PdfFile,
  root: Element,
  contentOf: ReadonlyMap<Element, readonly Marked[]>,
  heights: readonly number[],
): number {
  const tree = file.reserve();
  const parents: number[][] = heights.map(() => []);
  const write = (element: Element, parent: number): number | undefined => {
    const marked = contentOf.get(element) ?? [];
    if (marked.length === 0 && element.children.length === 0 && element.tag !== 'TD' && element.tag !== 'TH')
      return undefined;
    const object = file.reserve();
    const kids = element.children.map((child) => write(child, object)).filter((kid) => kid !== undefined);
    for (const { pageIndex, mcid } of marked) {
      const list = parents[pageIndex];
      if (list) list[mcid] = object;
    }
    file.set(
      object,
      `<</S/${element.tag}/P ${ref(parent)}${kidsOf(kids, marked)}${attributesOf(element, marked, heights)}>>`,
    );
    return object;
  };
  const document = write(root, tree);
  const nums = parents.map((list, index) => `${index}[${list.map(ref).join(' ')}]`).join('');
  const parentTree = file.add(`<</Nums[${nums}]>>`);
  file.set(
    tree,
    `<</Type/StructTreeRoot/K ${ref(document ?? tree)}/ParentTree ${ref(parentTree)}/ParentTreeNextKey ${heights.length}>>`,
  );
  return tree;
}

function kidsOf(kids: readonly number[], marked: readonly Marked[]): string {
  const [first] = marked;
  if (!first) return kids.length === 0 ? '' : `/K[${kids.map(ref).join(' ')}]`;
  const own = marked.map((one) =>
    one.page === first.page ? String(one.mcid) : `<</Type/MCR/Pg ${ref(one.page)}/MCID ${one.mcid}>>`,
  );
  const all = [...own, ...kids.map(ref)];
  return `/Pg ${ref(first.page)}/K ${all.length === 1 ? all[0] : `[${all.join(' ')}]`}`;
}

function attributesOf(
  { scope, colSpan = 1, rowSpan = 1, alt, box }: Element,
  marked: readonly Marked[],
  heights: readonly number[],
): string {
  const table = `${scope ? `/Scope/${scope}` : ''}${colSpan > 1 ? `/ColSpan ${colSpan}` : ''}${rowSpan > 1 ? `/RowSpan ${rowSpan}` : ''}`;
  const height = heights[marked[0]?.pageIndex ?? 0] ?? 0;
  const place = box
    ? `/A<</O/Layout/Placement/Block/BBox[${[box[0], height - box[3], box[2], height - box[1]].map(num).join(' ')}]>>`
    : '';
  return `${table === '' ? place : `/A<</O/Table${table}>>`}${alt === undefined ? '' : `/Alt${text(alt)}`}`;
}
