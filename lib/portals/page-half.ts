import type { FieldKind, FieldReading, TaughtField, TaughtPick } from '../contracts/adapter.ts';
import { type HelloReply, MAX_CANDIDATES, type RecognitionReply } from '../contracts/page.ts';
import type { PageClient } from '../messaging/page-client.ts';
import { openNameFilter } from '../recognition/filter.ts';
import { isDrawn } from './adapter/drawn.ts';
import { createSettling } from './adapter/settling.ts';
import { type Taught, type Teaching, teachingHere } from './adapter/slot.ts';
import { gather, toCandidates } from './candidates.ts';
import type { Found } from './found.ts';
import { createMarks, type Mark, type Marks } from './marks.ts';
import { watchPage } from './observe.ts';
import { createPageIndex } from './page-index.ts';
import { createReader } from './reading.ts';
import { createPasses } from './rows-passed.ts';
import { listenForShortcut } from './shortcut.ts';

/** How often to see whether the extension is still there, in ms: after a reload nobody tells us. */
const PULSE_MS = 1000;
/** Waits between attempts to reach a worker that is only starting, in ms. */
const RETRIES_MS = [200, 1000, 5000];
/** Wait before candidates nobody answered are sent once more, in ms. */
const RETRY_MS = 500;

/** What the background may ask for while something is recognised here. */
interface PageCommands {
  point(kind: FieldKind | undefined): void;
  readonly tryFields: (fields: readonly TaughtField[]) => Promise<readonly FieldReading[] | undefined>;
}

/** The page half of recognition in one frame. */
export interface PageHalf {
  isAlive(): boolean;
  /** Undo everything; final. */
  stop(): void;
}

/** Start recognising in this frame. Speaks only to `client`; leaves no trace of itself when the extension goes away. */
export function startPageHalf(client: PageClient): PageHalf {
  const life = new AbortController();
  let session: AbortController | undefined;
  let generation = 0;
  let commands: PageCommands | undefined;
  /** What the user is pointing at, so that a new session goes on with it. */
  let wanted: FieldKind | undefined;

  const stop = () => {
    session?.abort();
    life.abort();
  };
  const isAlive = () => !life.signal.aborted && client.isAlive();
  const pause = () => session?.abort();

  async function start(attempt = 0): Promise<void> {
    pause();
    const current = new AbortController();
    session = current;
    const hello = await client.call('page.hello', {});
    if (current.signal.aborted || life.signal.aborted) return;
    if (!client.isAlive()) {
      stop();
      return;
    }
    const retry = RETRIES_MS[attempt];
    if (hello === undefined && retry !== undefined) {
      setTimeout(() => session === current && !current.signal.aborted && void start(attempt + 1), retry);
      return;
    }
    if (hello && hello.state !== 'off') listenForShortcut(client, current.signal);
    if (hello?.state === 'ready' && hello.filter) {
      runSession(hello.filter, hello, current.signal);
    }
  }

  function runSession(packed: Parameters<typeof openNameFilter>[0], hello: HelloReply, signal: AbortSignal): void {
    const filter = openNameFilter(packed);
    const parts = {
      adapters: hello.adapters ?? [],
      filter,
      kit: { createPageIndex, createReader },
      onPointing: (kind: FieldKind) => void client.call('page.pointing', { kind }),
      onPicked: (pick: TaughtPick | undefined) => {
        wanted = undefined;
        void client.call('page.picked', pick ? { pick } : {});
      },
      signal,
    };
    let teaching: Teaching | undefined = parts.adapters.length > 0 ? teachingHere()?.(parts) : undefined;
    // What is only now taught needs no labels in the index: it reads the page by itself.
    const teach = () => {
      teaching ??= teachingHere()?.(parts);
      return teaching;
    };
    const shadows = new Set<ShadowRoot>();
    const follow = (root: ShadowRoot) => {
      watcher.follow(root);
      teaching?.follow(root);
      shadows.add(root);
    };
    const settle = teaching && createSettling(() => watcher.judge(), signal);
    const index = createPageIndex(filter, follow, teaching?.findTaught, createPasses);
    const reader = createReader(index);
    const marks: Marks | undefined = hello.hasMarks
      ? createMarks({
          label: () => client.word('openInSuixing'),
          open: (clientId) => void client.call('page.openClient', { clientId }),
          signal,
        })
      : undefined;
    let clickedRow: Element | undefined;
    let sent = '';
    let reply: RecognitionReply | undefined;
    let found: readonly Found[] = [];
    let taught: Taught | undefined;

    const watcher = watchPage({
      index,
      *gather(changes) {
        const title = window === window.top ? document.title : '';
        const all = yield* gather(reader, changes, filter, { title, clickedRow });
        taught = teaching && (yield* teaching.read(index, reader, clickedRow));
        if (taught?.readings && settle) taught = { ...taught, readings: settle(taught.readings) };
        return taught ? [...taught.candidates, ...all].slice(0, MAX_CANDIDATES) : all;
      },
      onSettled: (now) => {
        found = now;
        tell();
      },
      isOwn: (node) => marks?.isOwn(node) === true || teaching?.isOwn(node) === true,
      signal,
    });

    function tell(isRetry = false): void {
      const said = {
        candidates: toCandidates(found),
        ...(taught?.readings ? { taught: taught.readings } : {}),
        ...(isDrawn(shadows) ? { isDrawn: true as const } : {}),
      };
      const message = JSON.stringify(said);
      if (message === sent) {
        if (reply) draw(reply);
        return;
      }
      sent = message;
      reply = undefined;
      generation += 1;
      const asked = generation;
      void client.call('page.candidates', { generation: asked, ...said }).then((answer) => {
        if (signal.aborted || asked !== generation) return;
        if (!client.isAlive()) return stop();
        if (answer && !answer.isTooSoon) {
          reply = answer;
          draw(answer);
          return;
        }
        sent = '';
        // Too soon is no failure: the last state of a busy page must arrive, however often it has to be sent.
        if (!isRetry || answer?.isTooSoon)
          setTimeout(() => !signal.aborted && asked === generation && tell(true), RETRY_MS);
      });
    }

    function draw(answer: RecognitionReply): void {
      if (!marks) return;
      marks.set(
        answer.marks.flatMap(({ index: at, clientId, start, length, isSubject }): Mark[] => {
          const place = found[at]?.place;
          if (!place || isSubject) return [];
          return [{ clientId, block: place.block, start: place.start + start, end: place.start + start + length }];
        }),
      );
    }

    document.addEventListener(
      'click',
      (event) => {
        const row = event.target instanceof Element ? event.target.closest('tr,[role=row],li,[role=option]') : null;
        if (!event.isTrusted || !row || row === clickedRow) return;
        clickedRow = row;
        watcher.judge();
      },
      { capture: true, passive: true, signal },
    );
    commands = {
      point: (kind) =>
        teach()?.point(
          kind,
          () => found.map(({ text }) => text),
          () => clickedRow,
        ),
      tryFields: async (fields) => teach()?.tryFields(fields, clickedRow),
    };
    signal.addEventListener('abort', () => {
      commands = undefined;
    });
    watcher.readAll();
    if (wanted) commands.point(wanted);
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
