import { combineLatest, map, Observable, of, startWith, switchMap, timer } from 'rxjs';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import { HIT_TYPES } from '../search/types.ts';
import type { AnswerSection, SearchAnswer, SearchService, SearchSource, SourceAnswer, SourceQuery } from './search.ts';
import { type ReadyBook, type SearchKit, watchEngine } from './search-engine.ts';

/** Pause in typing, in ms, after which reading is worth starting; the summaries answer without it. */
const PAUSE = 250;
const NOBODY: ReadonlySet<string> = new Set();
const EVERYBODY = Object.freeze({ client: Number.POSITIVE_INFINITY, person: Number.POSITIVE_INFINITY, followUp: 0 });
const NOTHING_YET: SourceAnswer = { sections: [], share: 0 };

/** Searches the summaries at once and the further sources after them. Starts to follow the book when it is created. */
export function createSearchService(
  summaries$: Observable<readonly ClientSummary[]>,
  loadKit: () => Promise<SearchKit>,
  initialSources: readonly SearchSource[],
): SearchService {
  const sources = new Set(initialSources);
  const book$ = watchEngine(summaries$, loadKit);
  book$.subscribe();

  return {
    search$(typed) {
      if (typed.trim() === '') return of({ typed, sections: [] });
      return book$.pipe(switchMap((book) => answer$(book, typed, [...sources])));
    },
    matching$(typed) {
      if (typed.trim() === '') return of(NOBODY);
      return book$.pipe(
        map(({ engine }) => {
          const { client, person } = engine.search(typed, EVERYBODY);
          const meant = [...client.hits, ...person.hits].filter(({ isApproximate }) => !isApproximate);
          return new Set(meant.flatMap((hit) => (hit.client ? [hit.client.id] : [])));
        }),
      );
    },
    register(source) {
      sources.add(source);
      return () => sources.delete(source);
    },
  };
}

function answer$(
  { kit, engine, summaries }: ReadyBook,
  typed: string,
  sources: readonly SearchSource[],
): Observable<SearchAnswer> {
  const { client, person, followUp } = engine.search(typed);
  const atOnce: AnswerSection[] = [
    { type: 'client', ...client },
    { type: 'person', ...person },
    { type: 'followUp', ...followUp },
  ];
  if (sources.length === 0) return of(answerOf(typed, atOnce, []));
  const [query, parts] = [kit.toQuery(typed), kit.toParts(typed)];
  const find: SourceQuery['find'] = (text, kind, of) => {
    const range = kit.findInText(text, query, kind);
    if (range) return [range];
    return parts.length > 1 ? kit.findParts(text, parts, kind, of ? namesOf(of) : []) : [];
  };
  const sourceQuery: SourceQuery = { typed, summaries, find };
  const reading$ = timer(PAUSE).pipe(
    switchMap(() => combineLatest(sources.map((source) => read$(source, sourceQuery)))),
  );
  return reading$.pipe(
    startWith(sources.map(() => NOTHING_YET)),
    map((answers) => answerOf(typed, atOnce, answers)),
  );
}

function namesOf({ name, shortName, aliases }: ClientSummary): readonly string[] {
  return [...(shortName === undefined ? [] : [shortName]), name, ...aliases];
}

/** One source as an observable; whoever leaves it stops it. Its end counts as everything read, whatever it said last. */
function read$(source: SearchSource, query: SourceQuery): Observable<SourceAnswer> {
  return new Observable<SourceAnswer>((subscriber) => {
    const abort = new AbortController();
    let last = NOTHING_YET;
    subscriber.next(last);
    const read = async () => {
      for await (const answer of source.search(query, abort.signal)) {
        last = answer;
        subscriber.next(answer);
      }
    };
    // What cannot be read is no reason to withhold what was found.
    const end = () => {
      subscriber.next({ ...last, share: 1 });
      subscriber.complete();
    };
    read().then(end, end);
    return () => abort.abort();
  });
}

function answerOf(typed: string, atOnce: readonly AnswerSection[], answers: readonly SourceAnswer[]): SearchAnswer {
  const all = [...atOnce, ...answers.flatMap(({ sections }) => sections)];
  const sections = HIT_TYPES.flatMap((type) =>
    all.filter((section) => section.type === type && section.hits.length > 0),
  );
  const share = answers.reduce((sum, answer) => sum + answer.share, 0) / answers.length;
  return { typed, sections, ...(answers.length === 0 || share >= 1 ? {} : { share }) };
}
