import type { Crosswalk, Lens } from '@yunform/core';

/** Does the lens lose nothing: is every value that it makes the image of one value only? Said here beside the engine. */
export function isLossless(lens: Lens, crosswalks: { readonly [id: string]: Crosswalk }): boolean {
  switch (lens.op) {
    case 'copy':
    case 'scale':
    case 'number':
    case 'normalise':
    case 'text':
      return true;
    case 'date':
      return tokens(lens.to) === tokens(lens.from);
    case 'recode': {
      const pairs = Object.values(crosswalks[lens.crosswalk]?.pairs ?? {});
      const targets = pairs.flat();
      return pairs.every((to) => to.length === 1) && new Set(targets).size === targets.length;
    }
    case 'codes':
      return new Set(lens.pairs.map(([, to]) => JSON.stringify(to))).size === lens.pairs.length;
    case 'chain':
      return lens.lenses.every((one) => isLossless(one, crosswalks));
    case 'constant':
    case 'join':
    case 'slice':
    case 'parity':
      return false;
  }
}

/** Which of year, month and day a notation states. */
function tokens(notation: string): string {
  return ['Y', 'M', 'D'].filter((token) => notation.includes(token)).join('');
}
