import type { Submission } from '@yunform/core/run';

/** One submission as it lies on a clerk's desk. */
export interface DeskItem {
  readonly id: string;
  /** When it came in, ISO 8601. */
  readonly received: string;
  /** Who applies, in words that a clerk searches for. */
  readonly applicant: string;
  readonly submission: Submission;
}

/** Where a desk takes its submissions from. */
export interface DeskSource {
  readonly items: () => Promise<readonly DeskItem[]>;
}

/** Prints submissions: one PDF for all that are given, in their order. */
export type RenderPdf = (items: readonly DeskItem[]) => Promise<Uint8Array<ArrayBuffer>>;

/** What a scanned code is found to be: the item that it belongs to, and in words whether the paper says what was sent. */
export interface CodeVerdict {
  readonly ok: boolean;
  readonly message: string;
  readonly item?: string;
}

/** Looks a scanned code up. */
export type VerifyCode = (text: string, items: readonly DeskItem[]) => Promise<CodeVerdict>;

/** What the list is narrowed to. */
export interface Filter {
  readonly text: string;
  readonly form: string;
  readonly status: string;
}

/** A filter that lets everything through. */
export const noFilter: Filter = { text: '', form: '', status: '' };

/** The items that a filter lets through, newest first: every word must occur in applicant, id or data. */
export function filtered(items: readonly DeskItem[], { text, form, status }: Filter): readonly DeskItem[] {
  const words = plain(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return items
    .filter(
      ({ submission }) => (form === '' || submission.form === form) && (status === '' || submission.status === status),
    )
    .filter(({ id, applicant, submission }) => {
      const searched = plain(`${id} ${applicant} ${JSON.stringify(submission.data)}`);
      return words.every((word) => searched.includes(word));
    })
    .toSorted((a, b) => (a.received < b.received ? 1 : a.received > b.received ? -1 : 0));
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
