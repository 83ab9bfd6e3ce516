import { composedParent } from './blocks.ts';

/** Where an element stands, read off its ancestors. */
export interface Context {
  readonly heading: Element | undefined;
  /** The path it is part of. */
  readonly breadcrumb: Element | undefined;
  readonly isBreadcrumb: boolean;
  readonly isChrome: boolean;
  readonly isEditable: boolean;
}

const CHROME_ROLES = new Set(['navigation', 'menu', 'menubar', 'tablist', 'tab', 'contentinfo', 'toolbar', 'tooltip']);
/** What stands in such a part is news, about whomever. */
const MESSAGE_ROLE = /^(?:alert|status|log)$/;
const CHROME_TAGS = new Set(['NAV', 'FOOTER', 'MENU']);
/** The end of a class name says what a thing is; `tabs-content` is not a tab strip. */
const CHROME_CLASS =
  /(?:^|[\s_-])(?:nav|navbar|menu|sidebar|sidenav|footer|tabbar|tab-?strip|tabs?[-_]+(?:nav|header|bar|item|list|title))(?:$|\s)/i;
/** What an element is by its name alone; all else is said by attributes. */
const TELLING_TAG = /^(?:NAV|FOOTER|MENU|DIALOG|H[1-6])$/;
const BREADCRUMB_CLASS = /bread-?_?crumb/i;
/** What calls itself a title is one at the top of a window; elsewhere cards and lists do so, too. */
const TITLE_CLASS = /(?:^|[\s_-])(?:title|caption|headline)(?:[_-]?text)?(?:$|\s)/i;
/** A window above the page has a place of its own, at least this `z-index`, and room: messages and hints are smaller. */
const LEAST_LAYER = 10;
const LEAST_WIDTH = 400;
const LEAST_HEIGHT = 200;
const LEAST_DRAWER = 240;
const LAYER_CLIMBS = 8;

/** What an element's ancestors say, itself included; remembered, for neighbours share most of them. */
interface Inherited extends Omit<Context, 'isEditable' | 'isBreadcrumb'> {
  readonly dialog: Element | undefined;
  /** In a message that comes and goes. */
  readonly isMessage: boolean;
}

/** Reads where elements stand. To be made anew when an attribute changed or an element was moved. */
export function createContextReader(): (element: Element) => Context {
  const known = new Map<Element, Inherited>();
  const read = (at: Element | undefined): Inherited => {
    if (!at || at === document.body) return NOWHERE;
    // Most cells and rows of a table: nothing to ask, and nothing to remember.
    if (!at.hasAttributes() && !TELLING_TAG.test(at.tagName)) return read(composedParent(at));
    let answer = known.get(at);
    if (!answer) {
      answer = extend(at, read(composedParent(at)));
      known.set(at, answer);
    }
    return answer;
  };
  return (element) => {
    const { heading, breadcrumb, isChrome } = read(element);
    const isEditable = element instanceof HTMLElement && element.isContentEditable;
    const isBreadcrumb = breadcrumb !== undefined;
    return { heading, breadcrumb, isBreadcrumb, isChrome: isChrome && !isBreadcrumb, isEditable };
  };
}

const NOWHERE: Inherited = Object.freeze({
  heading: undefined,
  breadcrumb: undefined,
  isChrome: false,
  dialog: undefined,
  isMessage: false,
});

function extend(at: Element, outer: Inherited): Inherited {
  const role = at.getAttribute('role');
  const name = typeof at.className === 'string' ? at.className : '';
  const isDialog =
    at.tagName === 'DIALOG' || role === 'dialog' || role === 'alertdialog' || at.getAttribute('aria-modal') === 'true';
  const isMessage = outer.isMessage || MESSAGE_ROLE.test(role ?? '');
  const isTitle = isTitleOf(at, name, outer.dialog);
  const isHeading = !isMessage && (/^H[1-3]$/.test(at.tagName) || role === 'heading' || isTitle);
  const isBreadcrumb = BREADCRUMB_CLASS.test(name) || /breadcrumb|面包屑/i.test(at.getAttribute('aria-label') ?? '');
  const isChrome =
    !isBreadcrumb && (CHROME_TAGS.has(at.tagName) || (role && CHROME_ROLES.has(role)) || CHROME_CLASS.test(name));
  if (!isHeading && !isBreadcrumb && !isChrome && !isDialog && isMessage === outer.isMessage) return outer;
  return {
    heading: isHeading ? at : outer.heading,
    breadcrumb: isBreadcrumb ? at : outer.breadcrumb,
    isChrome: (Boolean(isChrome) || outer.isChrome) && !isTitle,
    dialog: isDialog ? at : outer.dialog,
    isMessage,
  };
}

/** Whether an element is what a dialog or another layer above the page is headed with. */
function isTitleOf(at: Element, name: string, dialog: Element | undefined): boolean {
  if (dialog && (/^H[1-6]$/.test(at.tagName) || at.getAttribute('role') === 'heading')) return true;
  if (dialog && at.id !== '' && dialog.getAttribute('aria-labelledby')?.split(/\s+/u).includes(at.id)) return true;
  return TITLE_CLASS.test(name) && (dialog !== undefined || isAbove(at));
}

/** Whether an element stands in a window above the page, or in a drawer at its side. */
function isAbove(element: Element): boolean {
  let at: Element | undefined = element;
  for (let i = 0; at && at !== document.body && i < LAYER_CLIMBS; i += 1, at = composedParent(at)) {
    if (at.hasAttribute('aria-live')) return false;
    const { position, zIndex } = getComputedStyle(at);
    if ((position === 'fixed' || position === 'absolute') && Number.parseInt(zIndex, 10) >= LEAST_LAYER) {
      const { clientWidth, clientHeight } = at;
      const isDrawer = clientHeight >= 0.8 * window.innerHeight && clientWidth >= LEAST_DRAWER;
      return isDrawer || (clientWidth >= LEAST_WIDTH && clientHeight >= LEAST_HEIGHT);
    }
  }
  return false;
}

/** Whether the user can see the element at all; a closed tab's panel is still in the page. */
export function isVisible(element: Element): boolean {
  if (typeof element.checkVisibility !== 'function') return element.getClientRects().length > 0;
  return element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true });
}

/** Whether this frame has room to be seen: a portal keeps its closed tabs as frames without size. */
export function isFrameVisible(): boolean {
  return window.innerWidth > 1 && window.innerHeight > 1;
}
