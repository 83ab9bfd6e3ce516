import type { CandidateKind } from '../contracts/page.ts';
import { canonicalPhone, isClientNumberShape } from '../recognition/codes.ts';
import type { Block } from './blocks.ts';
import type { LabelKind } from './labels.ts';

const STARS = /[*＊✱●○•×]/u;
/** Longest value under a label of the client's own, in UTF-16 units. */
const LONGEST_NAME = 60;
const LONGEST_PHONE = 40;
/** Where nothing was filled in. */
const PLACEHOLDER = /^(?:无|暂无|未填写|未知|不详|空|全部|不限|null|n\/a|请(?:选择|输入|填写).*)$/iu;
const LETTERS = /[\p{Script=Han}\p{L}].*[\p{Script=Han}\p{L}]/u;

/** What an unrecognised value under a label may still be; what it is worth is decided elsewhere. */
export function unmatchedKind(label: LabelKind, value: string): CandidateKind | undefined {
  const text = value.trim();
  switch (label) {
    case 'clientNumber':
      if (isClientNumberShape(text)) return 'clientNumber';
      return isMasked(text, 4, 32) ? 'maskedNumber' : undefined;
    case 'uscc':
      return isMasked(text, 15, 20) ? 'maskedUscc' : undefined;
    case 'phone':
      return text.length <= LONGEST_PHONE && canonicalPhone(text) !== '' ? 'phone' : undefined;
    case 'name':
      return isNameLike(text) ? 'labelledName' : undefined;
    case 'other':
      return undefined;
  }
}

/** Whether a value may be some name at all: whole, short, starred or cut. */
function isNameLike(text: string): boolean {
  return text.length <= LONGEST_NAME && LETTERS.test(text) && !PLACEHOLDER.test(text);
}

function isMasked(text: string, least: number, most: number): boolean {
  const code = text.replace(/[\s-]/gu, '');
  if (code.length < least || code.length > most || !STARS.test(code)) return false;
  const shown = code.replace(/[^0-9A-Za-z]/gu, '');
  return shown.length >= 4 && /^[0-9A-Za-z*＊✱●○•×]+$/u.test(code);
}

/** The text nodes of a small element as one block. */
export function wholeBlock(element: Element): Block | undefined {
  const nodes: Text[] = [];
  const edges: number[] = [];
  let text = '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push(node as Text);
    edges.push(text.length);
    text += (node as Text).data;
  }
  return nodes.length > 0 ? { element, text, nodes, edges } : undefined;
}
