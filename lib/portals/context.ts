import { composedParent } from './blocks.ts';

/** Where an element stands, read off its ancestors. */
export interface Context {
  readonly heading: Element | undefined;
  readonly isBreadcrumb: boolean;
  readonly isChrome: boolean;
  readonly isEditable: boolean;
}

const CHROME_ROLES = new Set(['navigation', 'menu', 'menubar', 'tablist', 'tab', 'contentinfo', 'toolbar']);
const CHROME_TAGS = new Set(['NAV', 'FOOTER', 'MENU']);
/** The end of a class name says what a thing is; `tabs-content` is not a tab strip. */
const CHROME_CLASS =
  /(?:^|[\s_-])(?:nav|navbar|menu|sidebar|sidenav|footer|tabbar|tab-?strip|tabs?[-_]+(?:nav|header|bar|item|list|title))(?:$|\s)/i;
const BREADCRUMB_CLASS = /bread-?_?crumb/i;

/** What an element's ancestors say, itself included; remembered, for neighbours share most of them. */
type Inherited = Omit<Context, 'isEditable'>;

/** Reads where elements stand. To be made anew when an attribute changed or an element was moved. */
export function createContextReader(): (element: Element) => Context {
  const known = new Map<Element, Inherited>();
  const read = (at: Element | undefined): Inherited => {
    if (!at || at === document.body) return NOWHERE;
    let answer = known.get(at);
    if (!answer) {
      answer = extend(at, read(composedParent(at)));
      known.set(at, answer);
    }
    return answer;
  };
  return (element) => {
    const { heading, isBreadcrumb, isChrome } = read(element);
    const isEditable = element instanceof HTMLElement && element.isContentEditable;
    return { heading, isBreadcrumb, isChrome: isChrome && !isBreadcrumb, isEditable };
  };
}

const NOWHERE: Inherited = Object.freeze({ heading: undefined, isBreadcrumb: false, isChrome: false });

function extend(at: Element, outer: Inherited): Inherited {
  const role = at.getAttribute('role');
  const isHeading = /^H[1-3]$/.test(at.tagName) || role === 'heading';
  const name = typeof at.className === 'string' ? at.className : '';
  const isBreadcrumb = BREADCRUMB_CLASS.test(name) || /breadcrumb|面包屑/i.test(at.getAttribute('aria-label') ?? '');
  const isChrome =
    !isBreadcrumb && (CHROME_TAGS.has(at.tagName) || (role && CHROME_ROLES.has(role)) || CHROME_CLASS.test(name));
  if (!isHeading && !isBreadcrumb && !isChrome) return outer;
  return {
    heading: isHeading ? at : outer.heading,
    isBreadcrumb: isBreadcrumb || outer.isBreadcrumb,
    isChrome: Boolean(isChrome) || outer.isChrome,
  };
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
