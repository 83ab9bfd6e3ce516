import type { Adapter, FieldKind, FieldReading, TaughtField, TaughtPick } from './adapter.ts';

/**
 * What crosses between a portal page and the background. The page half is the untrusted side: it sends candidates and
 * cues, never decides, and learns client ids and offsets, never names.
 */

/** Compact filter that tells the page half which text may be a client name. Holds no names. */
export interface NameFilter {
  /** Random salt of this build of the filter, mixed into every hash. */
  readonly salt: number;
  /** Bloom bitmap over the salted hash of each normalised name's first {@link NameFilter.prefixLength} characters; base64. */
  readonly bits: string;
  /** Number of leading normalised characters hashed. */
  readonly prefixLength: number;
  /** Longest normalised name in the book: a candidate never needs more text than this. */
  readonly longest: number;
  /** Bitmap over the hash of each name's first two characters; base64. Absent from filters kept since before there was one. */
  readonly pairs?: string;
}

/** What a candidate looks like. */
export type CandidateKind =
  /** 18 characters with a valid USCC check digit. */
  | 'uscc'
  /** A value that stands under a client-number label (客户号…). */
  | 'clientNumber'
  /** Text whose beginning passes the {@link NameFilter}. */
  | 'name'
  /** A value under a client-name label (客户名称…) that misses the filter: a stranger, a short, masked or cut name. */
  | 'labelledName'
  /** A value under a code label of which some characters are starred: 9133************4X. */
  | 'maskedUscc'
  /** The same under a client-number label. */
  | 'maskedNumber'
  /** A phone number under a label of the client's own, in full or starred. */
  | 'phone';

/** Where a candidate stands, as cues for telling the subject of the page from mere mentions. */
export type Cue =
  /** Where the user taught that such values stand: see {@link Adapter}. */
  | 'taught'
  /** In `document.title`. */
  | 'title'
  /** In a heading h1–h3 or an element with a heading role. */
  | 'heading'
  /** In a breadcrumb. */
  | 'breadcrumb'
  /** Beside or under a label that names the client (客户名称, 借款人, 统一社会信用代码 …), outside repeated rows. */
  | 'labelled'
  /** The value of a form field with such a label. */
  | 'field'
  /** In a row of a table, list or grid with two or more like rows. */
  | 'row'
  /** In the row that is selected (aria-selected, or clicked last). */
  | 'selectedRow'
  /** In navigation, footer, menu or tab strip. */
  | 'chrome'
  /** Under a label that names somebody other than the subject (担保人, 上游, 关联企业 …). */
  | 'otherParty';

/** One piece of page text that may name a client. */
export interface Candidate {
  /** Index within the message; the answer refers to it. */
  readonly index: number;
  readonly kind: CandidateKind;
  /** The text as it stands on the page, cut at 120 characters. */
  readonly text: string;
  readonly cues: readonly Cue[];
  /** Whether the page half can put a mark on it (it is visible text, not an input's value or the title). */
  readonly isMarkable: boolean;
}

/** Most candidates in one message; what is over stays on the page. */
export const MAX_CANDIDATES = 2000;

/** Longest candidate text sent. */
export const MAX_CANDIDATE_TEXT = 120;

/** The page half says it has started, and asks what to look for. */
export interface HelloReply {
  /**
   * `locked`: nothing may be shown; `off`: this portal is disabled; `ready`: scan with `filter`, with the reader that is being
   * brought; without a filter there is nothing to do until something to read turns up.
   */
  readonly state: 'locked' | 'off' | 'ready';
  readonly filter?: NameFilter;
  /** Draw marks in the page, spoken as this: to ask the browser for the word would hold up the page. */
  readonly markLabel?: string;
  /**
   * What was taught about pages of this frame's site. Which of it fits is seen at each look: a single-page portal changes its
   * address without a new hello.
   */
  readonly adapters?: readonly Adapter[];
}

/** What one adapter read in a frame. */
export interface AdapterReadings {
  readonly adapterId: string;
  readonly readings: readonly FieldReading[];
  /** The page may still be filled: what is missing now says nothing of the adapter yet. */
  readonly isWaiting?: true;
}

/** A recognised client in the page text. */
export interface RecognisedMark {
  /** {@link Candidate.index} */
  readonly index: number;
  readonly clientId: string;
  /** Start within the candidate's text, in UTF-16 units. */
  readonly start: number;
  readonly length: number;
  /** Whether this client is the page's subject (then no mark is drawn: the panel shows it). */
  readonly isSubject: boolean;
}

/** The background's answer to a set of candidates. */
export interface RecognitionReply {
  readonly marks: readonly RecognisedMark[];
  /** Nothing was looked at because this frame reports too often: send the newest report again in a moment. */
  readonly isTooSoon?: true;
}

/** Calls from the page half to the background. Each is validated there; a malformed one is dropped. */
export interface PageCalls {
  /** Started, or asked to start again. */
  'page.hello': {
    request: {
      /** There is nothing to read yet: no filter is needed, nor the reader. */
      readonly isBlank?: true;
      /** The script that reads the page is here already. */
      readonly hasReader?: true;
    };
    reply: HelloReply;
  };
  /** The candidates now on the page; replaces what this frame sent before. `generation` grows with each message. */
  'page.candidates': {
    request: {
      readonly generation: number;
      readonly candidates: readonly Candidate[];
      /** What the adapters of this page read; those that read nothing are named as well. */
      readonly taught?: readonly AdapterReadings[];
      /** Most of what is seen in this frame is drawn on a canvas, where no text can be read. */
      readonly isDrawn?: true;
    };
    reply: RecognitionReply;
  };
  /** The user clicked (trusted) a mark: open or focus the panel on this client. */
  'page.openClient': { request: { readonly clientId: string }; reply: Record<string, never> };
  /** The user pressed (trusted) the shortcut in the page: open or focus the panel with the cursor in the log line. */
  'page.focusLog': { request: Record<string, never>; reply: Record<string, never> };
  /** The page is ready for the user to point at this field: the glass is over it. */
  'page.pointing': { request: { readonly kind: FieldKind }; reply: Record<string, never> };
  /** The user pointed (trusted click) at a field while teaching; undefined `pick`: gave up with Escape. */
  'page.picked': { request: { readonly pick?: TaughtPick }; reply: Record<string, never> };
  /** The document of this frame goes away. */
  'page.bye': { request: Record<string, never>; reply: Record<string, never> };
}

/** Calls from the background to the page half. */
export interface ToPageCalls {
  /** The book or its lock changed: say hello again. */
  'page.refresh': { request: Record<string, never>; reply: Record<string, never> };
  /** Remove everything drawn and stop until the next refresh. */
  'page.clear': { request: Record<string, never>; reply: Record<string, never> };
  /** Let the user point at this field in the page; without `kind`: stop pointing. */
  'page.point': { request: { readonly kind?: FieldKind }; reply: Record<string, never> };
  /** Read these fields as if they were an adapter's, and answer with what they say: for trying an adapter out. */
  'page.tryFields': {
    request: { readonly fields: readonly TaughtField[] };
    reply: { readonly readings: readonly FieldReading[] };
  };
}
