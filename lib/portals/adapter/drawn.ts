/** A frame that shows less text than this, in characters without spaces, shows hardly any. */
const LITTLE_TEXT = 200;
/** Share of the frame's area. */
const MOST_OF_IT = 0.5;
const MOST_CANVASES = 30;
const MOST_NODES = 1500;

/** Whether most of what is seen of this frame, `shadows` included, is drawn on a canvas, and hardly any text can be read in it. */
export function isDrawn(shadows: ReadonlySet<ShadowRoot>): boolean {
  const roots = [document, ...[...shadows].filter(({ host }) => host.isConnected)];
  const canvases = roots.flatMap((root) => [...root.querySelectorAll('canvas')].slice(0, MOST_CANVASES));
  if (canvases.length === 0) return false;
  const { innerWidth: width, innerHeight: height } = window;
  if (width < 100 || height < 100) return false;
  // Layers of one drawing lie over each other.
  const layers = new Map<string, number>();
  for (const canvas of canvases.slice(0, MOST_CANVASES)) {
    const { left, right, top, bottom } = canvas.getBoundingClientRect();
    const seen =
      Math.max(0, Math.min(right, width) - Math.max(left, 0)) *
      Math.max(0, Math.min(bottom, height) - Math.max(top, 0));
    const place = `${Math.round(left)} ${Math.round(top)}`;
    layers.set(place, Math.max(layers.get(place) ?? 0, seen));
  }
  const area = [...layers.values()].reduce((sum, one) => sum + one, 0);
  return area >= width * height * MOST_OF_IT && !hasText(roots);
}

function hasText(roots: readonly (Document | ShadowRoot)[]): boolean {
  let [length, nodes] = [0, 0];
  for (const root of roots) {
    const start = root instanceof Document ? root.body : root;
    if (!start) continue;
    const walker = document.createTreeWalker(start, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes += 1;
      if (nodes > MOST_NODES) return true;
      const { parentElement } = node;
      if (parentElement && /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TITLE|CANVAS)$/.test(parentElement.tagName)) continue;
      length += (node as Text).data.replace(/\s+/gu, '').length;
      if (length > LITTLE_TEXT) return true;
    }
  }
  return false;
}
