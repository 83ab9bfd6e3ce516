import { IDENTIFYING } from '../../contracts/adapter.ts';
import type { AdapterReadings } from '../../contracts/page.ts';
import { isBlock } from '../blocks.ts';
import { walk } from '../walk.ts';
import { isVisible } from '../context.ts';

/** How long a page must not have changed until a field counts as lost, in ms: where something of it is there, or nothing. */
const STILL_MS = Object.freeze({ there: 500, gone: 2000 });
/** After this a page that never stands still counts as it is, in ms. */
const MOST_MS = 10_000;
/** A page that says less than this, in characters, says nothing yet. */
const LITTLE_TEXT = 20;
const BUSY = '[aria-busy=true],[class*=loading i],[class*=spinner i],[class*=spinning i],[class*=skeleton i]';

/**
 * Tells a page that is still empty from one that has changed: marks what misses an identifying field as waiting until the page
 * has text, is loaded, shows no sign of loading and has not changed for a while. To be asked at each change of the page;
 * `lookAgain` is called when the answer may be another without any.
 */
export function createSettling(
  lookAgain: () => void,
  signal: AbortSignal,
): (read: readonly AdapterReadings[]) => readonly AdapterReadings[] {
  let address = '';
  let lostAt: number | undefined;
  let changedAt = 0;
  let isOwnLook = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  window.addEventListener('load', lookAgain, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));

  return (read) => {
    const now = performance.now();
    clearTimeout(timer);
    if (!isOwnLook) changedAt = now;
    isOwnLook = false;
    const lost = read.flatMap(lostIn);
    if (lost.length === 0 || address !== location.href) lostAt = undefined;
    address = location.href;
    if (lost.length === 0) return read;
    lostAt ??= now;
    let due = lostAt + MOST_MS;
    if (document.readyState === 'complete' && !isBusy())
      due = Math.min(due, changedAt + (lost.includes('missing') ? STILL_MS.gone : STILL_MS.there));
    const isEmpty = !hasText();
    if (now >= due && !isEmpty) return read;
    if (!isEmpty)
      timer = setTimeout(() => {
        isOwnLook = true;
        lookAgain();
      }, due - now);
    return read.map((one) => (lostIn(one).length > 0 ? { ...one, isWaiting: true } : one));
  };
}

function lostIn({ readings }: AdapterReadings) {
  return readings.flatMap(({ kind, problem }) => (problem && IDENTIFYING.includes(kind) ? [problem] : []));
}

function isBusy(): boolean {
  return [...document.querySelectorAll(BUSY)].some(isVisible);
}

function hasText(): boolean {
  let length = 0;
  for (const piece of walk(document.body ?? document.documentElement)) {
    if (isBlock(piece)) length += piece.text.trim().length;
    if (length >= LITTLE_TEXT) return true;
  }
  return false;
}
