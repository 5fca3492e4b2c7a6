import type { Intake } from '@yunform/core';
import { ClerkDesk, type DeskItem, type VerifyCode } from '@yunform/react';
import type { Language } from '@yunform/schema/base';
import { useMemo } from 'react';
import { checked, printed, type Sheet } from './pdf.ts';

/** The sheet that an item is printed on. */
export function sheetOf({ submission, received }: DeskItem, intake: Intake): Sheet {
  return { form: intake.forms[submission.form]?.schema ?? {}, data: submission.data, at: received };
}

/** The clerk's page, on the submissions that were handed in here. */
export function Desk({
  items,
  intake,
  language,
}: {
  readonly items: readonly DeskItem[];
  readonly intake: Intake;
  readonly language: Language;
}): React.ReactElement {
  const source = useMemo(() => ({ items: async () => items }), [items]);
  const renderPdf = useMemo(
    () => (chosen: readonly DeskItem[]) => printed(chosen.map((item) => sheetOf(item, intake))),
    [intake],
  );
  const verifyCode: VerifyCode = async (text, all) => {
    const { belongs, isCode } = await checked(
      text,
      all.map((item) => sheetOf(item, intake)),
    );
    const item = all[belongs];
    const english = language === 'en';
    if (item)
      return {
        ok: true,
        message: english ? 'The paper says what was sent.' : '纸面内容与提交的内容一致。',
        item: item.id,
      };
    if (!isCode)
      return { ok: false, message: english ? 'This is no code of a printed form.' : '这不是打印表格上的码。' };
    return {
      ok: false,
      message: english ? 'No submission here belongs to this paper.' : '这里没有与这张纸相符的提交。',
    };
  };
  return (
    <ClerkDesk intake={intake} language={language} renderPdf={renderPdf} source={source} verifyCode={verifyCode} />
  );
}
