import type { FeedbackKind } from '../product/feedback.ts';

/** Words of a note by what they say of a product; the first that stands there decides. */
const WORDS: readonly (readonly [FeedbackKind, RegExp])[] = Object.freeze([
  ['competitor', /同业|他行|别家|别的(?:银)?行|其他(?:银)?行|隔壁行|比我们/],
  ['wish', /希望|建议|要是能|能不能|最好能|想要|盼/],
  ['fault', /麻烦|太慢|慢|失败|出错|报错|不好用|不方便|太贵|投诉|不满|嫌|问题|不会用|卡/],
  ['praise', /好用|满意|方便|夸|不错|省事|省心|快了很多|表扬|认可/],
]);

/** What a note seems to say of a product; a wish where it says nothing: it weighs least. */
export function guessKind(note: string): FeedbackKind {
  return WORDS.find(([, words]) => words.test(note))?.[0] ?? 'wish';
}
