import type { Intake } from '@yunform/core';
import { calibrate } from '@yunform/pdf';
import { ClerkDesk, type DeskItem, type DeskOverprint, localPrinters, type VerifyCode } from '@yunform/react';
import type { Language } from '@yunform/schema/base';
import { useMemo } from 'react';
import { paperForms, withBoxes } from './paper.ts';
import { checked, printed, type Sheet } from './pdf.ts';

/** The sheet that an item is printed on. */
export function sheetOf({ submission, received, id }: DeskItem, intake: Intake): Sheet {
  return {
    form: intake.forms[submission.form]?.schema ?? {},
    data: submission.data,
    at: received,
    caseNumber: id.split('/')[0] ?? id,
  };
}

/** Printing on paper that has the form already; the printers stay in this browser. */
function overprintOf(intake: Intake): DeskOverprint {
  const onPaper = (sheet: Sheet, id: string): Sheet => ({ ...sheet, form: withBoxes(sheet.form, id) });
  return {
    forms: paperForms.filter((id) => Object.hasOwn(intake.forms, id)),
    render: (items, printer) => {
      const over = printer ? { calibration: printer } : {};
      return printed(items.map((item) => ({ ...onPaper(sheetOf(item, intake), item.submission.form), over })));
    },
    testPage: (id, printer) => {
      const over = { test: true, ...(printer ? { calibration: printer } : {}) };
      const form = withBoxes(intake.forms[id]?.schema ?? {}, id);
      return printed([{ form, data: {}, at: new Date().toISOString(), over }]);
    },
    calibrate,
    printers: localPrinters('yunform-one-stop-printers'),
  };
}

interface DeskProps {
  readonly items: readonly DeskItem[];
  readonly intake: Intake;
  readonly language: Language;
}

/** The clerk's page, on the submissions that were handed in here. */
export function Desk({ items, intake, language }: DeskProps): React.ReactElement {
  const source = useMemo(() => ({ items: async () => items }), [items]);
  const overprint = useMemo(() => overprintOf(intake), [intake]);
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
    <ClerkDesk
      intake={intake}
      language={language}
      overprint={overprint}
      renderPdf={renderPdf}
      source={source}
      verifyCode={verifyCode}
    />
  );
}
