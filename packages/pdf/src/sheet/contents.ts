import type { Block, Content, Sheet } from './model.ts';

/** Everything that the sheet prints, in printed order: labels and words without a place, values with theirs. */
export function contentsOf(sheet: Sheet): readonly Content[] {
  const { title, department, number, version, id } = sheet;
  const head = [title, department, number, version, id].map((text) => words(text));
  const sections = sheet.sections.flatMap((section) => [
    words(section.title),
    ...section.ticks,
    ...section.blocks.flatMap(blockContents),
    ...section.signatures.map(({ label }) => words(label)),
  ]);
  const rest = [...sheet.signatures.map(({ label }) => label), ...sheet.office, ...sheet.papers, ...sheet.notes];
  return [...head, ...sections, ...rest.map((text) => words(text))];
}

function words(text: string): Content {
  return { title: text, pieces: [{ kind: 'text', text }] };
}

function blockContents(block: Block): readonly Content[] {
  switch (block.kind) {
    case 'field':
      return [words(block.label), block.content];
    case 'group':
      return [words(block.label), ...block.blocks.flatMap(blockContents)];
    case 'table':
      return [
        words(block.label),
        ...block.columns.map(({ label }) => words(label)),
        ...block.rows.flatMap(({ label, cells }) => [words(label), ...cells]),
      ];
  }
}
