import { createBudget, runSliced } from '../budget.ts';
import { isFrameVisible } from '../context.ts';
import { adaptersHere, readAdapters, taughtCandidates } from './adapters.ts';
import { locateAll } from './locate.ts';
import { pick } from './pick.ts';
import { type Pointing, startPointing } from './pointing.ts';
import type { Taught, Teaching, TeachingParts } from './slot.ts';
import { createLabelSearch, labelWordsOf } from './taught-labels.ts';
import { readView, viewOf } from './view.ts';

const NOTHING: Taught = Object.freeze({ readings: undefined, candidates: [] });

/** Teaching in this frame until the signal ends. */
export function createTeaching(parts: TeachingParts): Teaching {
  const { adapters, filter, kit, onPicked, signal } = parts;
  const shadows = new Set<ShadowRoot>();
  let pointing: Pointing | undefined;
  let life: AbortController | undefined;
  signal.addEventListener('abort', () => life?.abort());

  return {
    findTaught: createLabelSearch(labelWordsOf(adapters.flatMap(({ fields }) => fields))),
    follow: (root) => shadows.add(root),
    *read(index, reader, clickedRow) {
      for (const root of shadows) if (!root.host.isConnected) shadows.delete(root);
      const here = isFrameVisible() ? adaptersHere(adapters, location.href) : [];
      if (here.length === 0) return NOTHING;
      const readings = yield* readAdapters(viewOf(index, reader, shadows, clickedRow), here);
      return { readings, candidates: taughtCandidates(readings, filter) };
    },
    point(kind, known, clickedRow) {
      life?.abort();
      pointing = undefined;
      if (kind === undefined || signal.aborted) return;
      const current = new AbortController();
      life = current;
      pointing = startPointing({
        kind,
        signal: current.signal,
        onPicked(element) {
          if (!element) return onPicked(undefined);
          const work = pick(element, kind, { kit, filter, known: known(), clickedRow: clickedRow() });
          void runSliced(work, createBudget(performance.now()), current.signal).then((done) => {
            if (done) onPicked(done.value);
          });
        },
      });
      // What cannot be seen cannot be pointed in.
      if (pointing && isFrameVisible()) parts.onPointing(kind);
    },
    async tryFields(fields, clickedRow) {
      const work = (function* () {
        const view = yield* readView(kit, filter, fields, clickedRow);
        return yield* locateAll(view, fields);
      })();
      return (await runSliced(work, createBudget(performance.now()), signal))?.value;
    },
    isOwn: (node) => pointing?.isOwn(node) === true,
  };
}
