/** Times the page may interfere with the host before we leave it alone for good. */
const MOST_REPAIRS = 3;

const HOST_STYLE =
  'all:initial!important;position:absolute!important;left:0!important;top:0!important;width:0!important;height:0!important;pointer-events:none!important;z-index:2147483647!important';

/** What a host needs. */
export interface HostParts {
  /** Tag name: random, with a hyphen. */
  readonly tag: string;
  /** The page will not have us. */
  readonly onTampered: () => void;
  readonly signal: AbortSignal;
}

/** Add an empty element whose closed shadow root carries what we draw; the signal takes it away. Gone on print. */
export function createHost({ tag, onTampered, signal }: HostParts): {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
} {
  const host = document.createElement(tag);
  host.style.cssText = HOST_STYLE;
  const styleText = host.style.cssText;
  const root = host.attachShadow({ mode: 'closed' });
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
  followPrint(hideForPrint, showAgain, signal);
  signal.addEventListener('abort', () => {
    guard.disconnect();
    host.remove();
  });
  return { host, root };
}

/** Do something while the page is drawn for paper, and take it back afterwards; either may be asked for twice. */
export function followPrint(hide: () => void, show: () => void, signal: AbortSignal): void {
  const paper = window.matchMedia('print');
  if (paper.matches) hide();
  paper.addEventListener('change', () => (paper.matches ? hide() : show()), { signal });
  window.addEventListener('beforeprint', hide, { signal });
  window.addEventListener('afterprint', show, { signal });
}

/** A name that means nothing and is different in every page. */
export function randomName(): string {
  const letters = crypto.getRandomValues(new Uint8Array(7));
  return [...letters].map((value) => String.fromCharCode(97 + (value % 26))).join('');
}
