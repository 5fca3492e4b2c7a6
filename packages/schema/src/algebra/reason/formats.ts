/**
 * The texts of a format, enclosed by two patterns: what `inner` finds every reading of the standard accepts, what `outer`
 * does not find every reading refuses. Between them validators disagree, so nothing is concluded there. Formats that
 * common validators do not check at all have an `outer` that finds everything.
 */
export interface FormatLanguage {
  readonly inner: string;
  readonly outer: string;
}

/** Format languages by name. */
export interface Formats {
  readonly [name: string]: FormatLanguage;
}

/** A format's language as a caller gives it. */
export interface FormatPattern {
  readonly pattern: string;
}

const LEAP_YEAR = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
const DATE = `(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|${LEAP_YEAR}-02-29)`;
const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)';
const LOOSE_TIME = '\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:[zZ]|[+-]\\d\\d(?::?\\d\\d)?)';
const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const UUID = '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}';
const HOST = '[a-z]{1,30}(?:\\.[a-z]{2,30}){1,3}';
const PATH = '(?:/(?:[^~/]|~[01])*)*';
const CLOCK = '(?:\\d+H(?:\\d+M(?:\\d+S)?)?|\\d+M(?:\\d+S)?|\\d+S)';
const CALENDAR = '(?:\\d+Y(?:\\d+M(?:\\d+D)?)?|\\d+M(?:\\d+D)?|\\d+D)';
const LINK = `https?://${HOST}(?:/[a-z0-9]{1,40}){0,8}`;
const MAIL = `[a-z0-9]{1,32}(?:\\.[a-z0-9]{1,31})?@${HOST}`;
const SCHEME = '[A-Za-z][A-Za-z0-9+.-]*:';

/** The formats of the standard; any other format says nothing unless the caller gives its pattern. */
export const FORMATS: Formats = {
  date: exactly(DATE),
  time: between(TIME, LOOSE_TIME),
  'date-time': between(`${DATE}T${TIME}`, `${DATE}[tT\\s]${LOOSE_TIME}`),
  duration: between(
    `P(?:${CALENDAR}(?:T${CLOCK})?|T${CLOCK}|\\d+W)`,
    'P(?:(?:\\d+Y)?(?:\\d+M)?(?:\\d+D)?(?:T(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?|\\d+W)',
  ),
  email: between(MAIL, '[\\s\\S]+@[\\s\\S]+'),
  'idn-email': between(MAIL, '[\\s\\S]*'),
  hostname: between(HOST, '[A-Za-z0-9][A-Za-z0-9.-]{0,253}'),
  'idn-hostname': between(HOST, '[\\s\\S]*'),
  ipv4: exactly(`(?:${OCTET}\\.){3}${OCTET}`),
  ipv6: between('(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|::1)', '(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]{2,45}'),
  uri: between(LINK, `${SCHEME}\\S*`),
  iri: between(LINK, '[\\s\\S]*'),
  url: between(LINK, '[\\s\\S]*'),
  'uri-reference': between(LINK, '[\\s\\S]*'),
  'iri-reference': between(LINK, '[\\s\\S]*'),
  'uri-template': between('[a-z]{0,40}', '[\\s\\S]*'),
  uuid: between(UUID, `(?:urn:uuid:)?${UUID}`),
  'json-pointer': exactly(PATH),
  'relative-json-pointer': between(`(?:0|[1-9]\\d*)(?:#|${PATH})`, `(?:0|[1-9]\\d*)(?:[+-]\\d+)?(?:#|${PATH})`),
  regex: between('[a-z0-9]*', '[\\s\\S]*'),
};

/** The known formats and those that a caller brings, which win. */
export function formatsWith(given: { readonly [name: string]: FormatPattern } = {}): Formats {
  const own = Object.entries(given).map(([name, { pattern }]) => [name, { inner: pattern, outer: pattern }] as const);
  return Object.fromEntries([...Object.entries(FORMATS), ...own]);
}

function exactly(body: string): FormatLanguage {
  return between(body, body);
}

function between(inner: string, outer: string): FormatLanguage {
  return { inner: `^(?:${inner})$`, outer: `^(?:${outer})$` };
}
