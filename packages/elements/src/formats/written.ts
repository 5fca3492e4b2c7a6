import type { Format, LanguageMap } from '@yunform/core';

/** What a format is made from: its own test names the first thing wrong with a text, in words. */
export interface Rules {
  readonly name: string;
  readonly source: string;
  readonly titles: LanguageMap;
  readonly pattern: string;
  readonly problem: (text: string) => LanguageMap | undefined;
  readonly normalise: (text: string) => string;
}

/** A format whose message for a merely miswritten text is the text as it should be written. */
export function formatOf(rules: Rules): Format {
  const { problem, normalise } = rules;
  return {
    name: rules.name,
    source: rules.source,
    titles: rules.titles,
    pattern: rules.pattern,
    normalise,
    validate: (text) => problem(text) === undefined,
    explain: (text) => {
      const found = problem(text);
      if (found === undefined) return undefined;
      const written = normalise(text);
      return written !== text && problem(written) === undefined ? miswritten(text, written) : found;
    },
  };
}

/** Half-width, upper case, without blanks and hyphens: how identifiers are kept. */
export function machineForm(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
}

/** The problem that a text has another length than those allowed, if it has. */
export function wrongLength(
  text: string,
  lengths: readonly number[],
  unit: 'digits' | 'characters',
): LanguageMap | undefined {
  const length = [...text].length;
  if (lengths.includes(length)) return undefined;
  return {
    'zh-CN': `应为 ${lengths.join(' 或 ')} 位，现为 ${length} 位。`,
    en: `It must have ${lengths.join(' or ')} ${unit}; this has ${length}.`,
  };
}

/** The problem that a character is not among those allowed at its place, if one is not. */
export function wrongCharacter(
  text: string,
  allowed: (index: number) => RegExp,
  what: LanguageMap,
): LanguageMap | undefined {
  const characters = [...text];
  const index = characters.findIndex((character, at) => !allowed(at).test(character));
  if (index < 0) return undefined;
  return {
    'zh-CN': `第 ${index + 1} 位“${characters[index]}”有误：${what['zh-CN']}。`,
    en: `Character ${index + 1}, “${characters[index]}”, is wrong: ${what.en}.`,
  };
}

/** The problem that the check character differs from the one that the others yield, if it does. */
export function wrongCheck(text: string, right: string): LanguageMap | undefined {
  const last = text.at(-1);
  if (last === right) return undefined;
  return {
    'zh-CN': `校验码不符：最后一位应为“${right}”，现为“${last}”，请核对各位。`,
    en: `The check character is wrong: the other characters ask for “${right}”, this ends in “${last}”; compare every character.`,
  };
}

/** The problem that year, month and day are no day of the calendar, if they are none. */
export function wrongDate(year: number, month: number, day: number): LanguageMap | undefined {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day) return undefined;
  return {
    'zh-CN': `其中的日期 ${year} 年 ${month} 月 ${day} 日不存在。`,
    en: `Its date, ${year}-${two(month)}-${two(day)}, does not exist.`,
  };
}

const two = (value: number) => String(value).padStart(2, '0');

function miswritten(text: string, written: string): LanguageMap {
  const faults = [
    [/[\p{Pd}－]/u, '去掉连字符', 'no hyphen'],
    [/\s/u, '去掉空格', 'no blanks'],
    [/\p{Ll}/u, '字母用大写', 'upper-case letters'],
    [/[\uFF01-\uFF5E]/u, '用半角字符', 'half-width characters'],
  ] as const;
  const here = faults.filter(([sign, , fault]) => sign.test(text) && !(fault === 'no hyphen' && written.includes('-')));
  const zh = here.map(([, fault]) => fault).join('，');
  const en = here.map(([, , fault]) => fault).join(', ');
  return {
    'zh-CN': zh === '' ? `请写作“${written}”。` : `请写作“${written}”（${zh}）。`,
    en: en === '' ? `Write it “${written}”.` : `Write it “${written}” (${en}).`,
  };
}
