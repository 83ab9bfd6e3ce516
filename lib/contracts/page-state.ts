import type { Evidence, EvidenceKind } from './evidence.ts';
import type { AdapterReadings } from './page.ts';

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
  /** Clients a labelled name, phone or part of one may mean; they are only ever asked about. Best first. */
  readonly near?: readonly ScoredClient[];
  /** Clients named here of whom something else here says that they are not meant. */
  readonly doubted?: readonly string[];
  /** Other clients named in the frame, in page order, without duplicates. */
  readonly mentions: readonly string[];
  /** What the adapters of this page read. */
  readonly taught?: readonly AdapterReadings[];
  /** Most of the frame is drawn on a canvas, where no text can be read. */
  readonly isDrawn?: true;
  /** Site of the frame: what is answered about it holds there. */
  readonly site?: string;
  /** The only labelled client number here that nobody in the book has: perhaps the portal's own numbering. */
  readonly unknownNumber?: string;
  /** A labelled company that is not in the book: offered as a new client. */
  readonly stranger?: Stranger;
}

/** What a page says of a company that is not in the book. */
export interface Stranger {
  readonly name?: string;
  readonly uscc?: string;
  readonly clientNumber?: string;
}

/** A client with the strength of evidence that the frame is about it. */
export interface ScoredClient {
  readonly clientId: string;
  /** See `lib/recognition/subject.ts` for the weights; comparable between frames. */
  readonly score: number;
  /** The strongest evidence. */
  readonly evidence: EvidenceKind;
  /** All that speaks for and against, strongest first. */
  readonly reasons?: readonly Evidence[];
}

/** The conclusion over all frames of a tab. */
export type PageSubject =
  /** One client, certain. */
  | {
      readonly kind: 'client';
      readonly clientId: string;
      readonly evidence: EvidenceKind;
      readonly reasons?: readonly Evidence[];
    }
  /** Several are possible, or one is not certain: ask. */
  | {
      readonly kind: 'ambiguous';
      /** Best first. */
      readonly clientIds: readonly string[];
      /** The same with what speaks for and against each. */
      readonly candidates?: readonly ScoredClient[];
      /** What the page itself says, when it may be a company that is not in the book. */
      readonly stranger?: Stranger;
    }
  /** The page is about a company that is not in the book. */
  | { readonly kind: 'stranger'; readonly name?: string; readonly uscc?: string; readonly clientNumber?: string }
  | { readonly kind: 'none' };
