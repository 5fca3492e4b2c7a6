import { type Catalog, issueOf } from './base/catalog.ts';
import type { Issue, Place } from './base/issue.ts';
import type { Json } from './base/json.ts';

/** The codes of this package's issues. */
export type SchemaCode =
  | 'annotation-differs'
  | 'budget-exhausted'
  | 'conflict'
  | 'default-dropped'
  | 'dialect-unknown'
  | 'keyword-ignored'
  | 'keyword-misshapen'
  | 'pattern-not-unicode'
  | 'reference-loop'
  | 'reference-unresolved'
  | 'too-deep'
  | 'unfillable'
  | 'unsatisfiable';

/** What each code means, what to do about it, and its sentence in both languages. */
export const schemaCatalog: Catalog<SchemaCode> = {
  'annotation-differs': {
    level: 'info',
    summary: 'The inputs say different things in an annotation; one of them was kept.',
    remedy: 'Agree on one wording, or leave it: annotations do not decide what is valid.',
    sentence: {
      'zh-CN': '{pointer} 的 {keyword} 各方写法不同：保留 {kept}（{keptFrom}），未采用 {others}。',
      en: '{keyword} differs at "{pointer}": kept {kept} of {keptFrom}, not {others}',
    },
  },
  'budget-exhausted': {
    level: 'error',
    summary: 'The work needed exceeds the budget.',
    remedy: 'Give a larger budget, or simplify the schema: many references expanded into one another cost most.',
    sentence: {
      'zh-CN': '所需的计算量超过了预算（{budget} 步）。',
      en: 'the work exceeds the budget of {budget} steps',
    },
  },
  conflict: {
    level: 'error',
    summary: 'No value can satisfy what is demanded at a place that must be filled.',
    remedy: 'Change one of the demands named, or do not merge these schemas.',
    sentence: {
      'zh-CN': '“{pointer}”处的要求互相矛盾：{demands}，没有任何值能同时满足。',
      en: 'nothing fits at "{pointer}": {demands}',
    },
  },
  'default-dropped': {
    level: 'info',
    summary: 'A default is not valid under all inputs together and was dropped.',
    remedy: 'Choose a default that every input accepts.',
    sentence: {
      'zh-CN': '“{pointer}”处的默认值 {value}（{from}）不符合合并后的要求，已去掉。',
      en: 'the default {value} of {from} at "{pointer}" does not fit the joint schema and was dropped',
    },
  },
  'dialect-unknown': {
    level: 'error',
    summary: '`$schema` names no dialect that is known here.',
    remedy: 'Use draft-04, draft-06, draft-07, 2019-09 or 2020-12.',
    sentence: {
      'zh-CN': '$schema “{dialect}”不是已知的 JSON Schema 版本。',
      en: '$schema "{dialect}" is no known dialect',
    },
  },
  'keyword-ignored': {
    level: 'warning',
    summary: "The keyword has no meaning in the schema's own dialect and was left out.",
    remedy: 'Name the dialect that the keyword belongs to in `$schema`, or remove the keyword.',
    sentence: {
      'zh-CN': '“{pointer}”处的关键字 {keyword} 在该 JSON Schema 版本（{dialect}）中没有意义，已忽略。',
      en: '{keyword} at "{pointer}" means nothing in the dialect {dialect} and was left out',
    },
  },
  'keyword-misshapen': {
    level: 'error',
    summary: "A keyword's value has not the form that the dialect asks.",
    remedy: 'Correct the value as the JSON Schema specification of the dialect says.',
    sentence: {
      'zh-CN': '“{pointer}”处的值 {value} 不符合该关键字的写法。',
      en: 'the value {value} at "{pointer}" is not in the form that the keyword asks',
    },
  },
  'pattern-not-unicode': {
    level: 'warning',
    summary: 'A pattern is valid only without the `u` flag; it was kept, and nothing is decided about it.',
    remedy: 'Write the pattern so that it is valid with the `u` flag.',
    sentence: {
      'zh-CN': '“{pointer}”处的正则表达式 {pattern} 不能以 u 标志编译，已原样保留，不作判断。',
      en: 'the pattern {pattern} at "{pointer}" is not valid with the u flag; it was kept undecided',
    },
  },
  'reference-loop': {
    level: 'error',
    summary: 'References lead back to themselves without stepping into the instance: the schema has no meaning.',
    remedy: 'Break the loop: a recursion must pass through a property or an item.',
    sentence: {
      'zh-CN': '“{pointer}”处的引用绕回自身，没有意义。',
      en: 'the reference at "{pointer}" leads back to itself',
    },
  },
  'reference-unresolved': {
    level: 'error',
    summary: 'A reference leads to nothing that was given.',
    remedy: 'Give the schema it names in the library, or correct the reference. Nothing is fetched.',
    sentence: {
      'zh-CN': '“{pointer}”处的引用 {reference} 找不到目标。',
      en: 'the reference {reference} at "{pointer}" leads to nothing that was given',
    },
  },
  'too-deep': {
    level: 'error',
    summary: 'The schema is nested deeper than allowed.',
    remedy: 'Flatten the schema, or allow more depth.',
    sentence: {
      'zh-CN': '结构嵌套超过了允许的 {depth} 层。',
      en: 'the schema is nested deeper than {depth} levels',
    },
  },
  unfillable: {
    level: 'warning',
    summary: 'An optional place can no longer be filled: what is demanded there contradicts itself.',
    remedy: 'Change one of the demands named if the place is to be filled.',
    sentence: {
      'zh-CN': '“{pointer}”处无法填写：{demands}，没有任何值能同时满足；此处可以不填。',
      en: 'nothing can be given at "{pointer}", which may stay empty: {demands}',
    },
  },
  unsatisfiable: {
    level: 'error',
    summary: 'One schema by itself accepts nothing at a place that must be filled.',
    remedy: 'Correct the schema: its own demands contradict each other.',
    sentence: {
      'zh-CN': '“{pointer}”处的要求自相矛盾：{demands}，没有任何值能满足。',
      en: 'nothing fits at "{pointer}" by one schema alone: {demands}',
    },
  },
};

/** An issue of this package. */
export function issue(
  code: SchemaCode,
  values: { readonly [name: string]: Json },
  at: readonly Place[],
): Issue<SchemaCode> {
  return issueOf(schemaCatalog, code, values, at);
}
