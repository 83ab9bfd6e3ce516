import { composedParent } from './blocks.ts';
import { isLonger } from './tables.ts';

/** Tabs are known by their role; without one by the word at the end of a class, on the tab or on the strip around. */
const TAB_WORD =
  /(?:^|[\s_-])(?:tabs?|tab-?strip|tab-?bar)(?:[_-]+(?:nav|list|items?|title|label|btn|button|link|trigger|head|header|inner|text))*(?:$|\s)/i;
const PANEL_WORD = /(?:^|[\s_-])(?:pane|panel|content|body)(?:$|\s)/i;
const ACTIVE_WORD = /(?:^|[\s_-])(?:active|selected|current|checked|this|on)(?:$|\s)/i;
const CLIMBS = 8;
/** A tab says little; the panel it opens says more. In UTF-16 units. */
const LONGEST_TAB = 80;
const MOST_TABS = 40;

/** Whether an element is or stands in the one tab of a strip that is open. Undefined: in no tab. */
export function isActiveTab(element: Element): boolean | undefined {
  const path: Element[] = [];
  for (let at: Element | undefined = element; at && path.length < CLIMBS; at = composedParent(at)) {
    path.push(at);
    if (isTab(at)) return path.some(isMarked) && !isLonger(at, LONGEST_TAB) && isOnlyOne(at);
  }
  return undefined;
}

function isTab(element: Element): boolean {
  const strip = element.parentElement;
  // Most cells and rows of a table: nothing to ask.
  if (!element.hasAttributes() && !strip?.hasAttributes()) return false;
  if (element.getAttribute('role') === 'tab') return true;
  if (!strip || PANEL_WORD.test(classOf(element)) || element.getAttribute('role') === 'tabpanel') return false;
  // The words first: a table of thousands of rows is asked about all of them.
  const isNamed =
    strip.getAttribute('role') === 'tablist' || TAB_WORD.test(classOf(element)) || TAB_WORD.test(classOf(strip));
  return isNamed && firstChildren(strip).some((one) => one !== element && one.tagName === element.tagName);
}

/** Children of a strip, as far as they are looked at: `[...children]` of a long table would make thousands. */
function firstChildren(strip: Element): readonly Element[] {
  const children: Element[] = [];
  for (let one = strip.firstElementChild; one && children.length < MOST_TABS; one = one.nextElementSibling) {
    children.push(one);
  }
  return children;
}

function isMarked(element: Element): boolean {
  const selected = element.getAttribute('aria-selected');
  return selected === null ? ACTIVE_WORD.test(classOf(element)) : selected === 'true';
}

/** What marks every tab alike marks none. */
function isOnlyOne(tab: Element): boolean {
  const others = tab.parentElement ? firstChildren(tab.parentElement).filter((one) => one !== tab) : [];
  return !others.some((one) => isMarked(one) || [...one.children].slice(0, 3).some(isMarked));
}

function classOf({ className }: Element): string {
  return typeof className === 'string' ? className : '';
}
