import { type Block, position } from './blocks.ts';
import { createUnderline, type Underline } from './highlight.ts';
import { randomName } from './host.ts';
import { BADGE_PX, type BadgeSpot, createOverlay, type Overlay } from './overlay.ts';

/** A recognised client in the page's text. */
export interface Mark {
  readonly clientId: string;
  readonly block: Block;
  /** Place in the block's text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Draws marks; gone with its signal. */
export interface Marks {
  /** Mark exactly these. */
  set(marks: readonly Mark[]): void;
  isOwn(node: Node): boolean;
}

/** More badges than this help nobody. */
const MOST_BADGES = 60;
/** Below this the user does not reliably see what is clicked. */
const LEAST_OPACITY = 0.7;
/** A badge may be this far from its text, in px, when clicked. */
const TOLERANCE_PX = 3;
const FORM = 'input,select,textarea,button,[contenteditable]:not([contenteditable=false])';

/** What marks need. `open` must act before it returns: the user's gesture ends with the click. */
export interface MarksParts {
  /** Spoken name of every mark. */
  readonly label: string;
  readonly open: (clientId: string) => void;
  readonly signal: AbortSignal;
}

interface Placed {
  readonly mark: Mark;
  /** Made when needed: a page that changes has to keep every range that there is true. */
  readonly range: () => Range | undefined;
}

/** Marks for this document. Nothing is added to the page before the first mark. */
export function createMarks({ label, open, signal }: MarksParts): Marks {
  const life = new AbortController();
  signal.addEventListener('abort', () => life.abort());
  let placed = new Map<Element, Placed[]>();
  let near = new Set<Element>();
  let overlay: Overlay | undefined;
  let underline: Underline | undefined;
  let frame = 0;
  let drawn: readonly Mark[] = [];

  const watcher = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      const { target } = entry;
      if (entry.isIntersecting) near.add(target);
      else near.delete(target);
    }
    // Told right after layout: where things are costs nothing now.
    if (frame === 0) overlay?.draw(visibleSpots());
  });
  life.signal.addEventListener('abort', () => {
    watcher.disconnect();
    cancelAnimationFrame(frame);
    placed = new Map();
  });

  function redraw(): void {
    if (frame !== 0 || !overlay) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (!life.signal.aborted) overlay?.draw(visibleSpots());
    });
  }

  function visibleSpots(): readonly BadgeSpot[] {
    const spots: BadgeSpot[] = [];
    for (const element of near) {
      for (const one of placed.get(element) ?? []) {
        if (spots.length >= MOST_BADGES) return spots;
        const spot = spotOf(one);
        if (spot && isUncovered(one, spot, overlay?.host)) spots.push(spot);
      }
    }
    return spots;
  }

  /** Look again at the moment of acting: nothing may be moved, faded or covered since it was drawn. */
  function act(key: object, event: MouseEvent): void {
    const one = key as Placed;
    const host = overlay?.host;
    const spot = spotOf(one);
    if (!host || !spot || !isUncovered(one, spot, host) || !isPlain(host) || !isOpaque(one)) return;
    const isThere =
      event.clientX >= spot.x - TOLERANCE_PX &&
      event.clientX <= spot.x + BADGE_PX + TOLERANCE_PX &&
      event.clientY >= spot.y - TOLERANCE_PX &&
      event.clientY <= spot.y + BADGE_PX + TOLERANCE_PX;
    if (!isThere || document.elementFromPoint(event.clientX, event.clientY) !== host) return;
    if (isUnderTopLayer(event.clientX, event.clientY)) return;
    open(one.mark.clientId);
  }

  function start(): void {
    const name = randomName();
    underline = createUnderline(name, life.signal);
    overlay = createOverlay({
      tag: `${name}-${randomName()}`,
      label,
      onClick: act,
      onTampered: () => life.abort(),
      signal: life.signal,
    });
    const options = { capture: true, passive: true, signal: life.signal };
    window.addEventListener('scroll', redraw, options);
    window.addEventListener('resize', redraw, options);
    document.addEventListener('transitionend', redraw, options);
  }

  return {
    isOwn: (node) => node === overlay?.host,
    set(marks) {
      if (life.signal.aborted || (marks.length === 0 && !overlay)) return;
      if (overlay && isSame(marks, drawn)) return redraw();
      drawn = marks;
      if (!overlay) start();
      const next = new Map<Element, Placed[]>();
      for (const mark of marks) {
        const { element } = mark.block;
        const one = { mark, range: once(() => rangeOf(mark)) };
        const there = next.get(element);
        if (there) there.push(one);
        else next.set(element, [one]);
      }
      for (const element of placed.keys()) if (!next.has(element)) watcher.unobserve(element);
      for (const element of next.keys()) if (!placed.has(element)) watcher.observe(element);
      near = new Set([...near].filter((element) => next.has(element)));
      placed = next;
      underline?.set(marks.length, () => [...next.values()].flat().flatMap(({ range }) => range() ?? []));
      if (near.size > 0) redraw();
      else if (frame === 0) overlay?.draw([]);
    },
  };
}

function isSame(some: readonly Mark[], others: readonly Mark[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ clientId, block, start, end }, i) => {
      const other = others[i] as Mark;
      return clientId === other.clientId && block === other.block && start === other.start && end === other.end;
    })
  );
}

/** Asked once, remembered. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function rangeOf({ block, start, end }: Mark): Range | undefined {
  const from = position(block, start, false);
  const to = position(block, end, true);
  if (!from?.node.isConnected || !to?.node.isConnected) return undefined;
  // The text may have changed since it was read.
  const shown = from.node.data.slice(from.offset, from.offset + end - start);
  if (shown === '' || !block.text.startsWith(shown, start)) return undefined;
  if (to.node.parentElement?.closest(FORM)) return undefined;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** Right after the name, or raised over its corner where more text follows. */
function spotOf(one: Placed): BadgeSpot | undefined {
  const { mark } = one;
  const range = one.range();
  if (!range || range.collapsed || !range.endContainer.isConnected) return undefined;
  const rects = range.getClientRects();
  const last = rects[rects.length - 1];
  if (!last || last.width < 1 || last.height < 1) return undefined;
  if (last.right < 0 || last.bottom < 0 || last.left > window.innerWidth || last.top > window.innerHeight)
    return undefined;
  const isFollowed = hasTextRightAfter(mark, last);
  const x = isFollowed ? last.right - BADGE_PX / 2 : last.right + 2;
  const y = isFollowed ? last.top - BADGE_PX / 2 : last.top + (last.height - BADGE_PX) / 2;
  return { key: one, x: Math.min(x, document.documentElement.clientWidth - BADGE_PX), y };
}

/** Whether the next character stands where the badge would. */
function hasTextRightAfter({ block, end }: Mark, last: DOMRect): boolean {
  const next = end + block.text.slice(end).search(/\S/);
  const at = next < end ? undefined : position(block, next, false);
  if (!at?.node.isConnected || at.offset >= at.node.data.length) return false;
  const range = document.createRange();
  range.setStart(at.node, at.offset);
  range.setEnd(at.node, at.offset + 1);
  const rect = range.getClientRects()[0];
  return Boolean(
    rect &&
      rect.top < last.bottom &&
      rect.bottom > last.top &&
      rect.left >= last.right - 1 &&
      rect.left < last.right + BADGE_PX + 4,
  );
}

/** Whether the name itself can be seen where it ends, and the badge would lie over no control. */
function isUncovered(one: Placed, { x, y }: BadgeSpot, host: Element | undefined): boolean {
  const range = one.range();
  const parent = range?.endContainer.parentElement;
  if (!range || !parent || parent.closest(FORM)) return false;
  const rects = range.getClientRects();
  const last = rects[rects.length - 1];
  if (!last) return false;
  const root = parent.getRootNode() as Document | ShadowRoot;
  const atText = below(root, last.right - 3, last.top + last.height / 2, host);
  if (!atText || !(parent === atText || parent.contains(atText) || isItsBlock(atText, parent))) return false;
  const atBadge = below(root, x + BADGE_PX / 2, y + BADGE_PX / 2, host);
  return !atBadge?.closest(FORM);
}

/** The element at a point, ours aside. */
function below(root: Document | ShadowRoot, x: number, y: number, host: Element | undefined): Element | undefined {
  const top = root.elementFromPoint(x, y);
  if (top && top !== host) return top;
  return root.elementsFromPoint(x, y).find((element) => element !== host);
}

/** Text that lets clicks through is "seen" as the element behind it. */
function isItsBlock(atText: Element, parent: Element): boolean {
  return atText.contains(parent) && getComputedStyle(parent).pointerEvents === 'none';
}

/** Whether host and page are drawn as they are: not faded, hidden, clipped, filtered or moved by the page's style. */
function isPlain(host: Element): boolean {
  return [host, document.documentElement].every((element) => {
    const { opacity, visibility, filter, clipPath, transform, maskImage } = getComputedStyle(element);
    return (
      Number(opacity) >= LEAST_OPACITY &&
      visibility === 'visible' &&
      [filter, clipPath, transform, maskImage].every((value) => !value || value === 'none')
    );
  });
}

/** Whether the name under the badge is not faded away. */
function isOpaque({ range }: Placed): boolean {
  let opacity = 1;
  for (let at = range()?.endContainer.parentElement; at; at = at.parentElement)
    opacity *= Number(getComputedStyle(at).opacity);
  return opacity >= LEAST_OPACITY;
}

/** Popovers and dialogs lie above any z-index and may let clicks fall through to us. */
function isUnderTopLayer(x: number, y: number): boolean {
  let covers: Iterable<Element> = [];
  try {
    covers = document.querySelectorAll(':popover-open,:modal,:fullscreen');
  } catch {
    covers = document.querySelectorAll('dialog[open]');
  }
  for (const element of covers) {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    if (element !== document.documentElement && x >= left && x <= right && y >= top && y <= bottom) return true;
  }
  return false;
}
