const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ONSET = 'b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x';
const RHYME =
  'a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oai|oao|oay|oă|oe|oeo|oi|oo|ôi|ơi|ua|uâ|uây|uê|ui|uô|uôi|uơ|uy|uya|uyê|uyu|ưa|ưi|ươ|ươi|ươu|ưu|yê|yêu';
const SYLLABLE = new RegExp(`^(?:${ONSET})?(?:${RHYME})(?<coda>ch|c|m|ng|nh|n|p|t)?$`, 'u');
/** k, gh and ngh stand before e, ê, i, y only; c, g and ng before the others. */
const MISSPELT = /^(?:(?:k|gh|ngh)(?![eêiy]|h)|(?:c|ng)(?=[eêiy]))/u;

/** Whether a word could be a Vietnamese syllable: how it is spelt and where its tone goes, not whether it means anything. */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  const tones = decomposed.match(TONES) ?? [];
  const letters = decomposed.replace(TONES, '').normalize('NFC');
  const found = SYLLABLE.exec(letters);
  if (!found || tones.length > 1 || MISSPELT.test(letters)) return false;
  // A syllable that ends in c, ch, p or t rises or falls.
  return !/^(?:c|ch|p|t)$/.test(found.groups!['coda'] ?? '') || ['\u0301', '\u0323'].includes(tones[0] ?? '');
}
