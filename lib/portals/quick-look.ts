import { findUsccs, mayHoldUscc } from '../recognition/codes.ts';
import { mayHoldName, type OpenFilter } from '../recognition/filter.ts';
import { foldUnits } from '../recognition/normalise.ts';
import { findNames } from '../recognition/scan.ts';
import { mayHoldLabel, mayHoldLabelIn } from './label-parts.ts';

/** Whether a text says nothing at all, wherever in it one element ends and another begins. */
export function isDull(text: string, filter: OpenFilter): boolean {
  return findNames(text, filter).length === 0 && findUsccs(text).length === 0 && !mayHoldLabel(text);
}

/** Whether the text of several pieces says nothing at all, whatever the pieces are. */
export function isQuiet(text: string, filter: OpenFilter): boolean {
  const { codes, length } = foldUnits(text);
  return !mayHoldLabelIn(codes, length) && !mayHoldName(filter, codes, length) && !mayHoldUscc(text);
}
