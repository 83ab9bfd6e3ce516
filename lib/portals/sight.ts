import { composedParent } from './blocks.ts';

/** What is in the page but out of the user's sight: panels of other tabs are parked beside the screen, folded, or faded out. */

/** What an element does to what is in it. */
interface Frame {
  readonly position: string;
  /** It cuts off what reaches out of it. */
  readonly box: DOMRect | undefined;
  readonly isScrolled: boolean;
  readonly isFaded: boolean;
}

/** Tells what can be seen. To be made anew for each reading: asks for the layout, and remembers it. */
export function createSight(): (element: Element) => boolean {
  const frames = new Map<Element, Frame>();
  const frameOf = (element: Element): Frame => {
    const known = frames.get(element);
    if (known) return known;
    const { position, overflowX, opacity } = getComputedStyle(element);
    const frame = {
      position,
      box: /hidden|clip/.test(overflowX) ? element.getBoundingClientRect() : undefined,
      isScrolled: element.scrollLeft !== 0 || element.scrollTop !== 0,
      // What is only now fading in will be seen.
      isFaded: opacity === '0' && element.getAnimations().length === 0,
    };
    frames.set(element, frame);
    return frame;
  };
  return (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    // An element without a box of its own (`display: contents`) is where its content is.
    const hasBox = right > left || bottom > top;
    let isScrolled = window.scrollX !== 0 || window.scrollY !== 0;
    let inFlow = true;
    for (let at: Element | undefined = element; at && at !== document.documentElement; at = composedParent(at)) {
      const frame = frameOf(at);
      if (frame.isFaded) return false;
      const { box } = frame;
      // What is taken out of the flow is cut off only by what it is placed in.
      if (box && at !== element && at !== document.body && (inFlow || frame.position !== 'static')) {
        if (box.width === 0 || box.height === 0) return false;
        if (hasBox && (left >= box.right || right <= box.left || (bottom <= box.top && !frame.isScrolled)))
          return false;
      }
      if (frame.position === 'fixed') return !hasBox || (left < window.innerWidth && right > 0 && bottom > 0);
      if (frame.position !== 'static') inFlow = frame.position !== 'absolute';
      isScrolled ||= frame.isScrolled;
    }
    return isScrolled || !hasBox || (right > 0 && bottom > 0);
  };
}
