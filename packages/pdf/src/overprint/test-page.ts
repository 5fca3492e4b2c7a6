import type { Fonts } from '../font/chain.ts';
import { textMarks } from '../layout/draw.ts';
import { MM } from '../layout/measure.ts';
import { element, type LaidOut, type Mark, type Page } from '../layout/page.ts';
import { setText } from '../layout/set-text.ts';
import { labelAt, type Place } from '../sheet/place.ts';
import { boxOf, optionBoxes, type PaperBox } from './box.ts';
import { MARK } from './calibration.ts';
import type { Over } from './lay-over.ts';

/** Test pages for a printer: two marks to measure, and the frame of every box with its label, to be laid over the pre-printed form. */
export function testPages(places: readonly Place[], over: Over): LaidOut {
  const { paper, fonts, showing } = over;
  const root = element('Document');
  const boxes = places.flatMap((place) => boxesOf(place).map((box) => ({ box, label: labelAt(place, showing) })));
  const count = Math.max(1, ...boxes.map(({ box }) => box.page));
  const pages = Array.from({ length: count }, (_, index): Page => {
    const own = boxes.filter(({ box }) => box.page === index + 1);
    const words = element('P');
    root.children.push(words);
    const first: readonly [number, number] = [MARK, MARK];
    const last: readonly [number, number] = [paper.width - MARK, paper.height - MARK];
    const lines = [first, last].flatMap(([x, y]) => cross(x, y));
    const frames = own.map(
      ({ box }): Mark => ({ kind: 'frame', x: box.x * MM, y: box.y * MM, w: box.w * MM, h: box.h * MM, width: 0.3 }),
    );
    const labels = own.flatMap(({ box, label }) => text(label, box.x * MM + 1, box.y * MM + 0.5, 5, fonts));
    const note = text(showing.words.calibration(MARK), (MARK + 6) * MM, (MARK - 6) * MM, 9, fonts);
    return {
      width: paper.width * MM,
      height: paper.height * MM,
      parts: [
        { owner: 'layout', marks: corrected([...lines, ...frames], over) },
        { owner: words, marks: corrected([...note, ...labels], over) },
      ],
    };
  });
  return { pages, root };
}

function boxesOf(place: Place): readonly PaperBox[] {
  const box = boxOf(place);
  return [...(box ? [box] : []), ...optionBoxes(place).values()];
}

function cross(x: number, y: number): readonly Mark[] {
  const [cx, cy, r] = [x * MM, y * MM, 5 * MM];
  return [
    { kind: 'line', x1: cx - r, y1: cy, x2: cx + r, y2: cy, width: 0.3 },
    { kind: 'line', x1: cx, y1: cy - r, x2: cx, y2: cy + r, width: 0.3 },
  ];
}

function text(words: string, x: number, y: number, size: number, fonts: Fonts): readonly Mark[] {
  return textMarks(setText(fonts.glyphs(words), 400, [size], 100), { x, y, w: 400, h: 0 }, { align: 'left' });
}

/** The marks as the printer must be told them. */
function corrected(marks: readonly Mark[], { calibration: { dx, dy, scaleX, scaleY } }: Over): readonly Mark[] {
  const x = (value: number) => dx * MM + value * scaleX;
  const y = (value: number) => dy * MM + value * scaleY;
  return marks.map((mark): Mark => {
    if (mark.kind === 'text') return { ...mark, x: x(mark.x), y: y(mark.y) };
    if (mark.kind === 'line') return { ...mark, x1: x(mark.x1), y1: y(mark.y1), x2: x(mark.x2), y2: y(mark.y2) };
    return mark.kind === 'frame'
      ? { ...mark, x: x(mark.x), y: y(mark.y), w: mark.w * scaleX, h: mark.h * scaleY }
      : mark;
  });
}
