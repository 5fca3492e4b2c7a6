import type { Report } from '@yunform/core';
import type { Language } from '@yunform/schema/base';
import { titled } from '../cli/language.ts';
import { cut } from '../cli/width.ts';
import { escapeHtml } from './html.ts';
import { words } from './words.ts';

const CELL = 44;
const LABEL = 210;
const HEAD = 150;
/** As much of a name as fits beside the square, slanted ones too: a Chinese character takes two. */
const COLUMNS = 25;

/** A picture of which forms share what: a square of forms by forms, darker where they share more questions. */
export function sharingPicture({ forms, asks }: Report, language: Language): string {
  const ids = forms.map(({ form }) => form);
  const counts = ids.map((a) =>
    ids.map(
      (b) =>
        asks.filter(
          ({ fields, asked }) => asked !== 'never' && [a, b].every((id) => fields.some(({ form }) => form === id)),
        ).length,
    ),
  );
  const most = Math.max(1, ...counts.flat());
  const names = forms.map(({ department }) => titled(department, language));
  const width = LABEL + CELL * ids.length + HEAD;
  const height = HEAD + CELL * ids.length + 4;
  const columns = names.map((name, index) => {
    const x = LABEL + CELL * index + CELL / 2;
    return `<text transform="translate(${x} ${HEAD - 8}) rotate(-45)" font-size="13">${escapeHtml(cut(name, COLUMNS))}</text>`;
  });
  const rows = counts.flatMap((line, index) => {
    const y = HEAD + CELL * index;
    const label = `<text x="${LABEL - 8}" y="${y + CELL / 2 + 5}" font-size="13" text-anchor="end">${escapeHtml(cut(names[index] ?? '', COLUMNS))}</text>`;
    return [
      label,
      ...line.map((count, column) =>
        cell(count, most, LABEL + CELL * column, y, `${names[index]} × ${names[column]}: ${count}`),
      ),
    ];
  });
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeHtml(words[language].sharing)}">${[...columns, ...rows].join('')}</svg>`;
}

function cell(count: number, most: number, x: number, y: number, title: string): string {
  const share = count / most;
  const light = Math.round(97 - 62 * share);
  const ink = share > 0.55 ? '#fff' : '#1b1b1b';
  const box = `<rect x="${x}" y="${y}" width="${CELL - 2}" height="${CELL - 2}" fill="hsl(210 60% ${light}%)"><title>${escapeHtml(title)}</title></rect>`;
  return `${box}<text x="${x + CELL / 2 - 1}" y="${y + CELL / 2 + 4}" font-size="13" text-anchor="middle" fill="${ink}">${count}</text>`;
}
