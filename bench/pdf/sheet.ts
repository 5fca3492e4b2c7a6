/** One answer with its label. */
export interface Pair {
  readonly label: string;
  readonly value: string;
}

/** A page of the sheet as every library draws it: 20 rows of two pairs, four bordered cells in a row. */
export const PAGE = { width: 595.28, height: 841.89, margin: 48, row: 34, label: 83, value: 166, size: 10 } as const;
export const PAIRS = 80;

const LABELS = '企业名称住所电话邮编注册资本经营范围法定代表人身份证件号码成立日期期限类型';
/** About 360 characters: names, rare ones, and every eleventh of the common ones of GB 2312. */
const COMMON = Array.from(
  { length: 250 },
  (_, index) => new Uint8Array([0xb0 + Math.floor((index * 11) / 94), 0xa1 + ((index * 11) % 94)]),
);
const POOL = [
  ...'东莞市示例贸易有限公司广东省南城街道鸿福社区𬭎䶮㛃𫖯𬱖𤩽𬍛',
  ...COMMON.map((bytes) => new TextDecoder('gb18030').decode(bytes)),
];

/** The pairs of one document; documents differ in their values. */
export function pairsOf(document: number): readonly Pair[] {
  const labels = [...LABELS];
  const take = (from: readonly string[], start: number, count: number) =>
    Array.from({ length: count }, (_, index) => from[(start + index * 7) % from.length] ?? '').join('');
  return Array.from({ length: PAIRS }, (_, index) => ({
    label: `${take(labels, index * 3, 4)}${index + 1}`,
    value: index % 4 === 3 ? `Flat ${index}, ${document} Road` : take(POOL, document * 13 + index * 5, 6 + (index % 8)),
  }));
}

/** Where the cell of a pair stands on its page, from the upper left corner. */
export function placeOf(index: number): { readonly page: number; readonly x: number; readonly y: number } {
  const onPage = index % 40;
  const column = onPage % 2;
  return {
    page: Math.floor(index / 40),
    x: PAGE.margin + column * (PAGE.label + PAGE.value),
    y: PAGE.margin + Math.floor(onPage / 2) * PAGE.row,
  };
}
