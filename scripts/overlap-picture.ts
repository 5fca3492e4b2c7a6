const CELL = 44;
const LEFT = 190;
const TOP = 150;

/** A matrix of how many members each two sets share, as SVG: the darker, the more; the diagonal holds each set's own size. */
export function overlapPicture(labels: readonly string[], sets: readonly ReadonlySet<string>[]): string {
  const shared = sets.map((a) => sets.map((b) => [...a].filter((one) => b.has(one)).length));
  const most = Math.max(1, ...shared.flatMap((row, y) => row.filter((_, x) => x !== y)));
  const cells = shared.flatMap((row, y) => row.map((count, x) => cell(x, y, count, most)));
  const names = labels.flatMap((label, index) => [rowName(label, index), columnName(label, index)]);
  const [width, height] = [LEFT + labels.length * CELL + 70, TOP + labels.length * CELL + 20];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="sans-serif" font-size="12">`,
    '<title>Data elements that each pair of forms shares</title>',
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...cells,
    ...names,
    '</svg>\n',
  ].join('\n');
}

function cell(x: number, y: number, count: number, most: number): string {
  const own = x === y;
  const share = own ? 0 : count / most;
  const [left, top] = [LEFT + x * CELL, TOP + y * CELL];
  const fill = own ? '#e6e6e6' : `rgb(${mix(255, 31, share)},${mix(255, 90, share)},${mix(255, 160, share)})`;
  const ink = share > 0.55 ? '#ffffff' : '#1a1a1a';
  const [middle, line] = [left + CELL / 2, top + CELL / 2 + 4];
  return `<rect x="${left}" y="${top}" width="${CELL - 2}" height="${CELL - 2}" fill="${fill}" stroke="#cccccc"/><text x="${middle - 1}" y="${line - 1}" text-anchor="middle" fill="${ink}">${count}</text>`;
}

function mix(from: number, to: number, share: number): number {
  return Math.round(from + (to - from) * share);
}

function rowName(label: string, index: number): string {
  return `<text x="${LEFT - 8}" y="${TOP + index * CELL + CELL / 2 + 3}" text-anchor="end" fill="#1a1a1a">${label}</text>`;
}

function columnName(label: string, index: number): string {
  const [x, y] = [LEFT + index * CELL + CELL / 2 + 3, TOP - 8];
  return `<text x="${x}" y="${y}" transform="rotate(-60 ${x} ${y})" fill="#1a1a1a">${label}</text>`;
}
