import type { TaughtField } from '../../contracts/adapter.ts';
import type { OpenFilter } from '../../recognition/filter.ts';
import { createContextReader } from '../context.ts';
import type { PageIndex } from '../page-index.ts';
import type { Reader } from '../reading.ts';
import { createRowReader, type RowReader } from '../tables.ts';
import type { ReadingKit } from './slot.ts';
import { createLabelSearch, labelWordsOf } from './taught-labels.ts';

/** One frame's page, read, as fields are looked for in it. */
export interface PageView {
  readonly index: Pick<PageIndex, 'texts' | 'controls'>;
  /** The document and the open shadow roots in it. */
  readonly roots: readonly (Document | ShadowRoot)[];
  readonly rows: RowReader;
  readonly contextOf: ReturnType<typeof createContextReader>;
  /** Whether labels around an element say that somebody else is meant. */
  readonly isOther: (element: Element) => boolean;
  /** The row the user clicked last. */
  readonly clickedRow: Element | undefined;
}

/** A view of what was just read. Findings are remembered in it: make a new one after each reading. */
export function viewOf(
  index: PageView['index'],
  reader: Pick<Reader, 'isOther'>,
  shadows: Iterable<ShadowRoot>,
  clickedRow: Element | undefined,
): PageView {
  return {
    index,
    roots: [document, ...[...shadows].filter(({ host }) => host.isConnected)],
    rows: createRowReader(),
    contextOf: createContextReader(),
    isOther: reader.isOther,
    clickedRow,
  };
}

/** Read the page from scratch for these labels: for teaching and trying out, where the running index does not know them. */
export function* readView(
  kit: ReadingKit,
  filter: OpenFilter,
  wanted: ReadonlySet<string> | readonly TaughtField[],
  clickedRow: Element | undefined,
): Generator<void, PageView, void> {
  const shadows = new Set<ShadowRoot>();
  const words = wanted instanceof Set ? wanted : labelWordsOf(wanted as readonly TaughtField[]);
  const index = kit.createPageIndex(filter, (root) => shadows.add(root), createLabelSearch(words));
  const root = document.body ?? document.documentElement;
  yield* index.read([root]);
  const reader = kit.createReader(index);
  yield* reader.read({ isAll: true, reread: [root], changed: [], restyled: [] }, clickedRow);
  return viewOf(index, reader, shadows, clickedRow);
}
