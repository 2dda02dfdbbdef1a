/** A name within a sentence: "các sở, ban, ngành"; an abbreviation stays as it is ("UBND các xã, phường"). */
export const inSentence = (name: string): string =>
  /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
