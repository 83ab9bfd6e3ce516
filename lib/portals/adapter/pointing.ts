import type { FieldKind } from '../../contracts/adapter.ts';
import { composedParent } from '../blocks.ts';
import { shadowOf } from '../shadow.ts';
import { createHost, randomName } from '../host.ts';
import { choicesOf } from './choices.ts';

/** A pointing that goes on until its signal ends. */
export interface Pointing {
  isOwn(node: Node): boolean;
}

/** What pointing needs. `onPicked`: with nothing when the user gave up. */
export interface PointingParts {
  readonly kind: FieldKind;
  readonly onPicked: (element: Element | undefined) => void;
  readonly signal: AbortSignal;
}

/** All that a click may be made of: none of it reaches the page. */
const POINTER_EVENTS = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'dragstart',
  'selectstart',
];
/** How long after a pick events still belong to it, in ms. */
const REST_MS = 350;
/** How long after a turn of the wheel the page may scroll, in ms. */
const WHEEL_MS = 150;
const NEXT = new Set(['Tab', 'ArrowDown', 'ArrowRight']);
const BACK = new Set(['ArrowUp', 'ArrowLeft']);
const GLASS = 'all:initial;position:fixed;inset:0;cursor:crosshair;pointer-events:auto';
const OUTLINE =
  'all:initial;position:fixed;pointer-events:none;box-sizing:border-box;border:2px solid #0f766e;border-radius:3px;background:#0f766e22;box-shadow:0 0 0 1px #fff';
const FRAMES = 'iframe,frame,embed,object';

/**
 * Let the user point at something: a glass over the page takes the pointer, an outline shows what it is over. Only what the
 * user really does counts; the click that picks never reaches the page. Tab and the arrow keys go through the values that
 * may be meant, Enter takes one, Escape gives up.
 */
export function startPointing({ kind, onPicked, signal }: PointingParts): Pointing | undefined {
  // Nothing in a frameset can be seen but its frames, each of which is pointed in by itself.
  if (signal.aborted || document.body instanceof HTMLFrameSetElement) return undefined;
  const life = new AbortController();
  signal.addEventListener('abort', () => life.abort(), { signal: life.signal });
  const { host, root } = createHost({
    tag: `${randomName()}-${randomName()}`,
    onTampered: () => end(undefined),
    signal: life.signal,
  });
  const glass = document.createElement('div');
  const outline = document.createElement('div');
  glass.style.cssText = GLASS;
  outline.style.cssText = `${OUTLINE};display:none`;
  root.append(glass, outline);

  let target: Element | undefined;
  let choices: readonly Element[] | undefined;
  let at = -1;
  let frame = 0;
  let wheel: ReturnType<typeof setTimeout> | undefined;

  function end(picked: Element | undefined): void {
    if (life.signal.aborted) return;
    life.abort();
    cancelAnimationFrame(frame);
    onPicked(picked);
  }

  function aim(element: Element | undefined): void {
    target = element;
    if (frame === 0) frame = requestAnimationFrame(draw);
  }

  function draw(): void {
    frame = 0;
    if (life.signal.aborted) return;
    const isFrame = target?.matches(FRAMES) === true;
    // A frame has a glass of its own.
    glass.style.pointerEvents = isFrame ? 'none' : 'auto';
    const box = isFrame ? undefined : target?.getBoundingClientRect();
    outline.style.display = box && box.width > 0 ? '' : 'none';
    if (!box) return;
    outline.style.left = `${box.left - 2}px`;
    outline.style.top = `${box.top - 2}px`;
    outline.style.width = `${box.width + 4}px`;
    outline.style.height = `${box.height + 4}px`;
  }

  const options = { capture: true, signal: life.signal };
  const active = { ...options, passive: false };
  window.addEventListener('pointermove', (event) => event.isTrusted && aim(under(event)), {
    ...options,
    passive: true,
  });
  window.addEventListener('scroll', () => aim(target), { ...options, passive: true });
  for (const type of POINTER_EVENTS) {
    window.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        if (type !== 'click' || !(event instanceof MouseEvent)) return;
        const element = under(event);
        if (element && !element.matches(FRAMES)) end(element);
      },
      active,
    );
  }
  for (const type of ['keydown', 'keypress', 'keyup']) {
    window.addEventListener(type, (event) => event instanceof KeyboardEvent && onKey(event), active);
  }
  // The glass has nothing to scroll: for a moment what is below it takes the wheel.
  window.addEventListener(
    'wheel',
    () => {
      glass.style.pointerEvents = 'none';
      clearTimeout(wheel);
      wheel = setTimeout(() => aim(target), WHEEL_MS);
    },
    { ...options, passive: true },
  );
  life.signal.addEventListener('abort', catchRest);

  function onKey(event: KeyboardEvent): void {
    const isNext = NEXT.has(event.key) && !event.shiftKey;
    const isBack = BACK.has(event.key) || (event.key === 'Tab' && event.shiftKey);
    const isTake = event.key === 'Enter' && at >= 0;
    if (!event.isTrusted || event.isComposing || !(isNext || isBack || isTake || event.key === 'Escape')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'keydown') return;
    if (event.key === 'Escape') end(undefined);
    else if (isTake) end(target);
    else step(isNext);
  }

  function step(isNext: boolean): void {
    choices ??= choicesOf(kind);
    if (choices.length === 0) return;
    if (isNext) at = (at + 1) % choices.length;
    else at = at <= 0 ? choices.length - 1 : at - 1;
    const choice = choices[at];
    choice?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    aim(choice);
  }

  /** The innermost element at a point, through open shadow roots, our glass aside. */
  function under(event: MouseEvent): Element | undefined {
    const [first] = event.composedPath();
    if (first instanceof Element && first !== host && !isOwn(first)) return first;
    return deepest(document, event.clientX, event.clientY, host);
  }

  function isOwn(node: Node): boolean {
    return node === host;
  }

  return { isOwn };
}

/** The second click of a double click, and the key going up, are kept from the page too. */
function catchRest(): void {
  const rest = new AbortController();
  const stop = (event: Event) => {
    if (!event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of [...POINTER_EVENTS, 'keyup', 'keypress']) {
    window.addEventListener(type, stop, { capture: true, passive: false, signal: rest.signal });
  }
  setTimeout(() => rest.abort(), REST_MS);
}

function deepest(root: Document | ShadowRoot, x: number, y: number, host: Element): Element | undefined {
  const found = root.elementsFromPoint(x, y).find((element) => element !== host);
  if (!found) return undefined;
  const inner = shadowOf(found);
  if (!inner || inner === root) return found;
  const within = deepest(inner, x, y, host);
  return within && isInside(within, found) ? within : found;
}

function isInside(element: Element, outer: Element): boolean {
  for (let at: Element | undefined = element; at; at = composedParent(at)) if (at === outer) return true;
  return false;
}
