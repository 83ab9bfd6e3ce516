import type { CDPSession } from 'puppeteer-core';
import { bundle } from './in-page.ts';
import { inOurWorld, listenInBackground } from './background-ear.ts';
import { readMemory, rendererPids, textsEnding } from './process-memory.ts';
import { type Session, startReadySession } from './session.ts';

/** A portal page beside a large book, of which everything is known that the page's process holds and says. */
export interface WatchedBook {
  /** The one client's name the page shows. */
  readonly shownName: string;
  /** Sentences of the page that name nobody. */
  readonly plainText: readonly string[];
  /** Names of clients, other than the one shown, in the process' memory or in what it sent and received. */
  leaks(): Promise<readonly string[]>;
  /** Which of these texts the page half has sent. */
  saidOf(texts: readonly string[]): Promise<readonly string[]>;
  /** The same for all memory of the page's process; undefined where the system does not let us look. */
  memoryLeaks(): Promise<readonly string[] | undefined>;
  /** Put a client's name into our world of the page, as a leak would; returns it. */
  plant(): Promise<string>;
  close(): Promise<void>;
}

const PLAIN = Object.freeze(['今日多云，东风三级，夜间转小雨', '图书馆周末延长开放至晚上九点', '公交十七路因施工绕行']);

/** Fill a book with `clients` clients and open a page that names one of them. */
export async function startWatchedBook(clients: number): Promise<WatchedBook> {
  const session = await startReadySession({}, '/hostile/plain');
  const filler = await session.suixing.browser.newPage();
  await filler.goto(`chrome-extension://${session.suixing.extensionId}/options.html`);
  await filler.evaluate(await bundle('test/e2e/in-page/fill-book.ts'));
  const fill = (start: number) =>
    filler.evaluate((from, count) => (globalThis as unknown as Filler).fillBook(from, count), start, clients);
  // In pieces: one call for a large book would take longer than the protocol waits.
  for (let filled = 0; filled < clients; ) filled = await fill(filled);
  const names = await filler.evaluate((count) => (globalThis as unknown as Filler).namesOfBook(count), clients);
  await filler.close();
  const ear = await listenInBackground(session.suixing);
  const [shownName = '', plantable = ''] = [names[0], names.at(-1)];
  const lines = [`客户名称：${shownName}`, ...PLAIN].map((line) => `<p>${line}</p>`).join('');
  await session.tab.bringToFront();
  await session.tab.setRequestInterception(true);
  session.tab.on('request', (request) => {
    if (!request.url().endsWith('/watched')) return void request.continue();
    const body = `<!doctype html><meta charset="utf-8"><title>x</title><h1>${shownName}</h1>${lines}`;
    return void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body });
  });
  await session.goto('/watched');
  await session.ready.showsClient(shownName, 120_000);
  const cdp = await session.tab.createCDPSession();
  const hidden = names.filter((name) => name !== shownName);

  const said = async () => JSON.stringify(await ear.heard());
  /** The answers, asked for once more in the page's own voice: the same that it got. */
  const answered = async () => {
    const messages = (await ear.heard()).filter(({ type }) => type === 'page.hello' || type === 'page.candidates');
    const answers = await inOurWorld<unknown[]>(
      session.tab,
      `Promise.all(${JSON.stringify(messages.slice(-4))}.map((one) => chrome.runtime.sendMessage(one)))`,
    );
    if (!JSON.stringify(answers).includes('"marks"')) throw new Error('no report was answered');
    return JSON.stringify(answers);
  };

  return {
    shownName,
    plainText: PLAIN,
    async leaks() {
      const places = { said: await said(), answered: await answered(), heap: await heapStrings(cdp) };
      return Object.entries(places).flatMap(([place, text]) => inText(text, hidden).map((name) => `${place}: ${name}`));
    },
    memoryLeaks: () => memoryLeaks(session, shownName),
    saidOf: async (texts) => inText(await said(), texts),
    async plant() {
      // Put together in the page, so that it is a string of its heap and not of the protocol.
      const units = JSON.stringify([...plantable].map((character) => character.charCodeAt(0)));
      await inOurWorld(
        session.tab,
        `void (globalThis.planted = { name: JSON.parse(JSON.stringify(String.fromCharCode(...${units}))) })`,
      );
      return plantable;
    },
    async close() {
      await session.close();
    },
  };
}

interface Filler {
  fillBook(start: number, clients: number): Promise<number>;
  namesOfBook(clients: number): string[];
}

/** Names that occur in a text, found by their first characters; a book of 100,000 would take minutes one by one. */
function inText(text: string, names: readonly string[]): string[] {
  const HEAD = 4;
  const byHead = new Map<string, string[]>();
  for (const name of names) byHead.set(name.slice(0, HEAD), [...(byHead.get(name.slice(0, HEAD)) ?? []), name]);
  const found = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    for (const name of byHead.get(text.slice(at, at + HEAD)) ?? []) if (text.startsWith(name, at)) found.add(name);
  }
  return [...found].sort();
}

/** How names of the filled book end: six characters that count, then this. */
const ENDING = '有限公司';
const NUMBERED = /[甲乙丙丁戊己庚辛壬癸]{6}有限公司$/u;

/** Names of the filled book in the memory of the tab's process, which is the one that holds a word made there. */
async function memoryLeaks({ tab, suixing }: Session, shownName: string): Promise<readonly string[] | undefined> {
  const word = `w${Math.random().toString(36).slice(2)}`;
  await tab.evaluate((text) => {
    Object.assign(window, { word: JSON.parse(JSON.stringify([text, '界'].join('-'))) });
  }, word);
  const wanted = Buffer.from(word, 'utf16le');
  let isRead = false;
  const found = new Set<string>();
  for (const pid of await rendererPids(suixing.browser)) {
    let isTab = false;
    const names = new Set<string>();
    readMemory(pid, (piece) => {
      isTab ||= piece.includes(wanted);
      for (const text of textsEnding(piece, ENDING, 6)) if (NUMBERED.test(text)) names.add(text);
    });
    if (!isTab) continue;
    isRead = true;
    for (const name of names) if (!shownName.endsWith(name)) found.add(name);
  }
  return isRead ? [...found].sort() : undefined;
}

/** Every string of the renderer's JavaScript heap, of all worlds in the page. */
async function heapStrings(cdp: CDPSession): Promise<string> {
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  cdp.on('HeapProfiler.addHeapSnapshotChunk', take);
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  cdp.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { strings } = JSON.parse(chunks.join('')) as { strings: string[] };
  return strings.join('\n');
}
