import { inSentence } from './in-sentence';

it.each([
  ['Các sở, ban, ngành', 'các sở, ban, ngành'],
  ['UBND các xã, phường', 'UBND các xã, phường'],
  ['Ý kiến của Sở Nội vụ', 'ý kiến của Sở Nội vụ'],
  ['', ''],
])('%p is %p within a sentence', (name, said) => expect(inSentence(name)).toBe(said));
