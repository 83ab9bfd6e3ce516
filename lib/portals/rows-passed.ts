import type { OpenFilter } from '../recognition/filter.ts';
import { isDull, isQuiet } from './quick-look.ts';
import { shadowOf } from './shadow.ts';
import type { Passes } from './walk.ts';

/**
 * What most of a large page consists of is passed by a look at its text as a whole: cells with nothing but text in them,
 * and rows of long lists, recognised while they are walked. Taken apart they cost four times as much.
 */

/** What is known of the children of one element so far. */
interface Row {
  tagName: string;
  /** How many like and small ones came before. */
  run: number;
  /** Units of text seen up to the last of them. */
  mark: number;
  /** Grows with each one that had to be taken apart after all. */
  misses: number;
  content: Content | undefined;
  /** Was looked at already, and is to be taken apart. */
  refused: Element | undefined;
}

/** `plain`: nothing but text; `mixed`: some have more in them than that; `few`: not worth the question. */
type Content = 'plain' | 'mixed' | 'few';

/** So many children make a list, and so many must have been small. */
const LEAST_CHILDREN = 30;
const LEAST_RUN = 2;
/** A row has no more text than this, in UTF-16 units. */
const LONGEST_ROW = 1000;
/** Taking a row apart costs some times as much as the question whether that is needed. */
const REWARD = 4;
const MOST_MISSES = 40;
/** Rows that go by in one step at most. */
const MOST_AT_ONCE = 30;
/** Longer texts are looked at piece by piece. */
const LONGEST_TEXT = 4096;

/** May have a shadow tree (DOM standard, attachShadow). */
const HOSTS = 'div,span,p,section,article,aside,header,footer,main,nav,h1,h2,h3,h4,h5,h6,blockquote';
/** What is read as it stands: no control, nothing that is left out, no element of a page's own. */
const PLAIN =
  'td,tr,a,li,th,br,b,i,em,strong,small,ul,ol,dl,dt,dd,label,tbody,thead,tfoot,table,u,s,font,code,pre,img,hr,time,mark,abbr,sub,sup,nobr,button,caption,col,colgroup';
const NOT_PLAIN = `:not(${PLAIN})`;
const UNUSUAL = `:not(${PLAIN},${HOSTS})`;

/** Passes for one walk of a page on which nothing was taught. */
export function createPasses(filter: OpenFilter): Passes {
  /** Units of text up to here. */
  let seen = 0;
  return {
    isPassed(element, tagName, list) {
      let row: Row | undefined;
      if (element.firstElementChild !== null) {
        list.known ??= newRow();
        row = list.known as Row;
        if (row.refused === element) return false;
        if (!isPlainRow(row, element, tagName, seen)) return false;
      }
      const text = element.textContent as string;
      const isPassed = text.length <= LONGEST_TEXT && (row ? isQuiet(text, filter) : isDull(text, filter));
      if (row) judged(row, isPassed);
      if (isPassed) seen += text.length;
      return isPassed;
    },
    passOn(element, tagName, list) {
      const row = list.known as Row | undefined;
      let next = element.nextSibling;
      list.passed = 0;
      // Where there is nothing but plain elements none of them has a shadow tree, or is a control.
      if (row?.content !== 'plain') return next;
      for (; next && list.passed < MOST_AT_ONCE; next = next.nextSibling) {
        if ((next as Element).tagName !== tagName) {
          if (isSpace(next)) continue;
          return next;
        }
        const text = next.textContent as string;
        if (text.length > LONGEST_ROW) return next;
        const isPassed = isQuiet(text, filter);
        judged(row, isPassed);
        row.run += 1;
        row.mark = seen;
        if (!isPassed) {
          row.refused = next as Element;
          return next;
        }
        list.passed += 1;
      }
      return next;
    },
    saw(units) {
      seen += units;
    },
  };
}

function newRow(): Row {
  return { tagName: '', run: 0, mark: 0, misses: 0, content: undefined, refused: undefined };
}

/** Whether a child of a long list may be judged by its text as a whole. `seen`: units of text up to here. */
function isPlainRow(row: Row, element: Element, tagName: string, seen: number): boolean {
  row.run = row.tagName === tagName && seen - row.mark <= LONGEST_ROW ? row.run + 1 : 0;
  row.tagName = tagName;
  row.mark = seen;
  if (row.run < LEAST_RUN || row.misses > MOST_MISSES) return false;
  row.content ??= contentOf(element.parentElement);
  return row.content === 'plain' || (row.content === 'mixed' && isPlain(element));
}

/** Book how a row was judged. */
function judged(row: Row, isPassed: boolean): void {
  row.misses = isPassed ? Math.max(0, row.misses - REWARD) : row.misses + 1;
}

/** Between rows there is at most what the page was indented with. */
function isSpace(node: Node): boolean {
  return node.nodeType === Node.TEXT_NODE && !/\S/.test((node as Text).data);
}

function contentOf(parent: Element | null): Content {
  if (!parent || parent.childElementCount < LEAST_CHILDREN) return 'few';
  return parent.querySelector(NOT_PLAIN) ? 'mixed' : 'plain';
}

function isPlain(element: Element): boolean {
  if (element.querySelector(UNUSUAL)) return false;
  for (const host of element.querySelectorAll(HOSTS)) if (shadowOf(host)) return false;
  return true;
}
