import { type Adapter, type FieldKind, IDENTIFYING } from '../../contracts/adapter.ts';
import { type AdapterReadings, type CandidateKind, MAX_CANDIDATE_TEXT } from '../../contracts/page.ts';
import type { OpenFilter } from '../../recognition/filter.ts';
import { cut, type Found } from '../found.ts';
import { findHits } from '../inspect.ts';
import { canonicalValue } from './field-values.ts';
import { locateAll } from './locate.ts';
import { fits } from './matches.ts';
import type { PageView } from './view.ts';

/** Most adapters read in one frame. */
const MOST_ADAPTERS = 20;

/** What was taught about the page that is shown now. */
export function adaptersHere(adapters: readonly Adapter[], url: string): readonly Adapter[] {
  return adapters.filter((adapter) => fits(adapter, url)).slice(0, MOST_ADAPTERS);
}

/** What these adapters read on a page. Each step is one small piece of work. */
export function* readAdapters(
  view: PageView,
  adapters: readonly Adapter[],
): Generator<void, readonly AdapterReadings[], void> {
  const all: AdapterReadings[] = [];
  for (const { id, fields } of adapters) all.push({ adapterId: id, readings: yield* locateAll(view, fields) });
  return all;
}

/** Read values that say who the client is, as candidates. Adapters that contradict one another say nothing. */
export function taughtCandidates(taught: readonly AdapterReadings[], filter: OpenFilter): readonly Found[] {
  const found: Found[] = [];
  for (const field of IDENTIFYING) {
    const values = taught.flatMap(({ readings }) =>
      readings.flatMap(({ kind, value }) => (kind === field && value !== undefined ? [value] : [])),
    );
    const [text] = values;
    if (text === undefined || new Set(values.map((value) => canonicalValue(field, value))).size > 1) continue;
    found.push({ kind: candidateKind(field, text, filter), text: cut(text, 0, MAX_CANDIDATE_TEXT), cues: ['taught'] });
  }
  return found;
}

function candidateKind(kind: FieldKind, value: string, filter: OpenFilter): CandidateKind {
  if (kind === 'uscc' || kind === 'clientNumber') return kind;
  return findHits(value, filter).some((hit) => hit.kind === 'name' && hit.start === 0) ? 'name' : 'labelledName';
}
