import { canonical, type Json } from '@yunform/schema/base';
import type { Evidence, Matcher } from '../matcher.ts';
import type { Facts } from '../profile.ts';

const DATES = new Set(['date', 'date-time']);
/** Formats of identifiers that one element may hold in several generations, and of numbers that people give for each other. */
const FAMILIES: readonly (readonly string[])[] = [
  ['cn-phone', 'cn-mobile', 'phone', 'tel'],
  ['cn-registration-no', 'cn-uscc'],
  ['cn-citizen-id', 'cn-citizen-id-15'],
  ['cn-tax-id', 'cn-uscc'],
  ['date', 'date-time'],
  ['email', 'idn-email'],
  ['uri', 'iri', 'uri-reference'],
];

/** JSON types: a tick is no text, a date is no amount. */
export const byType: Matcher = {
  name: 'type',
  weight: 1.5,
  compare: ({ facts: a }, { facts: b }) => {
    if (isDate(a) && isDate(b)) return says(0.6, '同为日期', 'both are dates');
    if (isDate(a) !== isDate(b) && (a.type === 'boolean' || b.type === 'boolean' || isClosed(a) || isClosed(b)))
      return says(-1, '类型不同', 'other type');
    if (a.type === undefined || b.type === undefined) return undefined;
    if (a.type === b.type) return says(0.15, '类型相同', `same type: ${a.type}`);
    if (a.type === 'boolean' || b.type === 'boolean' || a.type === 'array' || b.type === 'array')
      return says(-1, `类型不同：${a.type}、${b.type}`, `other type: ${a.type}, ${b.type}`);
    return says(-0.2, `类型不同：${a.type}、${b.type}`, `other type: ${a.type}, ${b.type}`);
  },
};

/** Named formats and patterns: a check digit is shared by few. */
export const byFormat: Matcher = {
  name: 'format',
  weight: 2,
  compare: ({ facts: a }, { facts: b }) => {
    if (a.format !== undefined && b.format !== undefined) {
      if (a.format === b.format) return says(0.5, `格式相同：${a.format}`, `same format: ${a.format}`);
      const related = FAMILIES.some((family) => family.includes(a.format ?? '') && family.includes(b.format ?? ''));
      return says(related ? -0.1 : -1, `格式不同：${a.format}、${b.format}`, `other format: ${a.format}, ${b.format}`);
    }
    if (a.pattern !== undefined && a.pattern === b.pattern && !isDate(a))
      return says(0.5, '书写规则相同', 'same pattern');
    return undefined;
  },
};

/** Code lists and allowed values: the same list, the same wording of its values, or nothing in common. */
export const byValues: Matcher = {
  name: 'values',
  weight: 3,
  compare: ({ facts: a }, { facts: b }, { codeLists, crosswalks }) => {
    if (a.codeList !== undefined && b.codeList !== undefined) {
      const [x, y] = [a.codeList, b.codeList];
      if (x === y) return says(0.8, `代码表相同：${x}`, `same code list: ${x}`);
      if (Object.values(crosswalks).some(({ from, to }) => (from === x && to === y) || (from === y && to === x)))
        return says(0.5, '代码表之间有对照', 'a crosswalk leads between their code lists');
      return says(-0.3, `代码表不同：${x}、${y}`, `other code list: ${x}, ${y}`);
    }
    const [x, y] = [valuesOf(a, codeLists), valuesOf(b, codeLists)];
    if (!x || !y) return undefined;
    const shared = [...x].filter((value) => y.has(value)).length;
    const share = shared / Math.min(x.size, y.size);
    if (shared > 0) return says(share * 0.6, '可选值相同', 'the same values to choose from');
    return undefined;
  },
};

/** Units that measure the same, or do not. */
export const byUnit: Matcher = {
  name: 'unit',
  weight: 3,
  compare: ({ facts: a }, { facts: b }, { units }) => {
    if (a.unit === undefined || b.unit === undefined) return undefined;
    const dimension = (name: string): string => (Object.hasOwn(units, name) ? (units[name]?.of ?? name) : name);
    if (dimension(a.unit) === dimension(b.unit))
      return says(0.25, `单位可换算：${a.unit}、${b.unit}`, `units convert: ${a.unit}, ${b.unit}`);
    return says(-1, `单位不同：${a.unit}、${b.unit}`, `other unit: ${a.unit}, ${b.unit}`);
  },
};

/** Length limits that agree. */
export const byLength: Matcher = {
  name: 'length',
  weight: 0.3,
  compare: ({ facts: a }, { facts: b }) =>
    a.maxLength !== undefined && a.maxLength === b.maxLength
      ? says(1, `长度上限相同：${a.maxLength}`, `same length limit: ${a.maxLength}`)
      : undefined,
};

/** A definition that both refer to: they are of one type, which is weak evidence. */
export const byReference: Matcher = {
  name: 'reference',
  weight: 0.4,
  compare: (a, b) =>
    a.reference !== undefined && a.reference === b.reference
      ? says(1, `引用同一定义：${a.reference}`, `same definition: ${a.reference}`)
      : undefined,
};

/** What stands beside the fields in their forms. */
export const byNeighbours: Matcher = {
  name: 'neighbours',
  weight: 0.5,
  compare: ({ neighbours: a }, { neighbours: b }) => {
    const shared = [...a].filter((concept) => !concept.startsWith('~') && b.has(concept));
    return shared.length > 0 ? says(1, '相邻字段相同', `same neighbours: ${shared.join(', ')}`) : undefined;
  },
};

function says(score: number, zh: string, en: string): Evidence {
  return { score, reason: { 'zh-CN': zh, en } };
}

function isDate({ format, dateFormat }: Facts): boolean {
  return dateFormat !== undefined || (format !== undefined && DATES.has(format));
}

function isClosed({ values, codeList }: Facts): boolean {
  return values !== undefined || codeList !== undefined;
}

function valuesOf(
  { values, codeList }: Facts,
  codeLists: { readonly [id: string]: { readonly codes: { readonly [code: string]: unknown } } },
): ReadonlySet<string> | undefined {
  if (values !== undefined && values.length > 1)
    return new Set(values.map((value: Json) => canonical(value).toLowerCase()));
  const list = codeList !== undefined && Object.hasOwn(codeLists, codeList) ? codeLists[codeList] : undefined;
  return list && new Set(Object.keys(list.codes).map((code) => canonical(code).toLowerCase()));
}
