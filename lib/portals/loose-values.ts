import type { CandidateKind } from '../contracts/page.ts';
import { hasNameShape } from '../recognition/boundary.ts';
import { isClientNumberShape } from '../recognition/codes.ts';
import type { Block } from './blocks.ts';
import type { LabelKind } from './labels.ts';

/** What an unrecognised value under a label may still be. */
export function unmatchedKind(label: LabelKind, value: string): CandidateKind | undefined {
  if (label === 'clientNumber') return isClientNumberShape(value) ? 'clientNumber' : undefined;
  return label === 'name' && hasNameShape(value) ? 'labelledName' : undefined;
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
