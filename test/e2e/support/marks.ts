import type { CDPSession, Page } from 'puppeteer-core';

/** A mark the extension drew over the page, found through the browser's own view (the page itself cannot see it). */
export interface Mark {
  /** Centre of the badge in the viewport, CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

interface Node {
  readonly backendNodeId: number;
  readonly nodeName: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly (Node & { readonly shadowRootType?: string })[];
  readonly contentDocument?: Node;
}

/** All marks now in the page, in document order. */
export async function findMarks(page: Page): Promise<Mark[]> {
  const session = await page.createCDPSession();
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
    const badges = closedShadowButtons(root);
    const marks: Mark[] = [];
    for (const badge of badges) {
      const centre = await centreOf(session, badge.backendNodeId);
      const label = attribute(badge, 'aria-label') ?? '';
      if (centre) marks.push({ ...centre, label });
    }
    return marks;
  } finally {
    await session.detach();
  }
}

/** Longer than a badge has to stand still, uncovered, before a click on it counts. */
const LOOK_MS = 500;

/** Let the page be as it is for as long as somebody looks before clicking: a click that comes sooner does not count. */
export async function look(page: Page): Promise<void> {
  await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), LOOK_MS);
}

/** Click a badge as a user does, who has seen it first. */
export async function clickMark(page: Page, { x, y }: Pick<Mark, 'x' | 'y'>): Promise<void> {
  await page.mouse.move(x, y);
  await look(page);
  await page.mouse.click(x, y);
}

function closedShadowButtons(node: Node): Node[] {
  const own = (node.shadowRoots ?? [])
    .filter((shadow) => shadow.shadowRootType === 'closed')
    .flatMap((shadow) => buttonsIn(shadow));
  const below = [...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : [])];
  return [...own, ...below.flatMap(closedShadowButtons)];
}

function buttonsIn(node: Node): Node[] {
  const own = node.nodeName === 'BUTTON' || attribute(node, 'role') === 'button' ? [node] : [];
  return [...own, ...(node.children ?? []).flatMap(buttonsIn)];
}

function attribute(node: Node, name: string): string | undefined {
  const at = node.attributes?.indexOf(name) ?? -1;
  return at < 0 ? undefined : node.attributes?.[at + 1];
}

async function centreOf(session: CDPSession, backendNodeId: number): Promise<{ x: number; y: number } | undefined> {
  const box = await session.send('DOM.getBoxModel', { backendNodeId }).catch(() => undefined);
  if (!box || box.model.width === 0) return undefined;
  const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = box.model.border;
  return { x: (x1 + x3) / 2, y: (y1 + y3) / 2 };
}
