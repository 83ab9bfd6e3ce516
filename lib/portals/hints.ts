import { hasNameShape, isOpening } from '../recognition/boundary.ts';
import { type Block, position } from './blocks.ts';
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
  'header:not(main header,article header,section header),[class*=banner i],[class*=alert i],[class*=message i],[role=banner],[role=alert],[role=status],[role=log],[class*=brand i],[class*=logo i],[class*=copyright i],[class*=footer i]';
const CLIMBS = 5;
const MOST_TWINS = 40;

/** What a headline may say before the client's name. */
const ANNOUNCES = /^\s*[《【]?(?:关于[^公厂社]{0,8}|对|致|编辑|修改|查看|新增|维护|走访|拜访)$/u;
/** What says outright that the user is busy with the client named next. */
const BUSY = /正在(?:为|给|对|办理|处理|审批)\s*$/u;
const COMPANY = /公司|合作社|厂(?!房)/gu;
/** The way that led here, when nothing else says that it is one. */
const PATH = /^\s*(?:[您你])?(?:当前|现在|目前|所在)的?(?:位置|路径)?\s*[:：]|[>›»→＞].*[>›»→＞]/su;
const SALUTATION = /^\s*(?:致|尊敬的|敬致)?\s*[:：]?\s*([^:：]+)[:：]\s*$/u;
const LEAST_BOLD = 600;
/** More text than this is no page about one client, in UTF-16 units. */
const MOST_SAID = 50_000;
/** A third of the page. */
const LEAST_PART = 3;

/** Whether a headline goes on to its client here: 关于 … 的报告. Of two firms nobody knows which is meant. */
export function announces({ text }: Block, start: number): boolean {
  return ANNOUNCES.test(text.slice(0, start)) && (text.slice(start).match(COMPANY)?.length ?? 0) < 2;
}

/**
 * Whether the page names its client here by a large line, by a tab that is open, by the way that led to it, or as a letter
 * does: by whom it is addressed to.
 */
export function isHint({ kind, cues, place }: Found, contextOf: (element: Element) => Context): boolean {
  if (!place || (kind !== 'name' && kind !== 'uscc') || cues.includes('otherParty')) return false;
  const { block, start } = place;
  if (!isOpening(block.text.slice(0, start)) && !announces(block, start)) return false;
  // The tabs of a strip may be one line of text.
  const element = position(block, start, false)?.node.parentElement ?? block.element;
  const isActive = isActiveTab(element);
  if (isActive !== undefined) return isActive;
  if (cues.includes('row')) return false;
  const { breadcrumb, isChrome } = contextOf(block.element);
  if (breadcrumb) return endsHere(breadcrumb, block.text.slice(start));
  if (PATH.test(block.text)) return endsHere(block.element, block.text.slice(start));
  if (isChrome) return false;
  if (BUSY.test(block.text.slice(0, start))) return true;
  const addressed = SALUTATION.exec(block.text)?.[1];
  return isHeadline(element) || isBoldName(block, element) || hasNameShape(addressed ?? '');
}

/** Whether a name stands in bold, in an element of its own, at the very beginning of what the page says. */
function isBoldName({ text }: Block, element: Element): boolean {
  const name = textOf(element);
  if (!hasNameShape(name) || !text.trimStart().startsWith(name) || element.closest(BANNER)) return false;
  // Running text that goes on after the name is a sentence about it.
  if (/^\s*[\p{Script=Han}，。]/u.test(element.nextSibling?.nodeValue ?? '')) return false;
  return Number(getComputedStyle(element).fontWeight) >= LEAST_BOLD && leads(element);
}

/** Whether an element is the first text of a good part of the page. */
function leads(element: Element): boolean {
  const { body } = document;
  if (isLonger(body, MOST_SAID)) return false;
  let at = element;
  while (at !== body && at.parentElement && !hasTextBefore(at)) at = at.parentElement;
  // Without the scripts in the page.
  return (at as HTMLElement).innerText.length * LEAST_PART >= body.innerText.length;
}

function hasTextBefore(element: Element): boolean {
  for (let one = element.previousSibling; one; one = one.previousSibling) {
    if (/\S/.test(one.textContent ?? '') && !/^(?:STYLE|SCRIPT)$/.test(one.nodeName)) return true;
  }
  return false;
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
    const look = className || at.getAttribute('style');
    const isLike = (one: Element) =>
      one !== at && one.tagName === tagName && (one.className || one.getAttribute('style')) === look;
    if (look && parentElement && [...parentElement.children].slice(0, MOST_TWINS).some(isLike)) return true;
  }
  return false;
}
