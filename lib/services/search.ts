import type { Observable } from 'rxjs';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import type { HitType, SearchSection, TextRange } from '../search/types.ts';

/** The hits of one kind. */
export interface AnswerSection extends SearchSection {
  readonly type: HitType;
}

/** What is known so far about what was typed. */
export interface SearchAnswer {
  readonly typed: string;
  /** Kinds with something found, in the order of `HIT_TYPES`. */
  readonly sections: readonly AnswerSection[];
  /** How much of what has to be read has been read, 0…1; absent when the answer is complete. */
  readonly share?: number;
}

/** A query as a further source gets it. */
export interface SourceQuery {
  readonly typed: string;
  /**
   * Where the query stands in a text, in order; none when nowhere. Of several words each may stand in the names of the text's
   * client instead, but not all. Initials count in a sentence only when there are several.
   */
  find(text: string, kind: 'name' | 'sentence', client?: ClientSummary): readonly TextRange[];
  /** The clients of the book, for what belongs to one. */
  readonly summaries: readonly ClientSummary[];
}

/** What a source has found so far; each answer takes the place of the one before. */
export interface SourceAnswer {
  readonly sections: readonly AnswerSection[];
  readonly share: number;
}

/** Something further to search: sealed dossiers, the scripts, the product catalogue. */
export interface SearchSource {
  /** Read and compare until done or until `signal` is aborted. Never throws for an aborted signal. */
  search(query: SourceQuery, signal: AbortSignal): AsyncIterable<SourceAnswer>;
}

/** One search over everything the manager has. */
export interface SearchService {
  /**
   * Answers to what was typed: at once what the summaries tell, then more and more as the further sources are read, until
   * complete. Unsubscribing stops the reading. Answers again when the book changes. Blank gives an empty answer.
   */
  search$(typed: string): Observable<SearchAnswer>;
  /**
   * Ids of all clients that were meant, themselves or by their people, in every way of writing but with no typing errors;
   * again when the book changes. Nobody for a blank.
   */
  matching$(typed: string): Observable<ReadonlySet<string>>;
  /** Search this too from now on; the returned function takes it out again. */
  register(source: SearchSource): () => void;
}
