import { isWithin } from './blocks.ts';
import type { Found } from './found.ts';
import { twinsAround } from './tables.ts';

/** A finding with what its neighbours may still say of it. */
export interface Result {
  readonly found: Found;
  /** The row it stands in. */
  readonly row: Element | undefined;
  readonly series: readonly Series[];
}

/** What labels a finding, and where: findings under one label are told apart as a form's or a list's. */
export interface Series {
  readonly key: string;
  readonly element: Element;
}

const RESULTS_PER_STEP = 200;

/**
 * The last word on cues. One label with different values in a series of like elements means cards of a list, not a form
 * about one client; and the row the user clicked is the selected one.
 */
export function* settle(
  results: readonly Result[],
  clickedRow: Element | undefined,
): Generator<void, readonly Found[], void> {
  const firsts = new Map<string, { element: Element; found: Found }>();
  const cards = new Set<Element>();
  for (const [i, { found, series }] of results.entries()) {
    if (i % RESULTS_PER_STEP === 0) yield;
    if (found.cues.includes('otherParty')) continue;
    for (const { key: text, element } of series) {
      const key = text.replace(/[\s:：*]/gu, '');
      const first = firsts.get(key);
      if (!first) firsts.set(key, { element, found });
      else if (first.found.text !== found.text) {
        for (const card of twinsAround(first.element, element) ?? []) cards.add(card);
      }
    }
  }
  const settled: Found[] = [];
  for (const [i, { found, row, series }] of results.entries()) {
    if (i % RESULTS_PER_STEP === 0) yield;
    const isCard =
      cards.size > 0 &&
      !found.cues.includes('row') &&
      !found.cues.includes('otherParty') &&
      series.some(({ element }) => isWithin(element, cards));
    if (isCard) settled.push({ ...found, cues: [...found.cues, 'row'] });
    else if (row !== undefined && row === clickedRow) {
      settled.push({ ...found, cues: found.cues.map((cue) => (cue === 'row' ? 'selectedRow' : cue)) });
    } else settled.push(found);
  }
  return settled;
}
