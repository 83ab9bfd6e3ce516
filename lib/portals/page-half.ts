import type { FieldKind } from '../contracts/adapter.ts';
import type { PageClient } from '../messaging/page-client.ts';
import { isBlank, whenFilled } from './blank.ts';
import { emptyReaderSlot, type ReaderCommands, readerHere, whenReaderIsHere } from './reader-slot.ts';
import { listenForShortcut } from './shortcut.ts';

/** How often to see whether the extension is still there, in ms: after a reload nobody tells us. */
const PULSE_MS = 1000;
/** Waits between attempts to reach a worker that is only starting, in ms. */
const RETRIES_MS = [200, 1000, 5000];
/** Longest wait for the reader, in ms: the worker may have died before it could bring it. */
const READER_MS = 3000;

/** The page half of recognition in one frame. */
export interface PageHalf {
  isAlive(): boolean;
  /** Undo everything; final. */
  stop(): void;
}

/**
 * Start recognising in this frame: the reader is asked for when there is something to read. Speaks only to `client`; leaves
 * no trace of itself when the extension goes away.
 */
export function startPageHalf(client: PageClient): PageHalf {
  const life = new AbortController();
  let session: AbortController | undefined;
  let commands: ReaderCommands | undefined;
  /** What the user is pointing at, so that a new session goes on with it. */
  let wanted: FieldKind | undefined;
  emptyReaderSlot();

  const stop = () => {
    session?.abort();
    life.abort();
  };
  const isAlive = () => !life.signal.aborted && client.isAlive();
  const pause = () => {
    session?.abort();
    commands = undefined;
  };

  async function start(attempt = 0): Promise<void> {
    pause();
    const current = new AbortController();
    session = current;
    const { signal } = current;
    const hello = await client.call('page.hello', {
      ...(isBlank() ? { isBlank: true } : {}),
      ...(readerHere() ? { hasReader: true } : {}),
    });
    if (signal.aborted || life.signal.aborted) return;
    if (!client.isAlive()) {
      stop();
      return;
    }
    const retry = RETRIES_MS[attempt];
    if (hello === undefined && retry !== undefined) {
      setTimeout(() => !signal.aborted && void start(attempt + 1), retry);
      return;
    }
    if (hello && hello.state !== 'off') listenForShortcut(client, signal);
    if (hello?.state !== 'ready') return;
    const { filter } = hello;
    if (!filter) {
      void client.call('page.candidates', { generation: 0, candidates: [] });
      whenFilled(signal, () => void start());
      return;
    }
    const late = setTimeout(() => !signal.aborted && void start(), READER_MS);
    whenReaderIsHere(signal, (startReading) => {
      clearTimeout(late);
      const onPicked = () => {
        wanted = undefined;
      };
      commands = startReading({ client, filter, hello, onPicked, onOrphaned: stop, signal });
      if (wanted) commands.point(wanted);
    });
  }

  const pulse = setInterval(() => {
    if (!client.isAlive()) stop();
  }, PULSE_MS);
  life.signal.addEventListener('abort', () => clearInterval(pulse));
  client.serve(
    {
      'page.refresh': () => {
        void start();
        return undefined;
      },
      'page.clear': () => {
        wanted = undefined;
        pause();
        return undefined;
      },
      'page.point': ({ kind }) => {
        wanted = kind;
        commands?.point(kind);
        return undefined;
      },
      'page.tryFields': async ({ fields }) => {
        const readings = await commands?.tryFields(fields);
        return readings && { readings };
      },
    },
    life.signal,
  );
  const leave = () => {
    pause();
    void client.call('page.bye', {});
  };
  window.addEventListener('pagehide', leave, { signal: life.signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && void start(), { signal: life.signal });
  void start();
  return { isAlive, stop };
}
