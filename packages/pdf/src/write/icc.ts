import { shared } from './file.ts';

/** Colorants of sRGB adapted to D50, and the white point, as s15Fixed16 numbers. */
const POINTS: { readonly [tag: string]: readonly [number, number, number] } = {
  wtpt: [0.9642, 1, 0.8249],
  rXYZ: [0.4361, 0.2225, 0.0139],
  gXYZ: [0.3851, 0.7169, 0.0971],
  bXYZ: [0.1431, 0.0606, 0.7141],
};

let made: Uint8Array | undefined;

/** An sRGB display profile of ICC version 2, which every PDF/A standard accepts, made from numbers. */
export function srgbProfile(): Uint8Array {
  made ??= shared(makeProfile());
  return made;
}

function makeProfile(): Uint8Array {
  const blocks: (readonly [tags: readonly string[], bytes: Uint8Array])[] = [
    [['desc'], description('sRGB')],
    [['cprt'], plainText('No copyright, use freely')],
    ...Object.entries(POINTS).map(([tag, point]) => [[tag], xyz(point)] as const),
    [['rTRC', 'gTRC', 'bTRC'], curve()],
  ];
  const count = blocks.reduce((sum, [tags]) => sum + tags.length, 0);
  const size = blocks.reduce((sum, [, bytes]) => sum + bytes.length, 132 + 12 * count);
  const profile = new Uint8Array(size);
  const data = new DataView(profile.buffer);
  writeHead(profile, data);
  data.setUint32(128, count);
  let entry = 132;
  let offset = 132 + 12 * count;
  for (const [tags, bytes] of blocks) {
    for (const tag of tags) {
      ascii(profile, entry, tag);
      data.setUint32(entry + 4, offset);
      data.setUint32(entry + 8, bytes.length);
      entry += 12;
    }
    profile.set(bytes, offset);
    offset += bytes.length;
  }
  return profile;
}

function writeHead(profile: Uint8Array, data: DataView): void {
  data.setUint32(0, profile.length);
  data.setUint32(8, 0x02100000);
  ascii(profile, 12, 'mntrRGB XYZ ');
  [2000, 1, 1, 0, 0, 0].forEach((part, index) => {
    data.setUint16(24 + 2 * index, part);
  });
  ascii(profile, 36, 'acsp');
  [0.9642, 1, 0.8249].forEach((part, index) => {
    data.setInt32(68 + 4 * index, Math.round(part * 65536));
  });
}

function ascii(bytes: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i += 1) bytes[at + i] = text.charCodeAt(i);
}

function block(length: number, type: string): { bytes: Uint8Array; data: DataView } {
  const bytes = new Uint8Array((length + 3) & ~3);
  ascii(bytes, 0, type);
  return { bytes, data: new DataView(bytes.buffer) };
}

function description(text: string): Uint8Array {
  const { bytes, data } = block(12 + text.length + 1 + 78, 'desc');
  data.setUint32(8, text.length + 1);
  ascii(bytes, 12, text);
  return bytes;
}

function plainText(text: string): Uint8Array {
  const { bytes } = block(8 + text.length + 1, 'text');
  ascii(bytes, 8, text);
  return bytes;
}

function xyz(point: readonly number[]): Uint8Array {
  const { bytes, data } = block(20, 'XYZ ');
  point.forEach((part, index) => {
    data.setInt32(8 + 4 * index, Math.round(part * 65536));
  });
  return bytes;
}

/** The transfer curve of sRGB in 256 steps. */
function curve(): Uint8Array {
  const { bytes, data } = block(12 + 512, 'curv');
  data.setUint32(8, 256);
  for (let i = 0; i < 256; i += 1) {
    const v = i / 255;
    const linear = v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    data.setUint16(12 + 2 * i, Math.round(linear * 65535));
  }
  return bytes;
}
