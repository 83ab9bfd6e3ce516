/** Where a badge is, in the viewport. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A page's attempt to get a click on a badge that the user means for something else. Runs in the page. */
export type Clickjack = (spot: Spot) => void;

/**
 * Published ways of getting at an extension's in-page interface: extension opacity, parent opacity, overlays, popovers and the
 * rest of "DOM-based extension clickjacking" (2025), and what classic clickjacking knows besides.
 */
export const CLICKJACKS: Readonly<Record<string, Clickjack>> = Object.freeze({
  'an animation of our host': () => {
    for (const host of document.querySelectorAll('html > :not(head):not(body)')) {
      host.animate({ opacity: [0, 0], transform: ['translate(0,0)', 'translate(0,0)'] }, { duration: 60_000 });
    }
    document.documentElement.animate({ opacity: [0.01, 0.01] }, { duration: 60_000 });
  },
  'a transparent root element': () => {
    document.documentElement.style.opacity = '0.01';
  },
  'a transparent body': () => {
    document.body.style.opacity = '0.01';
  },
  'a transparent list around the name': () => {
    const table = document.querySelector('table');
    if (table) table.style.opacity = '0.01';
  },
  'a filter over the page': () => {
    document.documentElement.style.filter = 'opacity(0.01)';
  },
  'an overlay through which clicks fall': () => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;background:#fff;z-index:2147483647;pointer-events:none';
    cover.textContent = '领取奖励';
    document.documentElement.append(cover);
  },
  'a popover through which clicks fall': () => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'inset:0;width:100%;height:100%;margin:0;border:0;background:#fff;pointer-events:none';
    document.body.append(cover);
    cover.showPopover();
  },
  'a modal dialog above everything': () => {
    const cover = document.createElement('dialog');
    cover.style.cssText = 'inset:0;width:100%;height:100%;max-width:none;max-height:none;pointer-events:none';
    document.body.append(cover);
    cover.showModal();
  },
  'a page clipped away': () => {
    document.documentElement.style.clipPath = 'inset(0 0 100% 0)';
  },
  'a page made very small': () => {
    document.documentElement.style.transform = 'scale(0.02)';
  },
  'a bait that makes room when the button goes down': ({ x, y }) => {
    const bait = document.createElement('button');
    bait.style.cssText = `position:fixed;left:${x - 30}px;top:${y - 15}px;width:60px;height:30px;z-index:2147483647`;
    document.documentElement.append(bait);
    bait.addEventListener('pointerdown', () => bait.remove());
  },
  'clicks made by script': ({ x, y }) => {
    window.addEventListener('pointerdown', (event) => event.stopImmediatePropagation(), true);
    window.addEventListener('click', (event) => event.isTrusted && event.stopImmediatePropagation(), true);
    const at = document.elementFromPoint(x, y);
    const options = { bubbles: true, composed: true, clientX: x, clientY: y };
    at?.dispatchEvent(new MouseEvent('click', options));
    (at as HTMLElement | null)?.click();
    at?.dispatchEvent(new PointerEvent('click', options));
  },
  'a name brought under the pointer just before': ({ x, y }) => {
    // Wherever the pointer is, the badge comes: what was to be clicked lies below it.
    const name = [...document.querySelectorAll<HTMLElement>('table td a')].find((link) => {
      const { right, top, bottom } = link.getBoundingClientRect();
      return Math.abs(right + 9 - x) < 12 && y > top - 4 && y < bottom + 4;
    });
    if (!name) throw new Error('no name at the badge');
    const { right, top, height } = name.getBoundingClientRect();
    const [dx, dy] = [x - right, y - top - height / 2];
    name.style.cssText = 'position:fixed;left:60px;top:600px;z-index:10';
    window.addEventListener('mousemove', (event) => {
      const { width } = name.getBoundingClientRect();
      name.style.left = `${event.clientX - dx - width}px`;
      name.style.top = `${event.clientY - dy - height / 2}px`;
    });
  },
  'a scroll just before the click': () => {
    const spacer = document.createElement('div');
    spacer.style.height = '3000px';
    document.body.append(spacer);
    window.scrollTo(0, 200);
    window.addEventListener('mousemove', () => window.scrollTo(0, 0), { once: true });
  },
});

/** Attempts on what we draw that are undone or never take effect. */
export const DEFACEMENTS: Readonly<Record<string, Clickjack>> = Object.freeze({
  'a style sheet that makes our host transparent': () => {
    const sheet = document.createElement('style');
    sheet.textContent = 'html > :not(head):not(body) { opacity: 0.001 !important; }';
    document.head.append(sheet);
  },
  'a host moved under the pointer': ({ x, y }) => {
    for (const host of document.querySelectorAll<HTMLElement>('html > :not(head):not(body)')) {
      host.style.setProperty('transform', `translate(${x / 2}px, ${y / 2}px)`, 'important');
      document.body.append(host);
    }
  },
});
