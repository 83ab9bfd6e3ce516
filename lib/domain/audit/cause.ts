import type { CaptureField } from '../capture/capture.ts';
import type { RecordKind } from '../dossier/dossier.ts';

/** What was done by a commit that changes records. */
export type ChangeCause =
  | 'addClient'
  | 'editClient'
  | 'moveStage'
  | 'editPeople'
  | 'editTouch'
  /** Follow-ups were made, changed or dropped, other than by a logged touch. */
  | 'planWork'
  /** Opportunities were made, moved or changed. */
  | 'editOpportunity'
  /** A checklist was opened, a step of it ticked off, or it was closed. */
  | 'runProcedure'
  /** What was found out and judged of risks: statements, judgements, signals, research plans. */
  | 'editResearch'
  | 'logTouch'
  /** A visit was gone over afterwards: its touch with everything that came out of it. */
  | 'debrief'
  | 'completeFollowUp'
  | 'snoozeFollowUp'
  /** A remembered answer about a portal's page was taken out of a client's record. */
  | 'forgetAlias'
  /** Two clients were made one, or one two. */
  | 'mergeClients'
  | 'splitClient'
  | 'loadSample'
  | 'restore'
  | 'migrate';

/** What was done to the content of the playbook, its packs and the keys these are signed with. */
export type ContentAct =
  | 'save'
  | 'submit'
  | 'approve'
  | 'sendBack'
  | 'retire'
  | 'remove'
  | 'restore'
  | 'importPack'
  | 'exportPack'
  | 'removePack'
  | 'makeKey'
  | 'trustKey'
  | 'distrustKey';

/**
 * Why an entry of the change log was made. Kept in the log, shown in the history and in the audit view. The later ones
 * change no record of their own: what was shown, given away or checked is to be accounted for as well.
 */
export type Cause =
  | { readonly type: ChangeCause }
  | { readonly type: 'undo'; readonly of: string }
  /** One batch of an import; the batches of one import share `importId`. */
  | { readonly type: 'import'; readonly importId: string; readonly source: string }
  | { readonly type: 'undoImport'; readonly importId: string }
  /** Clients received from a colleague, or given to one. */
  | { readonly type: 'receive'; readonly handOverId: string; readonly from: string }
  | { readonly type: 'handOver'; readonly handOverId: string; readonly to: string; readonly clients: number }
  /** Values of a taught page were taken over; `page` is the name the user gave it. */
  | {
      readonly type: 'capture';
      readonly adapter: string;
      readonly page: string;
      readonly site: string;
      readonly fields: readonly CaptureField[];
    }
  /** The user said whom a portal's page means, or (`isClient` false) whom it does not. */
  | { readonly type: 'confirmAlias'; readonly portal: string; readonly isClient: boolean }
  /** A masked field was shown on a gesture. */
  | { readonly type: 'reveal'; readonly clientId: string; readonly field: 'phone' | 'idNumber' | 'account' }
  | {
      readonly type: 'export';
      readonly format: 'xlsx' | 'csv' | 'ics' | 'open' | 'audit' | 'rescue' | 'subject' | 'briefing';
      readonly kinds: readonly RecordKind[];
      readonly count: number;
      readonly isMasked: boolean;
      readonly reason: string;
      /** Whom a file about one client is about. */
      readonly clientId?: string;
    }
  | { readonly type: 'backup'; readonly target: 'folder' | 'download'; readonly upTo: number }
  /** Content of the playbook was changed: `what` names it (no client), `count` how much came or went with a pack. */
  | {
      readonly type: 'content';
      readonly act: ContentAct;
      readonly what: string;
      readonly count?: number;
    }
  /** The book was verified; `isSound` says with what result. */
  | { readonly type: 'verify'; readonly isSound: boolean }
  | { readonly type: 'changePassphrase' }
  /**
   * A client, or some `records` of clients that stay, were erased: `seqs` are the log entries rewritten without them and
   * `marks` what those were sealed with then (base64). `proof` is a keyed hash of what was meant: it shows later that it was
   * this client, or these records, and names nobody. `rule` is the retention rule it was done by, in the user's words.
   */
  | {
      readonly type: 'erase';
      readonly proof: string;
      readonly records?: number;
      readonly rule?: string;
      readonly seqs: readonly number[];
      readonly marks: readonly string[];
    };
