/** "Các sở, ban, ngành" of 2018–2019, in the official order of that time. */
// prettier-ignore
export const ALL_DEPARTMENTS = [
  'vpubnd', 'snv', 'stp', 'skhdt', 'stc', 'sct', 'snnptnt', 'sgtvt', 'sxd-cu', 'stnmt', 'stttt', 'sldtbxh', 'svhttdl',
  'skhcn', 'sgddt', 'syt', 'ttra', 'bdt', 'bqlkcn',
];

/** "UBND các huyện, thành phố": twelve at that time. */
// prettier-ignore
export const ALL_DISTRICTS = [
  'tp-sonla', 'h-quynhnhai', 'h-thuanchau', 'h-muongla', 'h-bacyen', 'h-phuyen', 'h-mocchau', 'h-yenchau', 'h-maison',
  'h-songma', 'h-sopcop', 'h-vanho',
];
