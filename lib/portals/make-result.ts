import type { CandidateKind, Cue } from '../contracts/page.ts';
import type { Block } from './blocks.ts';
import type { Context } from './context.ts';
import { cut } from './found.ts';
import { isIdentity, type Region } from './labelled.ts';
import { isOfNow } from './labels.ts';
import type { Result, Series } from './series.ts';
import { isListItem, isSelectedRow, type RowReader } from './tables.ts';

/** A finding before its place has been looked at. */
export interface Sighting {
  readonly block: Block;
  readonly kind: CandidateKind;
  readonly start: number;
  readonly end: number;
  /** What labels it. */
  readonly region?: Region | undefined;
  /** It is what the label labels, not a word within. */
  readonly isValue?: boolean;
  /** Something new begins with it. */
  readonly opens?: boolean;
  readonly isOther?: boolean;
}

/** Read the cues off the place of a finding. */
export function makeResult(sighting: Sighting, context: Context, rows: RowReader): Result {
  const { block, kind, start, end, region, isValue, opens, isOther } = sighting;
  const cues: Cue[] = [];
  const isLabelled = isValue === true && region !== undefined && (isIdentity(region) || kind === 'phone');
  if (isOther || region?.kind === 'other') cues.push('otherParty');
  if (context.isChrome && !(isLabelled && isOfNow(region.text))) cues.push('chrome');
  if (context.isBreadcrumb && opens) cues.push('breadcrumb');
  if (context.heading && opens && !context.isBreadcrumb) cues.push('heading');
  const row = rows.rowOf(block.element, isLabelled);
  if (row) cues.push(isPicked(row, block, start) ? 'selectedRow' : 'row');
  else if (isLabelled && (!context.isChrome || isOfNow(region.text))) cues.push('labelled');
  const series: Series[] = [];
  if (cues.includes('labelled') && region) series.push({ key: region.text, element: block.element });
  if (cues.includes('heading') && context.heading) {
    series.push({ key: context.heading.tagName, element: context.heading });
  }
  const place = context.isEditable || block.nodes.length === 0 ? {} : { place: { block, start } };
  return { found: { kind, text: cut(block.text, start, end), cues, ...place }, row, series };
}

/** An item of a list may be running text, and `active` the latest event: as an entry that was chosen it begins with the name. */
function isPicked(row: Element, block: Block, start: number): boolean {
  return isSelectedRow(row) && (!isListItem(row) || block.text.slice(0, start).trim() === '');
}
