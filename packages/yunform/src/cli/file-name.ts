/** The file name of a form's documents: its id percent-encoded, so that any id makes one plain name on any system, then the ending. */
export function fileNameOf(form: string, ending = '.json'): string {
  const encoded = encodeURIComponent(form.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/^\./, '%2E');
  return `${encoded}${ending}`;
}

/** The form id that a file name stands for; undefined when it is no name that `fileNameOf` gives. */
export function formOf(fileName: string, ending = '.json'): string | undefined {
  if (!fileName.endsWith(ending)) return undefined;
  try {
    const form = decodeURIComponent(fileName.slice(0, -ending.length));
    return fileNameOf(form, ending) === fileName ? form : undefined;
  } catch {
    return undefined;
  }
}
