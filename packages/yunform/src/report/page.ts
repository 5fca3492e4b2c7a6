import type { Report } from '@yunform/core';
import type { Language } from '@yunform/schema/base';
import { titled } from '../cli/language.ts';
import { escapeHtml, heading, row } from './html.ts';
import { sharingPicture } from './sharing.ts';
import { fill, words } from './words.ts';

/** The report as one HTML page that needs nothing else: no script, no font, no picture from elsewhere. */
export function reportPage(report: Report, language: Language): string {
  const say = words[language];
  const title =
    report.matter === undefined
      ? say.title
      : `${titled(report.matter.titles, language)}${language === 'en' ? ': ' : ' '}${say.title}`;
  const share = report.assertions === 0 ? '0' : ((100 * report.residuals.length) / report.assertions).toFixed(1);
  const { boxes, questions, conditional, results } = report;
  const counts = {
    forms: report.forms.length,
    boxes,
    questions,
    conditional,
    results,
    saved: Math.round(report.saved * 100),
  };
  const sections = [
    `<p class="sum">${escapeHtml(fill(say.sum, counts))}</p>`,
    section(say.forms, formsTable(report, language)),
    section(say.sharing, `<p>${escapeHtml(say.sharingNote)}</p>${sharingPicture(report, language)}`),
    section(say.asks, asksTable(report, language)),
    section(
      say.never,
      report.never.length === 0
        ? ''
        : `<p>${escapeHtml(say.neverNote)}</p>${list(report.never.map(({ form, field }) => `${form} ${field}`))}`,
    ),
    section(
      say.bring,
      list(
        report.forms.flatMap(({ department, attachments }) =>
          attachments.map((one) => `${titled(department, language)}: ${one.title}`),
        ),
      ),
    ),
    section(
      say.residuals,
      report.residuals.length === 0
        ? ''
        : `<p>${escapeHtml(fill(say.residualsNote, { count: report.residuals.length, assertions: report.assertions, share }))}</p>${residualsTable(report, language)}`,
    ),
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${sections.filter((one) => one !== '').join('\n')}
</main>
</body>
</html>
`;
}

const STYLE = `
body { margin: 0; font: 16px/1.6 system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: #1b1b1b; background: #fff; }
main { max-width: 72rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
.sum { font-size: 1.1rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #b5b5b5; padding: .25rem .5rem; text-align: left; vertical-align: top; }
thead th { background: #eef2f6; }
td.n { text-align: right; font-variant-numeric: tabular-nums; }
td.dot { text-align: center; }
small { color: #555; }
svg { max-width: 100%; height: auto; }
@media print { .scroll { overflow: visible; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
`;

function section(title: string, body: string): string {
  return body === '' ? '' : `<section><h2>${escapeHtml(title)}</h2>${body}</section>`;
}

function scrolling(head: string, rows: readonly string[]): string {
  return `<div class="scroll" tabindex="0"><table><thead>${head}</thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}

function formsTable({ forms }: Report, language: Language): string {
  const say = words[language];
  const head = row([say.department, say.form, say.boxes, say.questions, say.alone].map((text) => heading(text, 'col')));
  const number = (value: number): string => `<td class="n">${value}</td>`;
  return scrolling(
    head,
    forms.map(({ department, titles, boxes, questions, alone }) =>
      row([
        heading(titled(department, language), 'row'),
        `<td>${escapeHtml(titled(titles, language))}</td>`,
        number(boxes),
        number(questions),
        number(alone),
      ]),
    ),
  );
}

/** Rows: questions; columns: forms; a dot where the form asks, with the label that its own sheet prints. */
function asksTable({ forms, asks }: Report, language: Language): string {
  const say = words[language];
  const head = row([
    heading(say.question, 'col'),
    ...forms.map(({ department }) => heading(titled(department, language), 'col')),
  ]);
  const mark = { always: '', sometimes: say.sometimes, result: say.result, never: say.never };
  return scrolling(
    head,
    asks
      .filter(({ asked }) => asked !== 'never')
      .map(({ titles, at, fields, asked }) => {
        const title = titled(titles, language, at);
        const note = mark[asked] === '' ? '' : ` <small>${escapeHtml(mark[asked])}</small>`;
        const cells = forms.map(({ form }) => {
          const labels = fields.filter((field) => field.form === form).map((field) => field.title);
          return `<td class="dot">${labels.length === 0 ? '' : `<span title="${escapeHtml(labels.join(' / '))}">●</span>`}</td>`;
        });
        return row([`<th scope="row">${escapeHtml(title)}${note}</th>`, ...cells]);
      }),
  );
}

function residualsTable({ residuals }: Report, language: Language): string {
  const say = words[language];
  const head = row([say.form, say.place, say.keyword, say.reason].map((text) => heading(text, 'col')));
  return scrolling(
    head,
    residuals.map(({ form, at, keyword, reason }) =>
      row([form, at === '' ? '/' : at, keyword, reason].map((text) => `<td>${escapeHtml(text)}</td>`)),
    ),
  );
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
}
