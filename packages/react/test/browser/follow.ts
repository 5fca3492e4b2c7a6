// Runs on the page itself, hence on its own: every row of an error summary is followed, many in a second.

/** What following every row found. */
export interface Followed {
  readonly rows: number;
  /** Rows that do not lead to a control of a wrong question on the screen, with what has the focus instead. */
  readonly lost: readonly string[];
}

/** Follows every row of the summary: that of the page as it stands, or that of the review, which is submitted anew for each. */
export async function followHere(isReview: boolean): Promise<Followed> {
  const until = async (holds: () => boolean): Promise<boolean> => {
    for (const end = Date.now() + 5000; Date.now() < end; await new Promise((next) => setTimeout(next, 4)))
      if (holds()) return true;
    return false;
  };
  const links = (): readonly HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('.yf-summary a')];
  const submit = async (): Promise<void> => {
    window.location.hash = '#/review';
    await until(() => document.querySelector('.yf-answers') !== null);
    document.querySelector<HTMLElement>('.yf > .yf-button:last-child')?.click();
    await until(() => document.activeElement?.className === 'yf-summary');
  };
  const isReached = (id: string): boolean => {
    const active = document.activeElement;
    if (!active || (!active.id.startsWith(`${id}-`) && !active.closest(`[id="${CSS.escape(id)}"]`))) return false;
    const isControl = active.matches(':is(input, select, textarea):enabled, .yf-rows button:enabled');
    return isControl && active.checkVisibility() && active.closest('.yf-field--wrong, .yf-rows') !== null;
  };
  if (isReview) await submit();
  const rows = links().length;
  const lost: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    if (isReview) await submit();
    const link = links()[row];
    const id = link?.hash.slice(1) ?? '';
    link?.click();
    if (!(await until(() => isReached(decodeURIComponent(id)))))
      lost.push(`${link?.textContent} (${id}): ${document.activeElement?.outerHTML.slice(0, 160)}`);
  }
  return { rows, lost };
}
