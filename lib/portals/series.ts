import { hasNameShape } from '../recognition/boundary.ts';
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

/** Names the client on the page of a group; on the page of a member, its parent. */
const GROUP_LABEL = /^\*?\s*集\s*[团團]/u;

const RESULTS_PER_STEP = 200;

/**
 * The last word on cues. One label with different values in a series of like elements means cards of a list, not a form
 * about one client; the row the user clicked is the selected one; and hints count where nothing says it outright.
 */
export function* settle(
  results: readonly Result[],
  clickedRow: Element | undefined,
  isHint: (found: Found) => boolean,
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
  const isOfGroup = ({ series }: Result) => series.some(({ key }) => GROUP_LABEL.test(key));
  const isOwn = (one: Result) => one.found.cues.includes('labelled') && !isOfGroup(one);
  const hasOwn = results.some(isOfGroup) && results.some(isOwn);
  const settled: Found[] = [];
  for (const [i, result] of results.entries()) {
    const { found, row, series } = result;
    if (i % RESULTS_PER_STEP === 0) yield;
    if (hasOwn && isOfGroup(result)) {
      settled.push({ ...found, cues: found.cues.filter((cue) => cue !== 'labelled' && cue !== 'field') });
      continue;
    }
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
  return yield* withHints(settled, isHint);
}

/** Most places looked at for hints. */
const MOST_ASKED = 300;
/** Characters that tell whether two hints name one client; the name filter knows no more of a name. */
const TOLD_BY = 4;

/** Where nothing says whom the page is about, what hints at one client counts as the page's heading. */
function* withHints(
  found: readonly Found[],
  isHint: (found: Found) => boolean,
): Generator<void, readonly Found[], void> {
  if (found.some(isOutright)) return found;
  const hints = new Set<Found>();
  for (const [i, one] of found.slice(0, MOST_ASKED).entries()) {
    if (i % 10 === 0) yield;
    if (isHint(one)) hints.add(one);
  }
  const starts = new Set([...hints].map(({ text }) => text.replace(/\s/gu, '').slice(0, TOLD_BY)));
  if (starts.size !== 1) return found;
  return found.map((one) => (hints.has(one) ? { ...one, cues: ['heading'] } : one));
}

function isOutright({ kind, text, cues }: Found): boolean {
  if (cues.includes('otherParty') || cues.includes('row') || cues.includes('chrome')) return false;
  if (kind === 'labelledName' && !hasNameShape(text)) return false;
  if (kind === 'phone' || kind === 'maskedUscc' || kind === 'maskedNumber') return false;
  return cues.includes('labelled') || cues.includes('field') || cues.includes('heading');
}
