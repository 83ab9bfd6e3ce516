/**
 * What the background concluded about one frame of a tab; kept in `storage.session` under `page:<tabId>:<frameId>` so
 * that it outlives the worker and every open panel can follow it.
 */
export interface FrameState {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId?: string;
  /** Subjects found in this frame with their score, best first. */
  readonly subjects: readonly ScoredClient[];
  /** Other clients named in the frame, in page order, without duplicates. */
  readonly mentions: readonly string[];
  /** A labelled company that is not in the book: offered as a new client. */
  readonly stranger?: { readonly name?: string; readonly uscc?: string; readonly clientNumber?: string };
}

/** A client with the strength of evidence that the frame is about it. */
export interface ScoredClient {
  readonly clientId: string;
  /** See `lib/recognition/subject.ts` for the weights; comparable between frames. */
  readonly score: number;
  /** The strongest identifying evidence. */
  readonly evidence: 'clientNumber' | 'uscc' | 'alias' | 'name';
}

/** The conclusion over all frames of a tab. */
export type PageSubject =
  /** One client, certain. */
  | { readonly kind: 'client'; readonly clientId: string; readonly evidence: ScoredClient['evidence'] }
  /** Several are possible: ask. */
  | { readonly kind: 'ambiguous'; readonly clientIds: readonly string[] }
  /** The page is about a company that is not in the book. */
  | { readonly kind: 'stranger'; readonly name?: string; readonly uscc?: string; readonly clientNumber?: string }
  | { readonly kind: 'none' };
