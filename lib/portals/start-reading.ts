import type { FieldKind, TaughtPick } from '../contracts/adapter.ts';
import { MAX_CANDIDATES, type RecognitionReply } from '../contracts/page.ts';
import { openNameFilter } from '../recognition/filter.ts';
import { isDrawn } from './adapter/drawn.ts';
import { createSettling } from './adapter/settling.ts';
import { type Taught, type Teaching, teachingHere } from './adapter/slot.ts';
import { gather, toCandidates } from './candidates.ts';
import type { Found } from './found.ts';
import { createMarks, type Mark, type Marks } from './marks.ts';
import { watchPage } from './observe.ts';
import { createPageIndex } from './page-index.ts';
import type { ReaderCommands, ReaderParts } from './reader-slot.ts';
import { createReader } from './reading.ts';
import { createPasses } from './rows-passed.ts';

/** Wait before candidates nobody answered are sent once more, in ms. */
const RETRY_MS = 500;

/** Read this frame, tell what was found, mark what was recognised, and follow the page until the signal ends. */
export function startReading(given: ReaderParts): ReaderCommands {
  const { client, hello, signal, onPicked, onOrphaned } = given;
  let generation = 0;
  const filter = openNameFilter(given.filter);
  const parts = {
    adapters: hello.adapters ?? [],
    filter,
    kit: { createPageIndex, createReader },
    onPointing: (kind: FieldKind) => void client.call('page.pointing', { kind }),
    onPicked: (pick: TaughtPick | undefined) => {
      onPicked();
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
  const { markLabel } = hello;
  const marks: Marks | undefined = markLabel
    ? createMarks({
        label: markLabel,
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
      if (!client.isAlive()) return onOrphaned();
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
  watcher.readAll();
  return {
    point: (kind) =>
      teach()?.point(
        kind,
        () => found.map(({ text }) => text),
        () => clickedRow,
      ),
    tryFields: async (fields) => teach()?.tryFields(fields, clickedRow),
  };
}
