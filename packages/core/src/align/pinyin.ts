import { pinyin as read } from 'pinyin-pro';

/** Reads Chinese text aloud in pinyin without tones, one syllable per character; what is not Chinese is left out. */
export function pinyin(text: string): readonly string[] {
  return read(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true }).map((syllable) =>
    syllable.toLowerCase(),
  );
}
