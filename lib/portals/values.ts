import { hasNameShape } from '../recognition/boundary.ts';
import { type Block, type Control, isBlock, isReadable } from './blocks.ts';
import { classifyLabel, type InlineLabel, type LabelKind } from './labels.ts';
import { cellBelow, isColumnHead, isLonger, type RowReader, textOf } from './tables.ts';
import { walk } from './walk.ts';

/** More text than this is no value of a name or code. */
const LONGEST_VALUE = 200;
/** More text than this is no section about somebody else, but the page. */
const LONGEST_SECTION = 6000;
const CLIMBS = 3;
const HEADING = /^H[1-6]$/;

/** Where the value of a label stands. */
export interface Values {
  readonly elements: readonly Element[];
  /** Nothing outside this element was looked at, tables aside; undefined: anything in the page may have mattered. */
  readonly within: Element | undefined;
}

/** The elements that hold what a label labels, when its value is not in the label's own block. Nearest first. */
export function valueElements(block: Block, label: InlineLabel, rows: RowReader): Values {
  const { element } = block;
  const isOther = label.kind === 'other';
  if (isOther && (element.tagName === 'LEGEND' || element.tagName === 'CAPTION') && element.parentElement) {
    return { elements: [element.parentElement], within: element.parentElement };
  }
  if (label.start !== label.end || !isAlone(block.text, label)) return { elements: [], within: element };
  const isTied = block.nodes.some((node) => node.parentElement?.closest('label'));
  const inside = nextInside(block);
  const control = (isTied ? labelledControl(block, label) : undefined) ?? (inside && soleControl(inside));
  if (control) return { elements: [control], within: isTied ? undefined : element };
  const longest = isOther ? LONGEST_SECTION : LONGEST_VALUE;
  // What goes on in the same element is the value, or there is none: the next element is the next pair.
  if (inside) return { elements: orNothing(inside, longest), within: isTied || hasSlot(inside) ? undefined : element };
  const { elements, within } =
    isOther && HEADING.test(element.tagName) ? sectionOf(element) : following(element, label, rows, longest);
  return { elements, within: isTied ? undefined : within };
}

function isAlone(text: string, label: InlineLabel): boolean {
  const trimmed = text.trimEnd();
  return /[:：]$/u.test(trimmed.slice(-1)) || stripped(trimmed) === stripped(label.text);
}

/** What the attributes and labels of a control say its value is. */
export function controlLabel(
  control: Control,
  labels: readonly Element[],
): { kind: LabelKind; text: string } | undefined {
  const words = [
    ...labels.map(textOf),
    control.getAttribute('aria-label'),
    ...(control.getAttribute('aria-labelledby') ?? '').split(/\s+/).map((id) => labelText(control, id)),
    control.getAttribute('placeholder')?.replace(/^请(?:输入|选择|填写)/u, ''),
    control.getAttribute('title'),
  ];
  for (const text of words) {
    const kind = text ? classifyLabel(text) : undefined;
    if (text && kind) return { kind, text };
  }
  return undefined;
}

/** Finds the labels of controls. To be made anew for each reading: asking each control would search the page each time. */
export function createLabelFinder(): (control: Control) => readonly Element[] {
  const found = new WeakMap<Node, Map<Element, Element[]>>();
  const labelsIn = (root: Document | ShadowRoot) => {
    const labels = new Map<Element, Element[]>();
    for (const label of root.querySelectorAll('label')) {
      const { control } = label;
      if (control) labels.set(control, [...(labels.get(control) ?? []), label]);
    }
    return labels;
  };
  return (control) => {
    const root = control.getRootNode() as Document | ShadowRoot;
    const known = found.get(root) ?? labelsIn(root);
    found.set(root, known);
    return known.get(control) ?? [];
  };
}

/** What the buttons in a part of the page say it is for; none when it has no buttons. */
export type Purpose = 'query' | 'other' | 'none';

/** Whether a control is where the user types what to look for, not what the page is about. Remembers in `purposes`. */
export function isQuery(control: Control, purposes: WeakMap<Element, Purpose>): boolean {
  if (control.type === 'search' || control.closest('[role=search]')) return true;
  let scope: Element | null = control.parentElement;
  for (let i = 0; scope && scope !== document.body && i < 6; i += 1, scope = scope.parentElement) {
    const purpose = purposes.get(scope) ?? purposeOf(scope);
    purposes.set(scope, purpose);
    if (purpose !== 'none') return purpose === 'query';
  }
  return false;
}

function purposeOf(scope: Element): Purpose {
  const buttons = scope.querySelectorAll<HTMLElement>('button,input[type=submit],input[type=button],a[class*=btn]');
  if (buttons.length === 0) return 'none';
  const words = [...buttons].map((button) => (button instanceof HTMLInputElement ? button.value : textOf(button)));
  return words.some((word) => /^(?:查\s*询|搜\s*索|检\s*索|查\s*找|筛\s*选|search|query|find)/iu.test(word))
    ? 'query'
    : 'other';
}

function labelText(control: Control, id: string): string {
  const label = id && (control.getRootNode() as Document | ShadowRoot).getElementById?.(id);
  return label ? textOf(label) : '';
}

function labelledControl(block: Block, label: InlineLabel): Control | undefined {
  for (const node of block.nodes) {
    const element = node.parentElement?.closest('label');
    if (element?.control && isReadable(element.control) && textOf(element).includes(label.text)) return element.control;
  }
  return undefined;
}

/** What follows a block's text inside the same element and can be read: 客户名称：[____], or a value in a block of its own. */
function nextInside({ element, nodes }: Block): Element | undefined {
  for (let at: Node | null | undefined = nodes.at(-1); at && at !== element; at = at.parentNode) {
    for (let next = at.nextSibling; next; next = next.nextSibling) {
      if (next instanceof Element) {
        if (hasText(next) || soleControl(next)) return next;
      } else if (next.nodeType === Node.TEXT_NODE && /\S/.test(next.textContent ?? '')) return undefined;
    }
  }
  return undefined;
}

/** The only readable control in an element that shows no text of its own. */
function soleControl(element: Element): Control | undefined {
  if (isReadable(element)) return element;
  const controls = [...element.querySelectorAll('input,select,textarea')].filter(isReadable);
  return controls.length === 1 && (controls[0] instanceof HTMLSelectElement || textOf(element) === '')
    ? controls[0]
    : undefined;
}

function following(element: Element, label: InlineLabel, rows: RowReader, longest: number): Values {
  let at = element;
  const answer = (elements: readonly Element[]) => ({ elements, within: at.parentElement ?? at });
  for (let climb = 0; climb <= CLIMBS; climb += 1) {
    const next = at.nextElementSibling;
    if (at instanceof HTMLTableCellElement) {
      const target = cellBelow(at, rows) ?? (isColumnHead(at, rows) ? null : next);
      const elements = target ? orNothing(target, longest) : [];
      // Whether a cell heads a column is a matter of the whole table: the row before it may go away.
      return { elements, within: at.closest('table') ?? at.parentElement ?? at };
    }
    if (at.tagName === 'DT') return answer(next?.tagName === 'DD' && !isLonger(next, longest) ? [next] : []);
    if (next && (hasText(next) || soleControl(next))) {
      if (isLonger(next, LONGEST_SECTION)) return answer([]);
      const elements = orNothing(soleControl(next) ?? next, longest);
      return { elements, within: hasSlot(next) ? undefined : (at.parentElement ?? at) };
    }
    const parent: Element | null = at.parentElement;
    const over = next || parent?.childElementCount !== 2 ? undefined : at.previousElementSibling;
    if (over && hasNameShape(textOf(over))) return answer([over]);
    if (!parent || parent === document.body || !saysOnly(parent, stripped(label.text))) return answer([]);
    at = parent;
  }
  return answer([]);
}

function hasText(element: Element): boolean {
  // Across shadow borders: what is seen may stand in the element's own tree.
  for (const piece of walk(element)) if (!(piece instanceof ShadowRoot) && isBlock(piece)) return true;
  return slotted(element).length > 0;
}

function hasSlot(element: Element): boolean {
  return element.tagName === 'SLOT' || element.querySelector('slot') !== null;
}

/** What is shown in an element without being in it: put there by a slot. */
function slotted(element: Element): readonly Element[] {
  const slot = element.tagName === 'SLOT' ? element : element.querySelector('slot');
  if (!(slot instanceof HTMLSlotElement)) return [];
  const elements = slot.assignedElements({ flatten: true });
  const root = slot.getRootNode();
  const isText = slot.assignedNodes().some((node) => /\S/.test((node as Text).data ?? ''));
  return elements.length === 0 && isText && root instanceof ShadowRoot ? [root.host] : elements;
}

/** Whether an element's text is these words and nothing more; looks no further than needed. */
function saysOnly(element: Element, words: string): boolean {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let said = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    said += stripped((node as Text).data);
    if (said.length > words.length) return false;
  }
  return said === words;
}

function stripped(text: string): string {
  return text.replace(/[\s:：*＊]/gu, '');
}

/** A neighbour that is a label itself, or too long, is no value. */
function orNothing(target: Element, longest: number): readonly Element[] {
  if (isLonger(target, longest)) return [];
  const text = textOf(target);
  if (text === '') {
    const shown = slotted(target).filter((one) => !isLonger(one, longest));
    if (shown.length > 0) return shown;
  }
  return text.length < 40 && classifyLabel(text) !== undefined ? [] : [target];
}

/** Everything under a heading, up to the next heading of its rank. */
function sectionOf(heading: Element): Values {
  const section: Element[] = [];
  let start: Element = heading;
  for (let i = 0; i < CLIMBS && !start.nextElementSibling && start.parentElement; i += 1) start = start.parentElement;
  for (let next = start.nextElementSibling; next; next = next.nextElementSibling) {
    if (HEADING.test(next.tagName) && next.tagName <= heading.tagName) break;
    section.push(next);
  }
  return { elements: section, within: start.parentElement ?? start };
}
