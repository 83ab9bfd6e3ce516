import { createHost } from './host.ts';

/** The one element marks add to a page: an empty host whose closed shadow root carries the badges. */
export interface Overlay {
  readonly host: HTMLElement;
  /** Draw exactly these badges, in document coordinates. */
  draw(badges: readonly BadgeSpot[]): void;
}

/** Where a badge belongs, in viewport coordinates. */
export interface BadgeSpot {
  readonly key: object;
  readonly x: number;
  readonly y: number;
}

/** Diameter of a badge in CSS px. */
export const BADGE_PX = 14;

const BADGE_STYLE = `all:initial;position:absolute;width:${BADGE_PX}px;height:${BADGE_PX}px;border-radius:50%;background:radial-gradient(circle at center,#fff 0 2.8px,#0f766e 3.5px);box-shadow:0 0 0 1px #fff;cursor:pointer;pointer-events:auto`;

/** What an overlay needs. */
export interface OverlayParts {
  /** Tag name of the host: random, with a hyphen. */
  readonly tag: string;
  /** Spoken name of every badge. */
  readonly label: string;
  /** A trusted click on the badge with this key. */
  readonly onClick: (key: object, event: MouseEvent) => void;
  /** The page will not have us: stop marking. */
  readonly onTampered: () => void;
  readonly signal: AbortSignal;
}

/** A badge counts when it has stood still for this long, in ms: nobody means what has just come under the pointer. */
const STEADY_MS = 300;
/** How far a badge may be off and count as standing still, in px. */
const STILL_PX = 2;

interface Badge {
  readonly element: HTMLElement;
  key: object;
  /** Where it was drawn last, in viewport coordinates, and since when it stands there. */
  x: number;
  y: number;
  since: number;
  /** What the browser says: false under anything or faded by anything, in this document or around it. */
  isSeen: boolean;
}

/** Add the host; the signal takes it away. */
export function createOverlay({ tag, label, onClick, onTampered, signal }: OverlayParts): Overlay {
  const { host, root } = createHost({ tag, onTampered, signal });
  let drawn: Badge[] = [];

  // Scripts cannot see covers that let clicks fall through, closed shadow trees or the pages around a frame; the browser can.
  const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
    trackVisibility: true,
    delay: 100,
  };
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      const badge = drawn.find(({ element }) => element === entry.target);
      const { isVisible } = entry as { readonly isVisible?: boolean };
      if (badge) badge.isSeen = isVisible ?? isAtHome();
    }
  }, options);
  signal.addEventListener('abort', () => observer.disconnect());

  function create({ key, x, y }: BadgeSpot): Badge {
    const element = document.createElement('span');
    element.style.cssText = BADGE_STYLE;
    element.setAttribute('role', 'button');
    element.setAttribute('aria-label', label);
    element.title = label;
    const badge: Badge = { element, key, x, y, since: performance.now(), isSeen: false };
    element.addEventListener('click', (event) => {
      event.stopPropagation();
      event.preventDefault();
      if (event.isTrusted && badge.isSeen && isSteady(badge)) onClick(badge.key, event);
    });
    root.append(element);
    observer.observe(element);
    return badge;
  }

  function isSteady({ element, x, y, since }: Badge): boolean {
    const now = element.getBoundingClientRect();
    return performance.now() - since >= STEADY_MS && isNear(now.x, x) && isNear(now.y, y);
  }

  return {
    host,
    draw(spots) {
      const { x: originX, y: originY } = host.getBoundingClientRect();
      const left = new Set(drawn);
      const take = (fits: (badge: Badge) => boolean) => {
        for (const badge of left) if (fits(badge)) return left.delete(badge) ? badge : undefined;
        return undefined;
      };
      drawn = spots.map((spot) => {
        const { key, x, y } = spot;
        const isHere = (badge: Badge) => isNear(badge.x, x) && isNear(badge.y, y);
        const badge = take((one) => one.key === key) ?? take(isHere) ?? create(spot);
        if (!isHere(badge)) Object.assign(badge, { x, y, since: performance.now() });
        badge.key = key;
        badge.element.style.left = `${Math.round(x - originX)}px`;
        badge.element.style.top = `${Math.round(y - originY)}px`;
        return badge;
      });
      for (const { element } of left) {
        observer.unobserve(element);
        element.remove();
      }
    },
  };
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= STILL_PX;
}

/** Whether all pages around this one are of its own site: what others do to their frames, a browser may not tell. */
function isAtHome(): boolean {
  try {
    return window.top?.location.origin === location.origin;
  } catch {
    return false;
  }
}
