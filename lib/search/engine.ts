import type { ClientSummary } from '../domain/dossier/summary.ts';
import { CODE_FIELDS, TEXT_FIELDS, textsOf } from './columns.ts';
import { type Query, toParts, toQuery } from './match.ts';
import { planFor } from './plan.ts';
import { priorityOf } from './priority.ts';
import {
  buildSegment,
  findClients,
  findFollowUps,
  findPeople,
  type Ranked,
  type Request,
  type Segment,
} from './segment.ts';
import { findTogether } from './together.ts';
import type { HitType, SearchSection } from './types.ts';
import { meantBy } from './typos.ts';

/** What the summaries answer at once. */
export interface EngineAnswer {
  readonly client: SearchSection;
  readonly person: SearchSection;
  readonly followUp: SearchSection;
}

/** How many hits of each kind are wanted. */
export interface Limits {
  readonly client: number;
  readonly person: number;
  readonly followUp: number;
}

/** The book made ready for searching. */
export interface SearchEngine {
  /**
   * The best hits for what was typed, best first; none for a blank. Of several words first what holds them in a row, then
   * the clients at whom every one of them is found.
   */
  search(typed: string, limits?: Limits): EngineAnswer;
  /** Take over new or changed clients. */
  update(summaries: readonly ClientSummary[]): void;
  remove(ids: readonly string[]): void;
  /** So much has changed that building anew would make searching faster again. */
  readonly isWorn: boolean;
}

/** How many hits of each kind are shown in a panel. */
export const PANEL_LIMITS: Limits = Object.freeze({ client: 20, person: 10, followUp: 10 });

const NOTHING: SearchSection = Object.freeze({ hits: [], isMore: false });
const NO_ANSWER: EngineAnswer = Object.freeze({ client: NOTHING, person: NOTHING, followUp: NOTHING });
/** Candidates looked at for one query with typing errors: some 20 ms. */
const TYPO_BUDGET = 300_000;
/** Changed clients are indexed anew together at the next search: above this that is felt. */
const MOST_CHANGED = 1_500;

/** Build an engine. Yields every few milliseconds, so that the caller can let others work. */
export function* buildEngine(summaries: readonly ClientSummary[]): Generator<void, SearchEngine> {
  const main = yield* buildSegment(summaries);
  return engineOver(main);
}

function engineOver(main: Segment): SearchEngine {
  const changed = new Map<string, ClientSummary>();
  let fresh: Segment | undefined;
  let places: Map<string, number> | undefined;
  const placeOf = (id: string) => {
    places ??= new Map(main.columns.clients.map((client, index) => [client.id, index]));
    return places.get(id);
  };
  const drop = (id: string) => {
    const place = placeOf(id);
    if (place !== undefined) main.gone[place] = 1;
    if (changed.delete(id)) fresh = undefined;
  };
  const segments = () => {
    if (changed.size === 0) return [main];
    fresh ??= drain(buildSegment([...changed.values()]));
    return [main, fresh];
  };

  return {
    search(typed, limits = PANEL_LIMITS) {
      const query = toQuery(typed);
      if (query.codes.length === 0) return NO_ANSWER;
      const all = segments();
      const parts = toParts(typed);
      const inARow = answer(all, query, limits);
      const exact = parts.length > 1 ? withTogether(inARow, all, parts, limits) : inARow;
      const isFound = exact.client.hits.length + exact.person.hits.length > 0;
      return isFound ? exact : { ...answerMeant(all, query, limits), followUp: exact.followUp };
    },
    update(summaries) {
      for (const summary of summaries) {
        const place = placeOf(summary.id);
        const isLive = place !== undefined && main.gone[place] === 0;
        if (isLive && isSearchedAlike(main.columns.clients[place] as ClientSummary, summary)) {
          main.columns.clients[place] = summary;
          continue;
        }
        drop(summary.id);
        changed.set(summary.id, summary);
        fresh = undefined;
      }
    },
    remove(ids) {
      ids.forEach(drop);
    },
    get isWorn() {
      return changed.size > MOST_CHANGED;
    },
  };
}

function answer(segments: readonly Segment[], query: Query, limits: Limits): EngineAnswer {
  const request = { query, plan: planFor(query), isApproximate: false };
  const section = (find: (segment: Segment, request: Request) => Ranked, limit: number) =>
    merge(
      segments.map((segment) => find(segment, { ...request, limit })),
      limit,
    );
  return {
    client: section(findClients, limits.client),
    person: section(findPeople, limits.person),
    followUp: section(findFollowUps, limits.followUp),
  };
}

/** The hits of a query in a row, and behind them those of its parts together. */
function withTogether(
  inARow: EngineAnswer,
  segments: readonly Segment[],
  parts: readonly Query[],
  limits: Limits,
): EngineAnswer {
  const found = segments.map((segment) => findTogether(segment, parts));
  const section = (type: HitType & keyof Limits): SearchSection => {
    const own = found.map(({ hits, isMore }) => ({ hits: hits.filter(({ hit }) => hit.type === type), isMore }));
    const { hits } = merge([...own, { hits: [], isMore: false }], Number.POSITIVE_INFINITY);
    const first = inARow[type];
    const known = new Set(first.hits.map(({ key }) => key));
    const all = [...first.hits, ...hits.filter(({ key }) => !known.has(key))];
    const isMore = first.isMore || all.length > limits[type] || found.some((each) => each.isMore);
    return { hits: all.slice(0, limits[type]), isMore };
  };
  return { client: section('client'), person: section('person'), followUp: section('followUp') };
}

/** What may have been meant. Sentences are left out: in so much text something is always one letter away. */
function answerMeant(segments: readonly Segment[], query: Query, limits: Limits): Omit<EngineAnswer, 'followUp'> {
  const budget = { left: TYPO_BUDGET };
  const clients: Ranked[] = [];
  const people: Ranked[] = [];
  for (const meant of meantBy(query)) {
    if (budget.left <= 0) break;
    const request = { query: meant, plan: planFor(meant), isApproximate: true, budget };
    for (const segment of segments) {
      clients.push(findClients(segment, { ...request, limit: limits.client }));
      people.push(findPeople(segment, { ...request, limit: limits.person }));
    }
  }
  return { client: merge(clients, limits.client), person: merge(people, limits.person) };
}

/** The best of several ranked lists, every key once. */
function merge(parts: readonly Ranked[], limit: number): SearchSection {
  const [only] = parts;
  if (parts.length === 1 && only) return { hits: only.hits.map(({ hit }) => hit), isMore: only.isMore };
  const all = parts.flatMap((part) => part.hits);
  all.sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.rank[2] - b.rank[2]);
  const best = new Map(all.toReversed().map(({ hit }) => [hit.key, hit]));
  const hits = all.map(({ hit }) => hit).filter((hit) => best.get(hit.key) === hit);
  return { hits: hits.slice(0, limit), isMore: hits.length > limit || parts.some((part) => part.isMore) };
}

/** Whether two summaries of one client are found by the same words in the same order. */
function isSearchedAlike(a: ClientSummary, b: ClientSummary): boolean {
  if (a === b) return true;
  if (priorityOf(a) !== priorityOf(b)) return false;
  return [...TEXT_FIELDS, ...CODE_FIELDS].every((field) => {
    const [texts, others] = [textsOf(a, field), textsOf(b, field)];
    return texts.length === others.length && texts.every((text, index) => text === others[index]);
  });
}

/** Run a sliced build to its end at once. */
export function drain<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
