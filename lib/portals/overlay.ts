/** The one element we add to a page: an empty host whose closed shadow root carries the badges. */
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

/** Times the page may interfere with the host before we leave it alone for good. */
const MOST_REPAIRS = 3;

const HOST_STYLE =
  'all:initial!important;position:absolute!important;left:0!important;top:0!important;width:0!important;height:0!important;pointer-events:none!important;z-index:2147483647!important';
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

/** Add the host; the signal takes it away. */
export function createOverlay({ tag, label, onClick, onTampered, signal }: OverlayParts): Overlay {
  const host = document.createElement(tag);
  host.style.cssText = HOST_STYLE;
  const styleText = host.style.cssText;
  const root = host.attachShadow({ mode: 'closed' });
  const drawn = new Map<object, HTMLElement>();
  let repairs = 0;

  const guard = new MutationObserver(() => {
    const isIntact =
      host.parentNode === document.documentElement &&
      host.style.cssText === styleText &&
      host.attributes.length === 1 &&
      host.childNodes.length === 0;
    if (isIntact || signal.aborted) return;
    repairs += 1;
    if (repairs > MOST_REPAIRS) {
      onTampered();
      return;
    }
    for (const { name } of [...host.attributes]) if (name !== 'style') host.removeAttribute(name);
    host.replaceChildren();
    host.style.cssText = HOST_STYLE;
    if (host.parentNode !== document.documentElement) document.documentElement.append(host);
    guard.takeRecords();
  });
  const protect = () => {
    guard.observe(host, { attributes: true, childList: true });
    guard.observe(document.documentElement, { childList: true });
  };
  document.documentElement.append(host);
  protect();

  const hideForPrint = () => {
    guard.disconnect();
    host.style.setProperty('display', 'none', 'important');
  };
  const showAgain = () => {
    host.style.cssText = HOST_STYLE;
    protect();
  };
  window.addEventListener('beforeprint', hideForPrint, { signal });
  window.addEventListener('afterprint', showAgain, { signal });
  signal.addEventListener('abort', () => {
    guard.disconnect();
    host.remove();
  });

  function create(key: object): HTMLElement {
    const badge = document.createElement('span');
    badge.style.cssText = BADGE_STYLE;
    badge.setAttribute('role', 'button');
    badge.setAttribute('aria-label', label);
    badge.title = label;
    badge.addEventListener('click', (event) => {
      event.stopPropagation();
      event.preventDefault();
      if (event.isTrusted) onClick(key, event);
    });
    root.append(badge);
    return badge;
  }

  return {
    host,
    draw(badges) {
      const { x: originX, y: originY } = host.getBoundingClientRect();
      const wanted = new Set(badges.map(({ key }) => key));
      for (const [key, badge] of drawn) {
        if (wanted.has(key)) continue;
        badge.remove();
        drawn.delete(key);
      }
      for (const { key, x, y } of badges) {
        const badge = drawn.get(key) ?? create(key);
        drawn.set(key, badge);
        badge.style.left = `${Math.round(x - originX)}px`;
        badge.style.top = `${Math.round(y - originY)}px`;
      }
    },
  };
}
