import { isOpening } from '../recognition/boundary.ts';
import { position } from './blocks.ts';
import type { Context } from './context.ts';
import type { Found } from './found.ts';
import { classifyLabel } from './labels.ts';
import { isActiveTab } from './tabs.ts';
import { isLonger, textOf } from './tables.ts';

/** Places that say whom a page is about when nothing on it says so outright. */

/** A headline is set larger than the text: in CSS pixels, and as a ratio. */
const LEAST_SIZE = 18;
const LEAST_RATIO = 1.25;
/** A headline names the client and says little else, in UTF-16 units. */
const LONGEST_HEADLINE = 40;
const LONGEST_PATH = 300;
/** Whose system it is, not whom the page is about. */
const BANNER =
  '[role=banner],[role=alert],[role=status],[role=log],[class*=brand i],[class*=logo i],[class*=copyright i],[class*=footer i]';
const CLIMBS = 5;
const MOST_TWINS = 40;

/** Whether the page names its client here by a large line, by a tab that is open, or by the way that led to it. */
export function isHint({ kind, cues, place }: Found, contextOf: (element: Element) => Context): boolean {
  if (!place || (kind !== 'name' && kind !== 'uscc') || cues.includes('otherParty')) return false;
  const { block, start } = place;
  if (!isOpening(block.text.slice(0, start))) return false;
  // The tabs of a strip may be one line of text.
  const element = position(block, start, false)?.node.parentElement ?? block.element;
  const isActive = isActiveTab(element);
  if (isActive !== undefined) return isActive;
  if (cues.includes('row')) return false;
  const { breadcrumb, isChrome } = contextOf(block.element);
  if (breadcrumb) return endsHere(breadcrumb, block.text.slice(start));
  return !isChrome && isHeadline(element);
}

/** Whether a path that names a client goes on to nobody else. */
function endsHere(breadcrumb: Element, text: string): boolean {
  if (isLonger(breadcrumb, LONGEST_PATH)) return false;
  const whole = textOf(breadcrumb);
  const from = whole.indexOf(text.trim());
  const path = from < 0 ? whole : whole.slice(from);
  if (/公司.*(?:公司|集团|厂|合作社)/su.test(path)) return false;
  return path.split(/[\s>›»→＞/|\\]+/u).every((crumb) => classifyLabel(crumb) !== 'other');
}

function isHeadline(element: Element): boolean {
  if (isLonger(element, LONGEST_HEADLINE) || /[，。！？；]/u.test(textOf(element)) || !document.body) return false;
  if (element.closest(BANNER) || isOneOfMany(element)) return false;
  if (element.closest('legend,caption')) return true;
  const size = Number.parseFloat(getComputedStyle(element).fontSize);
  return size >= LEAST_SIZE && size >= LEAST_RATIO * Number.parseFloat(getComputedStyle(document.body).fontSize);
}

/** Whether an element is part of one of several like things: a card, a figure. */
function isOneOfMany(element: Element): boolean {
  let at: Element | null = element;
  for (let i = 0; at && at !== document.body && i < CLIMBS; i += 1, at = at.parentElement) {
    const { className, tagName, parentElement }: Element = at;
    const isLike = (one: Element) => one !== at && one.tagName === tagName && one.className === className;
    if (className !== '' && parentElement && [...parentElement.children].slice(0, MOST_TWINS).some(isLike)) return true;
  }
  return false;
}
