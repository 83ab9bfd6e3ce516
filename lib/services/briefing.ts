import type { BriefingDocument } from '../transfer/briefing/document.ts';
import type { BriefingSetDocument } from '../transfer/briefing/set-document.ts';
import type { Result, SaveFailure } from './result.ts';

export type { BriefingDocument, BriefingSetDocument };

/** How a briefing leaves the screen: on paper, as a Word file, as text, as an entry for a calendar. */
export type BriefingForm = 'print' | 'word' | 'text' | 'calendar';

/** Why it does not. `byPolicy`: the bank lets no file leave. */
export type BriefingFailure = SaveFailure | 'byPolicy';

/** An appointment that carries a briefing. */
export interface BriefingEvent {
  readonly uid: string;
  readonly day: string;
  /** `HH:MM`; absent: all day. */
  readonly time?: string;
  readonly minutes?: number;
  readonly place?: string;
  readonly title: string;
}

/** Taking a briefing along. What leaves was masked before; every time is accounted for in the log first. */
export interface BriefingService {
  /** Log that the briefing of this client leaves in this form. */
  account(clientId: string, form: BriefingForm): Promise<Result<void, BriefingFailure>>;
  wordFile(document: BriefingDocument): Promise<Blob>;
  plainText(document: BriefingDocument): string;
  /** A calendar file with one appointment that carries the document as its text. */
  calendarFile(document: BriefingDocument, event: BriefingEvent): Blob;
  /** Log that the briefings of so many clients leave together in this form. */
  accountSet(count: number, form: BriefingForm): Promise<Result<void, BriefingFailure>>;
  setWordFile(set: BriefingSetDocument): Promise<Blob>;
  setPlainText(set: BriefingSetDocument): string;
  /** False when the browser refuses. Must follow a user's gesture closely. */
  copy(text: string): Promise<boolean>;
}
