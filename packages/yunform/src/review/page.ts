import { createHash } from 'node:crypto';
import type { Language } from '@yunform/schema/base';
import { escapeHtml } from '../report/html.ts';
import type { Entry } from './entries.ts';
import { SCRIPT } from './script.ts';

const WORDS: { readonly [language in Language]: { readonly [word: string]: string } } = {
  'zh-CN': {
    title: '字段对应关系审阅',
    help: 'A 相同 · R 不同 · O 另有关系 · U 撤销 · J/K 或方向键移动 · E 导出',
    same: '相同',
    never: '不同',
    other: '另有关系',
    undo: '撤销',
    export: '导出决定（TSV）',
    open: '未定',
    apart: '看似相同，实不相同',
    done: '已定 {done} / 共 {all}',
    confidence: '可信度',
  },
  en: {
    title: 'Fields that seem to ask for the same',
    help: 'A same · R not the same · O related otherwise · U undo · J/K or arrows move · E export',
    same: 'same',
    never: 'not the same',
    other: 'other',
    undo: 'undo',
    export: 'Export decisions (TSV)',
    open: 'open',
    apart: 'Looks the same, is not',
    done: '{done} of {all} decided',
    confidence: 'confidence',
  },
};

/** What `align` suggests as one HTML page that needs nothing else: judged by keyboard or mouse, exported as the decisions file. */
export function reviewPage(entries: readonly Entry[], head: string, language: Language): string {
  const say = WORDS[language];
  const data = JSON.stringify({ entries, head, words: say }).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeHtml(say.title ?? '')}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${escapeHtml(say.title ?? '')}</h1><p>${escapeHtml(say.help ?? '')}</p>
<p><span id="count" role="status"></span> <button type="button" id="export">${escapeHtml(say.export ?? '')}</button></p></header>
<main id="list"></main>
<script type="application/json" id="data">${data}</script>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function digest(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const STYLE = `
body { margin: 0; font: 16px/1.5 system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: #1b1b1b; background: #fff; }
header { position: sticky; top: 0; background: #eef2f6; padding: .5rem 1rem; border-bottom: 1px solid #b5b5b5; }
h1 { font-size: 1.2rem; margin: 0; } header p { margin: .25rem 0; }
main { max-width: 80rem; margin: 0 auto; padding: 1rem; }
article { border: 1px solid #b5b5b5; border-left: .5rem solid #888; border-radius: .25rem; padding: .5rem 1rem; margin: .75rem 0; }
article:focus { outline: 3px solid #1a5fb4; }
article.same { border-left-color: #1a7f37; } article.never { border-left-color: #b42318; } article.other { border-left-color: #9a6700; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
.title { font-weight: 600; } .kind, .id { color: #555; font-size: .85rem; overflow-wrap: anywhere; }
ul { margin: .25rem 0; } .state { font-weight: 600; }
button { font: inherit; padding: .15rem .6rem; margin-right: .25rem; }
@media (max-width: 40rem) { .sides { grid-template-columns: 1fr; } }
`;

/** Nothing is fetched, and no script or style runs but the page's own. */
const POLICY = `default-src 'none'; style-src ${digest(STYLE)}; script-src ${digest(SCRIPT)}; base-uri 'none'; form-action 'none'`;
