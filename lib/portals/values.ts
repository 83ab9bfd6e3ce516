import { type Block, type Control, isReadable } from './blocks.ts';
import { classifyLabel, type InlineLabel, type LabelKind } from './labels.ts';
import { isColumnHead, type RowReader, textOf } from './tables.ts';

/** More text than this is no value of a name or code. */
const LONGEST_VALUE = 200;
/** More text than this is no section about somebody else, but the page. */
const LONGEST_SECTION = 6000;
const CLIMBS = 3;
const HEADING = /^H[1-6]$/;

/** The elements that hold what a label labels, when its value is not in the label's own block. Nearest first. */
export function valueElements(block: Block, label: InlineLabel, rows: RowReader): readonly Element[] {
  const isAlone = /[:：]\s*$/u.test(block.text) || stripped(block.text) === stripped(label.text);
  const { element } = block;
  const isOther = label.kind === 'other';
  if (isOther && element.tagName === 'LEGEND' && element.parentElement) return [element.parentElement];
  if (isOther && element.tagName === 'CAPTION' && element.parentElement) return [element.parentElement];
  if (label.start !== label.end || !isAlone) return [];
  const control = labelledControl(block, label) ?? followingControl(block);
  if (control) return [control];
  if (isOther && HEADING.test(element.tagName)) return sectionOf(element);
  return following(element, label, rows).filter(
    (target) => (target.textContent ?? '').length <= (isOther ? LONGEST_SECTION : LONGEST_VALUE),
  );
}

/** What the attributes and labels of a control say its value is. */
export function controlLabel(control: Control): { kind: LabelKind; text: string } | undefined {
  const words = [
    ...[...(control.labels ?? [])].map(textOf),
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

/** Whether a control is where the user types what to look for, not what the page is about. */
export function isQuery(control: Control): boolean {
  if (control.type === 'search' || control.closest('[role=search]')) return true;
  let scope: Element | null = control.parentElement;
  for (let i = 0; scope && scope !== document.body && i < 6; i += 1, scope = scope.parentElement) {
    const buttons = scope.querySelectorAll<HTMLElement>('button,input[type=submit],input[type=button],a[class*=btn]');
    if (buttons.length === 0) continue;
    const words = [...buttons].map((button) => (button instanceof HTMLInputElement ? button.value : textOf(button)));
    return words.some((word) => /^(?:查\s*询|搜\s*索|检\s*索|查\s*找|筛\s*选|search|query|find)/iu.test(word));
  }
  return false;
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

/** The control right after a block's text, inside the same element: 客户名称：[____]. */
function followingControl(block: Block): Control | undefined {
  let node: Node | null = block.nodes.at(-1) ?? null;
  while (node && node !== block.element && !node.nextSibling) node = node.parentNode;
  for (let next = node === block.element ? null : node?.nextSibling; next; next = next.nextSibling) {
    if (!(next instanceof Element)) {
      if (next.nodeType === Node.TEXT_NODE && /\S/.test(next.textContent ?? '')) return undefined;
      continue;
    }
    return soleControl(next);
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

function following(element: Element, label: InlineLabel, rows: RowReader): readonly Element[] {
  let at = element;
  for (let climb = 0; climb <= CLIMBS; climb += 1) {
    const next = at.nextElementSibling;
    if (at instanceof HTMLTableCellElement) {
      return next && !isColumnHead(at, rows) ? orNothing(next) : [];
    }
    if (at.tagName === 'DT') return next?.tagName === 'DD' ? [next] : [];
    if (next && (textOf(next) !== '' || soleControl(next))) {
      const target = soleControl(next) ?? next;
      return orNothing(target);
    }
    const parent: Element | null = at.parentElement;
    if (!parent || parent === document.body || stripped(textOf(parent)) !== stripped(label.text)) return [];
    at = parent;
  }
  return [];
}

function stripped(text: string): string {
  return text.replace(/[\s:：*＊]/gu, '');
}

/** A neighbour that is a label itself is no value. */
function orNothing(target: Element): readonly Element[] {
  const text = textOf(target);
  return text.length < 40 && classifyLabel(text) !== undefined ? [] : [target];
}

/** Everything under a heading, up to the next heading of its rank. */
function sectionOf(heading: Element): readonly Element[] {
  const section: Element[] = [];
  let start: Element = heading;
  for (let i = 0; i < CLIMBS && !start.nextElementSibling && start.parentElement; i += 1) start = start.parentElement;
  for (let next = start.nextElementSibling; next; next = next.nextElementSibling) {
    if (HEADING.test(next.tagName) && next.tagName <= heading.tagName) break;
    section.push(next);
  }
  return section;
}
