import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { expect } from 'vitest';

/** A picture in grey: one byte for each point, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly points: Uint8Array;
}

/** The pages of a file as a renderer shows them at 100 dots per inch. */
export function rendered(renderer: 'poppler' | 'mupdf', bytes: Uint8Array): readonly Picture[] {
  const folder = mkdtempSync(join(tmpdir(), 'yunform-render-'));
  try {
    writeFileSync(join(folder, 'form.pdf'), bytes);
    const [tool, args] =
      renderer === 'poppler'
        ? ['pdftoppm', ['-r', '100', '-gray', 'form.pdf', 'page']]
        : ['mutool', ['draw', '-q', '-r', '100', '-c', 'gray', '-F', 'pgm', '-o', 'page-%04d.pgm', 'form.pdf']];
    expect(spawnSync(tool, args, { cwd: folder }).status, tool).toBe(0);
    const files = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
    return files.sort().map((name) => readPgm(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readPgm(bytes: Uint8Array): Picture {
  const head = /^P5\s+(?:#.*\n)?(\d+)\s+(\d+)\s+(\d+)\s/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)));
  return { width: Number(head?.[1]), height: Number(head?.[2]), points: bytes.subarray(head?.[0].length ?? 0) };
}

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

/** A picture as a small PNG: sixteen greys, two points in a byte. */
export function writePng({ width, height, points }: Picture): Uint8Array {
  const stride = Math.ceil(width / 2);
  const rows = new Uint8Array((stride + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (stride + 1) + 1 + (x >> 1);
      const grey = Math.round((points[y * width + x] ?? 0) / 17);
      rows[at] = (rows[at] ?? 0) | (x % 2 === 0 ? grey << 4 : grey);
    }
  }
  const head = new Uint8Array(13);
  new DataView(head.buffer).setUint32(0, width);
  new DataView(head.buffer).setUint32(4, height);
  head[8] = 4;
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', new Uint8Array())];
  return new Uint8Array(Buffer.concat([new Uint8Array(SIGNATURE), ...parts]));
}

function chunk(kind: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + content.length);
  const data = new DataView(bytes.buffer);
  data.setUint32(0, content.length);
  bytes.set(new TextEncoder().encode(kind), 4);
  bytes.set(content, 8);
  data.setUint32(8 + content.length, crc32(bytes.subarray(4, 8 + content.length)));
  return bytes;
}

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** Reads back what `writePng` wrote. */
export function readPng(bytes: Uint8Array): Picture {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [data.getUint32(16), data.getUint32(20)];
  const rows = inflateSync(bytes.subarray(41, 41 + data.getUint32(33)));
  const stride = Math.ceil(width / 2);
  const points = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const pair = rows[y * (stride + 1) + 1 + (x >> 1)] ?? 0;
      points[y * width + x] = 17 * (x % 2 === 0 ? pair >> 4 : pair & 15);
    }
  }
  return { width, height, points };
}

/** The share of points that differ, in per cent. With `slack` a point counts only when none of its neighbours is alike either. */
export function difference(a: Picture, b: Picture, slack: 0 | 1): number {
  if (a.width !== b.width || a.height !== b.height) return 100;
  let count = 0;
  for (let y = slack; y < a.height - slack; y += 1) {
    for (let x = slack; x < a.width - slack; x += 1) if (!alike(a, b, x, y, slack)) count += 1;
  }
  return (100 * count) / a.points.length;
}

const NEAR = 96;

function alike(a: Picture, b: Picture, x: number, y: number, slack: number): boolean {
  const own = a.points[y * a.width + x] ?? 0;
  for (let dy = -slack; dy <= slack; dy += 1) {
    for (let dx = -slack; dx <= slack; dx += 1) {
      if (Math.abs(own - (b.points[(y + dy) * a.width + x + dx] ?? 0)) <= NEAR) return true;
    }
  }
  return false;
}
