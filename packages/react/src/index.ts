export { ClerkDesk, type ClerkDeskProps } from './desk/clerk-desk.tsx';
export type { CodeVerdict, DeskItem, DeskSource, RenderPdf, VerifyCode } from './desk/desk-source.ts';
export {
  type Calibration,
  type DeskOverprint,
  localPrinters,
  type Measured,
  type Printer,
  type PrinterStore,
} from './desk/overprint.ts';
export { ErrorSummary, type ErrorSummaryProps } from './form/error-summary.tsx';
export { IntakeForm, type IntakeFormProps } from './form/intake-form.tsx';
export { IntakeProvider, type IntakeProviderProps, useIntake } from './form/intake-provider.tsx';
export { ReviewPage, type ReviewPageProps } from './form/review-page.tsx';
export { departmentOf, formTitleOf } from './words/names.ts';
