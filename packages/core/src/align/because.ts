import type { Issue, Language } from '@yunform/schema/base';
import { issue } from '../catalog/catalog.ts';
import type { Lens } from '../lens/lens.ts';
import { fieldId } from './alignment.ts';
import type { Ground, Suggestion } from './suggestion.ts';

/** How many reasons a person reads for, and how many against. */
const [FOR, AGAINST] = [3, 2];

const JOINTS: { readonly [language in Language]: { readonly and: string; readonly but: string } } = {
  en: { and: '; ', but: ', but ' },
  'zh-CN': { and: '；', but: '；但' },
};

/** Why two fields are taken for the same, or are not, in one sentence: the weightiest reasons, then what speaks against it, then how one is written as the other. */
export function because(
  { reasons, lens }: { readonly reasons: readonly Ground[]; readonly lens?: Lens },
  language: Language,
): string {
  const { and, but } = JOINTS[language];
  const word = ({ reason }: Ground): string => reason[language] ?? reason.en ?? '';
  const sure = [...reasons].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const yes = sure.filter(({ points }) => points >= 0).slice(0, FOR);
  const no = sure.filter(({ points }) => points < 0).slice(0, yes.length === 0 ? FOR : AGAINST);
  const said = [yes, no].filter((side) => side.length > 0).map((side) => side.map(word).join(and));
  return [said.join(but), lens ? lensInWords(lens, language) : ''].filter((one) => one !== '').join(and);
}

/** A suggestion told with its reasons: taken without a person, or waiting for one. */
export function suggestionIssue(code: 'suggestion-accepted' | 'suggestion-open', suggestion: Suggestion): Issue {
  const { subject, object, confidence, parts } = suggestion;
  const reason = { 'zh-CN': because(suggestion, 'zh-CN'), en: because(suggestion, 'en') };
  return issue(
    code,
    { subject: fieldId(subject), object: fieldId(object), confidence: confidence.toFixed(2), because: reason },
    [subject, ...(parts ?? [object])].map(({ form, pointer }) => ({ form, in: 'data', pointer })),
  );
}

/** What a lens does, as a person would say it. */
function lensInWords(lens: Lens, language: Language): string {
  const zh = language === 'zh-CN';
  const name = (chinese: string, english: string): string => (zh ? `${chinese}：` : `${english}: `);
  switch (lens.op) {
    case 'codes':
      return `${name('代码换算', 'codes')}${lens.pairs.map(([from, to]) => `${text(from)} → ${text(to)}`).join(', ')}`;
    case 'date':
      return `${name('日期写法', 'dates')}${lens.from} → ${lens.to}`;
    case 'scale':
      return `${name('单位换算', 'units')}× ${lens.by}`;
    case 'recode':
      return `${zh ? '按对照表' : 'by crosswalk'} ${lens.crosswalk}`;
    case 'text':
      return `${name('文字写法', 'text')}${lens.prefix ?? ''}…${lens.suffix ?? ''}`;
    case 'number':
      return zh ? '文字转为数字' : 'text read as a number';
    case 'normalise':
      return `${zh ? '书写格式' : 'written as'} ${lens.pattern}`;
    case 'chain':
      return lens.lenses.map((one) => lensInWords(one, language)).join(' → ');
    case 'slice':
    case 'parity':
      return zh ? '取自其中一段' : 'read from a part of it';
    case 'join': // Its own reason says so.
    case 'constant':
    case 'copy':
      return '';
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
