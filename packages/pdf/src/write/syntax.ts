/** A number in a content stream or object: at most two decimals, no exponent. */
export function num(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** A reference to an object. */
export function ref(object: number): string {
  return `${object} 0 R`;
}

/** A text string: literal where it is plain ASCII, else UTF-16 with its mark. */
export function text(value: string): string {
  if (/^[\x20-\x7e]*$/.test(value)) return `(${value.replace(/[\\()]/g, '\\$&')})`;
  let hex = 'FEFF';
  for (let i = 0; i < value.length; i += 1) hex += hex4(value.charCodeAt(i));
  return `<${hex}>`;
}

/** Four hexadecimal digits. */
export function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

/** The UTF-16 code units of a text in hexadecimal digits. */
export function utf16(value: string): string {
  let hex = '';
  for (let i = 0; i < value.length; i += 1) hex += hex4(value.charCodeAt(i));
  return hex;
}

/** A name object; characters outside the regular ones are written as `#xx`. */
export function name(value: string): string {
  return `/${value.replace(/[^A-Za-z0-9._+-]/g, (character) => `#${hex4(character.charCodeAt(0)).slice(2)}`)}`;
}

/** Each character of the text as one byte. */
export function latin1(value: string): Uint8Array {
  const bytes = new Uint8Array(value.length);
  for (let i = 0; i < value.length; i += 1) bytes[i] = value.charCodeAt(i);
  return bytes;
}

/** An ISO time without fractions of a second; undefined when the text is none with an offset. */
export function isoTime(at: string): string | undefined {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(at);
  return match && !Number.isNaN(Date.parse(at)) ? `${match[1]}${match[2]}` : undefined;
}

/** An ISO time as PDF writes it. */
export function pdfDate(time: string): string {
  const [, date = '', clock = '', zone = 'Z'] = /^(\S{10})T(\d\d:\d\d:\d\d)(.+)$/.exec(time) ?? [];
  const offset = zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}'${zone.slice(4)}'`;
  return `D:${date.replaceAll('-', '')}${clock.replaceAll(':', '')}${offset}`;
}
