import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';

const MOST_AT_ONCE = 64 * 1024 * 1024;

/** Processes of the browser that run pages, by id. */
export async function rendererPids(browser: Browser): Promise<readonly number[]> {
  const cdp = await browser.target().createCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/**
 * Goes through everything a process can write to, piece by piece. False where the system does not let us look (other systems
 * than Linux, processes of others).
 */
export function readMemory(pid: number, visit: (piece: Buffer) => void): boolean {
  let maps: string;
  let memory: number;
  try {
    maps = readFileSync(`/proc/${pid}/maps`, 'utf8');
    memory = openSync(`/proc/${pid}/mem`, 'r');
  } catch {
    return false;
  }
  for (const line of maps.split('\n')) {
    const [, from = '', to = ''] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
    if (from === '') continue;
    const end = Number.parseInt(to, 16);
    for (let at = Number.parseInt(from, 16); at < end; at += MOST_AT_ONCE) {
      const piece = Buffer.alloc(Math.min(MOST_AT_ONCE, end - at));
      try {
        visit(piece.subarray(0, readSync(memory, piece, 0, piece.length, at)));
      } catch {
        // Reserved and never used, or gone meanwhile: nothing stands there.
      }
    }
  }
  closeSync(memory);
  return true;
}

/** Texts in a piece of memory, in either way Chromium keeps them, that end with `ending` and have `before` characters more. */
export function* textsEnding(piece: Buffer, ending: string, before: number): Generator<string, void, void> {
  for (const [encoding, width] of [
    ['utf16le', 2],
    ['utf8', 3],
  ] as const) {
    const wanted = Buffer.from(ending, encoding);
    for (let at = piece.indexOf(wanted); at >= 0; at = piece.indexOf(wanted, at + width)) {
      yield piece.toString(encoding, Math.max(0, at - before * width), at + wanted.length);
    }
  }
}
