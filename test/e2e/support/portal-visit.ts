import type { Page } from 'puppeteer-core';
import type { FrameState, PageSubject } from '../../../lib/contracts/page-state.ts';
import { decidePage } from '../../../lib/recognition/subject.ts';
import type { PageSpec, Step } from '../../portals/apps/spec.ts';

/** What the product concluded about a tab. */
export interface Conclusion {
  readonly subject: PageSubject;
  /** Clients it takes for mentioned, in any frame. */
  readonly mentions: readonly string[];
  /** Clients it only hints at. */
  readonly hints: readonly string[];
}

/** Longest to wait for a conclusion that agrees with the truth, in milliseconds. */
const PATIENCE = 3000;
/** A conclusion counts when it has not changed for so long. */
const QUIET = 400;

/** Open a page and do what its steps say. Throws when it is not drawn as specified. */
export async function visit(tab: Page, address: string, page: PageSpec): Promise<void> {
  await tab.goto(address);
  await see(tab, page.ready);
  for (const step of page.steps ?? []) await take(tab, step);
}

async function take(tab: Page, step: Step): Promise<void> {
  if ('see' in step) return see(tab, step.see);
  const target = 'click' in step && step.frame ? await frameNamed(tab, step.frame) : tab.mainFrame();
  if ('click' in step) return target.locator(step.click).setTimeout(5000).click();
  if ('doubleClick' in step) return tab.locator(step.doubleClick).setTimeout(5000).click({ count: 2 });
  const box = await (await tab.locator(step.wheel).setTimeout(5000).waitHandle()).boundingBox();
  if (!box) throw new Error(`${step.wheel} cannot be seen`);
  await tab.mouse.move(box.x + box.width / 2, box.y + Math.min(box.height, 400) / 2);
  await tab.mouse.wheel({ deltaY: step.by });
}

async function frameNamed(tab: Page, name: string) {
  const found = await Promise.all(
    tab
      .frames()
      .map(async (frame) =>
        (await (await frame.frameElement())?.evaluate((e) => e.getAttribute('name'))) === name ? frame : undefined,
      ),
  );
  const frame = found.find((one) => one !== undefined);
  if (!frame) throw new Error(`no frame ${name}`);
  return frame;
}

/** Wait until a text is drawn, in whatever frame or shadow root. */
async function see(tab: Page, text: string): Promise<void> {
  const wanted = text.replace(/\s/g, '');
  const end = performance.now() + 8000;
  while (performance.now() < end) {
    if ((await textsOf(tab)).some((piece) => piece.includes(wanted))) return;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  throw new Error(`“${text}” was not drawn on ${tab.url()}`);
}

interface Node {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly (Node & { readonly shadowRootType?: string })[];
  readonly contentDocument?: Node;
}

/** Everything written on a page as the browser holds it, closed shadow roots and frames included: one text a block. */
export async function textsOf(tab: Page): Promise<readonly string[]> {
  const session = await tab.createCDPSession();
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
    const values = await Promise.all(tab.frames().map((frame) => frame.evaluate(readValues).catch(() => [])));
    const blocks: string[] = [];
    collect(root, blocks);
    return [...blocks, ...values.flat()]
      .map((text) => text.replace(/[\s\u200b\u00ad]/g, ''))
      .filter((text) => text !== '');
  } finally {
    await session.detach();
  }
}

const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'TITLE']);
const INLINE = new Set(
  'A B BDI BIG CODE DATA EM FONT I LABEL MARK NOBR S SMALL SPAN STRONG SUB SUP U WBR BR #text SLOT'.split(' '),
);

function collect(node: Node, blocks: string[]): void {
  for (let i = 0; i + 1 < (node.attributes?.length ?? 0); i += 2) {
    const [name, value] = [node.attributes?.[i], node.attributes?.[i + 1] as string];
    if (name === 'title' || name === 'aria-label') blocks.push(value);
  }
  let line = '';
  const close = () => {
    if (line !== '') blocks.push(line);
    line = '';
  };
  const flow = (list: readonly Node[]) => {
    for (const child of list) {
      if (SILENT.has(child.nodeName)) continue;
      if (child.nodeType === 3) line += child.nodeValue;
      else if (INLINE.has(child.nodeName) && !child.shadowRoots) {
        for (let i = 0; i + 1 < (child.attributes?.length ?? 0); i += 2) {
          if (['title', 'aria-label'].includes(child.attributes?.[i] as string))
            blocks.push(child.attributes?.[i + 1] as string);
        }
        flow(child.children ?? []);
      } else {
        close();
        collect(child, blocks);
      }
    }
  };
  flow(node.children ?? []);
  close();
  // What is typed into a field stands in a shadow root of the browser's own.
  const isField = node.nodeName === 'INPUT' || node.nodeName === 'TEXTAREA';
  for (const shadow of node.shadowRoots ?? [])
    if (isField || shadow.shadowRootType !== 'user-agent') collect(shadow, blocks);
  if (node.contentDocument) collect(node.contentDocument, blocks);
}

function readValues(): string[] {
  const values: string[] = [];
  const read = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) read(element.shadowRoot);
      if (element instanceof HTMLSelectElement) values.push(element.selectedOptions[0]?.text ?? '');
    }
  };
  read(document);
  return values;
}

/** What the product says of the tab once it has made up its mind; waits a while for one that `isRight`. */
export async function settle(panel: Page, isRight: (conclusion: Conclusion) => boolean): Promise<Conclusion> {
  const begun = performance.now();
  let [last, since] = ['', begun];
  for (;;) {
    const conclusion = await conclude(panel);
    const now = performance.now();
    const text = JSON.stringify(conclusion);
    if (text !== last) [last, since] = [text, now];
    const isQuiet = now - since >= QUIET;
    if (isQuiet && (isRight(conclusion) || now - begun >= PATIENCE)) return conclusion;
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
}

async function conclude(panel: Page): Promise<Conclusion> {
  const stored = (await panel.evaluate(() => chrome.storage.session.get(null))) as Record<string, unknown>;
  const frames = Object.entries(stored).flatMap(([key, value]) =>
    key.startsWith('page:') ? [value as FrameState] : [],
  );
  const subject = decidePage(frames);
  const mentions = [...new Set(frames.flatMap((frame) => frame.mentions))];
  const hints = [...new Set(frames.flatMap(({ subjects }) => subjects.map(({ clientId }) => clientId)))];
  return { subject, mentions, hints };
}
