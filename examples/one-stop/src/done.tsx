import type { Intake } from '@yunform/core';
import { type DeskItem, departmentOf, formTitleOf } from '@yunform/react';
import type { Language } from '@yunform/schema/base';
import { useEffect, useRef, useState } from 'react';
import { sheetOf } from './desk.tsx';
import { printed } from './pdf.ts';

interface DoneProps {
  readonly items: readonly DeskItem[];
  readonly intake: Intake;
  readonly language: Language;
  /** Begins another application. */
  readonly again: () => void;
}

/** What the applicant sees after handing in: who received what, each as a PDF to keep. */
export function Done({ items, intake, language, again }: DoneProps): React.ReactElement {
  const english = language === 'en';
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <>
      <h1 className="yf-heading" ref={ref} tabIndex={-1}>
        {english ? 'Handed in' : '已提交'}
      </h1>
      <p>
        {english
          ? 'These departments receive your application. Keep a copy of each form:'
          : '以下部门会收到您的申请。每张表可以留一份：'}
      </p>
      <ul className="yf-tasks">
        {items.map((item) => (
          <Copy english={english} intake={intake} item={item} key={item.id} />
        ))}
      </ul>
      <p>
        <button className="yf-button yf-button--second" onClick={again} type="button">
          {english ? 'Fill in another application' : '再办一家'}
        </button>
      </p>
    </>
  );
}

function Copy({
  item,
  intake,
  english,
}: {
  readonly item: DeskItem;
  readonly intake: Intake;
  readonly english: boolean;
}): React.ReactElement {
  const [url, setUrl] = useState<string>();
  const [failed, setFailed] = useState(false);
  const { form, waitingFor } = item.submission;
  const language = english ? 'en' : 'zh-CN';
  const title = formTitleOf(intake, form, language);
  useEffect(() => {
    let isGone = false;
    printed([sheetOf(item, intake)]).then(
      (bytes) => isGone || setUrl(URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }))),
      () => isGone || setFailed(true),
    );
    return () => {
      isGone = true;
    };
  }, [item, intake]);
  const awaited = waitingFor.map(({ element }) => titleOf(element, intake, language));
  const waiting = english ? `Goes on when issued: ${awaited.join(', ')}` : `待${awaited.join('、')}核发后自动办理`;
  return (
    <li className="yf-task">
      <span className="app-copy">
        {departmentOf(intake, form, language)} · {title}
        {waitingFor.length > 0 ? <span className="yf-task-content">{waiting}</span> : null}
      </span>
      {url ? (
        <a className="yf-link" download={`${title}.pdf`} href={url}>
          {english ? 'Save the PDF' : '保存 PDF'}
        </a>
      ) : (
        <span role="status">
          {failed ? (english ? 'The PDF failed' : 'PDF 生成失败') : english ? 'Making the PDF …' : '正在生成 PDF…'}
        </span>
      )}
    </li>
  );
}

/** What another department is still to issue, by its name. */
function titleOf(element: string, { questions }: Intake, language: Language): string {
  return questions.find((one) => one.element === element)?.titles[language] ?? element;
}
