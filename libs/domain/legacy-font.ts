import { isSyllable } from './vietnamese-syllable';

/** Encodings of the fonts before Unicode: TCVN3 (.VnTime …) and VNI (VNI-Times …). */
export const LEGACY_FONTS = ['TCVN3', 'VNI'] as const;
export type LegacyFont = (typeof LEGACY_FONTS)[number];

/** Letters that only Unicode text has: both old encodings live in the first 256 characters. */
const UNICODE_LETTERS = /[\u1ea0-\u1ef9ăđơưĂĐƠƯ]/;
/** TCVN3 puts vowels on symbols: "nh©n d©n", "®Çu t­". Inside a word they stand nowhere else. */
const TCVN3_SYMBOL = /(?<=\p{L})[µ¸¶·¹¨©ª«¬®»¾¼½\u00ad÷×](?=\p{L}|\s|$|[.,;)])|[®§¦](?=\p{L}|[µ¸¶·¹¨©ª«¬»¾¼½\u00ad])/gu;
/** Latin letters that no Vietnamese word has. After a vowel they are VNI's marks, else TCVN3's vowels: "Sôû", "Së". */
const FOREIGN = '[äåëïñöûüîæçøÿþßÄÅËÏÑÖÛÜÎÆÇØÞ]';
const VNI_MARK = new RegExp(`(?<=[aeiouyAEIOUYâêôöÂÊÔÖ])[ùøûõïäåáàãâéèëêúüÙØÛÕÏÄÅÁÀÃÂÉÈËÊÚÜ]|(?<!\\p{L})[ñÑ](?=[\\p{L}])|[öÖ](?=ô)`, 'gu');
const TCVN3_VOWEL = new RegExp(`(?<=[bcdghklmnpqrstvxBCDGHKLMNPQRSTVX])${FOREIGN}`, 'gu');

/**
 * The old font whose letters a text still carries, when it was pasted or saved without conversion ("Uû ban nh©n d©n",
 * "Uûy ban nhaân daân"); null for Unicode text and for a single stray sign. Takes the raw text, before any clean-up.
 */
export function legacyFontOf(text: string): LegacyFont | null {
  if (UNICODE_LETTERS.test(text.normalize('NFC'))) return null;
  const count = (pattern: RegExp, within = text) => within.match(pattern)?.length ?? 0;
  const symbols = count(TCVN3_SYMBOL);
  const tcvn3 = 2 * symbols + count(TCVN3_VOWEL);
  // "soát" is spelt as VNI would spell "sốt": a word that is Vietnamese as it stands tells nothing.
  const vni = count(VNI_MARK, text.replace(/\p{L}+/gu, (word) => (isSyllable(word) ? '' : word)));
  if (Math.max(tcvn3, vni) < 2) return null;
  return tcvn3 >= vni ? 'TCVN3' : 'VNI';
}
