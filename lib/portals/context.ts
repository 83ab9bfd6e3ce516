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

/** Read the ancestors of an element once. */
export function contextOf(element: Element): Context {
  let heading: Element | undefined;
  let isBreadcrumb = false;
  let isChrome = false;
  for (let at: Element | undefined = element; at && at !== document.body; at = composedParent(at)) {
    const role = at.getAttribute('role');
    if (/^H[1-3]$/.test(at.tagName) || role === 'heading') heading ??= at;
    const name = typeof at.className === 'string' ? at.className : '';
    if (BREADCRUMB_CLASS.test(name) || /breadcrumb|面包屑/i.test(at.getAttribute('aria-label') ?? '')) {
      isBreadcrumb = true;
    } else if (CHROME_TAGS.has(at.tagName) || (role && CHROME_ROLES.has(role)) || CHROME_CLASS.test(name)) {
      isChrome = true;
    }
  }
  const isEditable = element instanceof HTMLElement && element.isContentEditable;
  return { heading, isBreadcrumb, isChrome: isChrome && !isBreadcrumb, isEditable };
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
