import type { Evidence, Matcher } from '../matcher.ts';
import type { Profile } from '../profile.ts';
import { mostAlike } from './similarity.ts';

/** The very same label, or one that the catalogue lists as an alias of the element. */
export const byLabel: Matcher = {
  name: 'label',
  weight: 2,
  compare: (a, b) => {
    const same = [...a.labels].find((label) => b.labels.has(label));
    if (same === undefined) return undefined;
    const element = a.element ?? b.element;
    return element
      ? {
          score: 1,
          reason: {
            'zh-CN': `“${same}”是数据元 ${element.id} 的已知名称`,
            en: `${same} is a known name of ${element.id}`,
          },
        }
      : { score: 1, reason: { 'zh-CN': `标签相同：“${same}”`, en: `same label: ${same}` } };
  },
};

/** Labels that say the same in other words, in Chinese, English or across the two. */
export const byTitle: Matcher = {
  name: 'title',
  weight: 4.6,
  compare: (a, b) => {
    if (a.titles.length === 0 || b.titles.length === 0) return undefined;
    const best = mostAlike(a.titles, b.titles, a, b);
    if (!best) return { score: -0.8, reason: noWord(a, b) };
    const { text: one } = best.a;
    const { text: other } = best.b;
    const score = 2 * best.likeness - 1;
    if (score > 0.9) return { score, reason: meaning(one, other) };
    return score > 0 ? { score, reason: nearly(one, other) } : { score, reason: differing(one, other) };
  },
};

/** Names of properties in any style, read as English, pinyin or its initials, against names and titles. */
export const byName: Matcher = {
  name: 'name',
  weight: 4.4,
  compare: (a, b) => {
    if (a.names.length === 0 && b.names.length === 0) return undefined;
    const titled = a.titles.length > 0 && b.titles.length > 0;
    const best = [
      titled && a.element ? undefined : mostAlike(a.names, [...b.names, ...b.titles], a, b),
      titled && b.element ? undefined : mostAlike(titled ? [...a.names, ...a.titles] : a.titles, b.names, a, b),
    ].reduce((x, y) => (y && (!x || y.likeness > x.likeness) ? y : x), undefined);
    if (!best) return undefined;
    const score = 2 * best.likeness - 1;
    // Beside titles a name only adds; a name that reads otherwise is as likely misread.
    const counted = titled ? Math.max(0, score) * 0.4 : score;
    return { score: counted, reason: nameReason(best.a.text, best.b.text) };
  },
};

function noWord(a: Profile, b: Profile): Evidence['reason'] {
  return differing(a.titles[0]?.text ?? a.name, b.titles[0]?.text ?? b.name);
}

function meaning(a: string, b: string): Evidence['reason'] {
  return a === b
    ? { 'zh-CN': `同为“${a}”`, en: `both say ${a}` }
    : { 'zh-CN': `“${a}”与“${b}”同义`, en: `${a} and ${b} mean the same` };
}

function nearly(a: string, b: string): Evidence['reason'] {
  return { 'zh-CN': `“${a}”与“${b}”近义`, en: `${a} and ${b} mean nearly the same` };
}

function differing(a: string, b: string): Evidence['reason'] {
  return { 'zh-CN': `“${a}”与“${b}”所指不同`, en: `${a} and ${b} say different things` };
}

function nameReason(a: string, b: string): Evidence['reason'] {
  return { 'zh-CN': `属性名 ${a} 可读作“${b}”`, en: `the name ${a} reads as ${b}` };
}
