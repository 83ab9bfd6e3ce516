import type { Observable } from 'rxjs';
import type { FieldReading } from '../contracts/adapter.ts';
import type { PageSubject } from '../contracts/page-state.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { ClientKind, Segment } from '../domain/client/client.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import type { RelationSet } from '../domain/policy/relation-set.ts';
import type { ComparedTouch } from '../domain/touch/near-duplicate.ts';
import type { Touch } from '../domain/touch/touch.ts';
import type { AdapterService, TeachService } from './adapters.ts';
import type { BackupService } from './backup.ts';
import type { BriefingDocument, BriefingFailure } from './briefing.ts';
import type { CaptureService } from './capture.ts';
import type { ContentReader } from './content.ts';
import type { DayPlanService } from './day-plan.ts';
import type { DigestService } from './digest.ts';
import type { EditService } from './edit.ts';
import type { Draft, LogTarget, QuickLogService, TouchInput } from './log.ts';
import type { GuardService } from './guard.ts';
import type { OutcomeService } from './outcomes.ts';
import type { PlaybookService } from './playbook.ts';
import type { PolicyService } from './policy.ts';
import type { PortalAnswerService } from './portal-answer.ts';
import type { Result, Saved, SaveFailure } from './result.ts';
import type { RuleService } from './rules.ts';
import type { SearchService } from './search.ts';
import type { StageService } from './stage.ts';

export type { Draft, Result, Saved, SaveFailure, TouchInput };

/** Where the vault stands, as the panel needs to know it. */
export type VaultStatus =
  | { readonly state: 'loading' }
  /** No vault yet: first run. */
  | { readonly state: 'absent' }
  | { readonly state: 'locked'; readonly failedTries: number; readonly retryAt?: number }
  | { readonly state: 'open' }
  /** The database cannot be opened, lacks the newest changes (`behind`) or everything (`missingData`), or holds altered data. */
  | {
      readonly state: 'damaged';
      readonly reason: 'unreachable' | 'behind' | 'missingData' | 'unreadable' | 'newerVersion';
    };

/**
 * Why unlocking failed. `wait`: too many tries, see {@link VaultStatus} `retryAt` (epoch ms); `notMigrated`: the book is of
 * an earlier version and could not be brought over (it is as it was).
 */
export type UnlockFailure = 'wrongPassphrase' | 'wait' | 'damaged' | 'notMigrated';

/** Creating, opening and locking the vault. */
export interface VaultService {
  /** Status now and at every change, in any context. */
  readonly status$: Observable<VaultStatus>;
  /** Create the vault with this passphrase and open it. */
  create(passphrase: string): Promise<Result<void, 'exists' | 'tooShort' | 'storage'>>;
  unlock(passphrase: string): Promise<Result<void, UnlockFailure>>;
  /** Wrap the key under another passphrase; the sealed data stays as it is. */
  changePassphrase(
    old: string,
    next: string,
  ): Promise<Result<void, 'wrongPassphrase' | 'tooShort' | 'wait' | 'storage'>>;
  /** Whether this is the passphrase, before something grave is done; a wrong one counts as in unlocking. */
  verifyPassphrase(passphrase: string): Promise<Result<void, 'wrongPassphrase' | 'wait' | 'storage'>>;
  /** Drop the key everywhere. */
  lock(): Promise<void>;
  /** After damage: open what is there (or start a new book, when nothing is), giving up what is missing. */
  acceptLoss(): Promise<void>;
  /** What can still be read of the raw (sealed) store, as a JSON file for rescue by support. */
  rescueExport(): Promise<Blob>;
}

/** Fields of a client entered by hand. */
export interface NewClientInput {
  readonly kind: ClientKind;
  readonly name: string;
  readonly uscc?: string;
  readonly clientNumber?: string;
  readonly segment: Segment;
}

/** Reading and changing the client book. Every change can be taken back by its commit id. */
export interface BookService {
  /** All client summaries, again after every change; empty while the vault is locked. */
  readonly summaries$: Observable<readonly ClientSummary[]>;
  /** One client's dossier, again after every change; undefined when unknown or locked. */
  dossier$(clientId: string): Observable<Dossier | undefined>;
  addClient(
    input: NewClientInput,
  ): Promise<Result<Saved & { readonly clientId: string }, SaveFailure | 'duplicate' | 'badUscc'>>;
  logTouch(input: TouchInput): Promise<Result<Saved & { readonly touchId: string }, SaveFailure>>;
  /** The client's touch that this one nearly repeats, see `nearDuplicateOf`; undefined while the vault is locked. */
  nearDuplicate(clientId: string, touch: ComparedTouch): Promise<Touch | undefined>;
  completeFollowUp(clientId: string, followUpId: string): Promise<Result<Saved, SaveFailure>>;
  /** Move a client's follow-up to another day. */
  snoozeFollowUp(clientId: string, followUpId: string, due: Day): Promise<Result<Saved, SaveFailure>>;
  /** Keep the day's list silent about a follow-up before `until`; its due day stays. */
  restFollowUp(clientId: string, followUpId: string, until: Day): Promise<Result<Saved, SaveFailure>>;
  /** Take a saved change back. `changed`: something was edited since, nothing was done. */
  undo(commitId: string): Promise<Result<void, SaveFailure | 'changed'>>;
  /** Load the fictional sample book. `onProgress` gets 0…1. */
  loadSample(onProgress?: (share: number) => void): Promise<Result<Saved, SaveFailure>>;
}

/** What is typed and not saved yet: log lines, one a client, and forms. */
export interface DraftService {
  /** The draft kept for this client, if any. */
  load(clientId: string): Promise<Draft | undefined>;
  /** Keep a draft; call on every keystroke. `undefined` discards it. */
  keep(clientId: string, draft: Draft | undefined): void;
  /** What was left in a form that belongs to no client. `name` says which form; it holds no client data. */
  loadForm<T>(name: string): Promise<T | undefined>;
  /** Keep what is typed into such a form, in the same way; `undefined` discards it. */
  keepForm(name: string, value: object | undefined): void;
}

/** What the active tab of this window shows. */
export interface CurrentPage {
  readonly tabId?: number;
  /** Origin such as `https://crm.bank.example`, when the browser lets us see it. */
  readonly origin?: string;
  /** `enabled`: a granted portal; `available`: can be enabled; `byPolicy`: the bank does not allow it; `unavailable`: not a web page; `unknown`: the browser does not tell. */
  readonly access: 'enabled' | 'available' | 'byPolicy' | 'unavailable' | 'unknown';
  readonly subject: PageSubject;
  /** Other clients named on the page. */
  readonly mentions: readonly string[];
  /** What taught adapters read in its frames. */
  readonly taught: readonly TaughtReadings[];
  /** Most of what is seen there is drawn as a picture, where no text can be read. */
  readonly isDrawn: boolean;
  /** Adapters whose page has changed: the identifying fields they no longer read, each with its problem. */
  readonly lost: readonly TaughtReadings[];
}

/** What one adapter read in one frame of the page. */
export interface TaughtReadings {
  readonly adapterId: string;
  readonly frameId: number;
  readonly readings: readonly FieldReading[];
}

/** A line is to be logged; `text`: what it begins with. */
export interface LogRequest {
  readonly text?: string;
}

/** A request from elsewhere (a mark, the shortcut) for the panel of one window. */
export type PanelRequest =
  | { readonly kind: 'openClient'; readonly clientId: string; readonly at: number; readonly logs?: LogRequest }
  /** `text`: to be put into the log line, from a selection on a page. */
  | { readonly kind: 'focusLog'; readonly at: number; readonly text?: string }
  | { readonly kind: 'search'; readonly text: string; readonly at: number }
  /** Log a line that begins with the client's name, from the address bar. */
  | { readonly kind: 'logLine'; readonly text: string; readonly at: number }
  /** Show the briefing of whom the text names; without text, of the client shown or on the page. */
  | { readonly kind: 'briefing'; readonly at: number; readonly text?: string }
  /** The same from the address bar, where the client was typed. */
  | { readonly kind: 'briefLine'; readonly text: string; readonly at: number }
  /** Copy the credit code that the selected text means. */
  | { readonly kind: 'copyUscc'; readonly text: string; readonly at: number };

/** What the page beside the panel shows. */
export interface PageService {
  /** The page in the active tab of the panel's window; follows tab, window and page changes. */
  readonly current$: Observable<CurrentPage>;
  /** Requests meant for this window, each delivered once. */
  readonly requests$: Observable<PanelRequest>;
  /** The text the user has selected on the page now, at most one line of it; undefined when there is none. */
  selection(): Promise<string | undefined>;
  /** The text in the clipboard; undefined when the browser does not give it. Call it directly from a user's gesture. */
  pasted(): Promise<string | undefined>;
}

/** A credit code that a selected text means, with its client when there is one in the book. */
export interface FoundUscc {
  readonly code: string;
  readonly name?: string;
}

/** What can be done with text selected on a page. */
export interface SelectionService {
  /** The only credit code in the text, or that of the only client it names. */
  usccFor(text: string): Promise<FoundUscc | undefined>;
  /**
   * Whom a text is about that is to be logged. `selection`: named anywhere in it, the text stays whole; `addressBar`: named at its
   * beginning, and taken off. Nobody while locked.
   */
  targetOf(text: string, from: 'selection' | 'addressBar'): Promise<LogTarget>;
  /** False when the browser refuses: it wants a click in the panel first. */
  copy(code: string): Promise<boolean>;
}

/** The systems the user has enabled, one by one. */
export interface PortalService {
  /** Origins the user has enabled and the bank allows. */
  readonly origins$: Observable<readonly string[]>;
  /**
   * Ask the browser for access and start recognising there. Must be called directly from a user gesture. `byPolicy`: the bank
   * does not allow this site.
   */
  enable(origin: string): Promise<Result<void, 'refused' | 'badOrigin' | 'byPolicy'>>;
  disable(origin: string): Promise<void>;
}

/** Settings that hold no client data; kept in the clear. */
export interface Settings {
  readonly language: 'auto' | 'zh-CN' | 'en';
  readonly theme: 'auto' | 'light' | 'dark';
  /** Minutes of inactivity before locking. */
  readonly lockMinutes: number;
  readonly hasMarks: boolean;
  /** Sites on which no marks are drawn although they are on. */
  readonly marksOff: readonly string[];
  /** What the user has set of the relation rules; the bank's stand before them, see {@link RuleService}. */
  readonly relations: RelationSet;
  /** A notification in the morning of working days. */
  readonly hasDigest: boolean;
  /** When, as `HH:MM`. */
  readonly digestAt: string;
  /** Whether it may name clients. */
  readonly hasDigestNames: boolean;
}

/** The user’s settings. */
export interface SettingsService {
  /** As they apply: what the bank has set stands in the place of the user's. */
  readonly settings$: Observable<Settings>;
  /** Change the user's own; what the bank has set stays as it is. */
  update(patch: Partial<Settings>): Promise<void>;
}

/** A field that is shown masked until asked for. */
export type MaskedField = 'phone' | 'idNumber' | 'account';

/** Why a masked field stays masked. `byPolicy`: the bank does not allow it. */
export type RevealFailure = SaveFailure | 'byPolicy';

/** Showing what is masked. Every time is accounted for in the log first; what cannot be logged is not shown. */
export interface RevealService {
  /** Log that a field of this client is about to be shown. */
  account(clientId: string, field: MaskedField): Promise<Result<void, RevealFailure>>;
  /** Copy a masked field in full; counts as shown. `clipboard`: the browser refused to copy. */
  copy(clientId: string, field: MaskedField, text: string): Promise<Result<void, RevealFailure | 'clipboard'>>;
}

/** Moving between the places of the product: the panel beside a page and the workspace in a tab of its own. */
export interface PlaceService {
  /** Show the workspace at one of its pages (what stands after `#`); an open one comes to the front. */
  openWorkspace(at?: string): Promise<void>;
  /**
   * Show a client in the panel of this window, with the cursor in the log line when something is to be logged. Must be called
   * directly from a user gesture.
   */
  showInPanel(clientId: string, logs?: LogRequest): void;
}

/** The day on the wall calendar. */
export interface ClockService {
  /** Today on the wall calendar. */
  today(): Day;
  /** Today, again after midnight. */
  readonly today$: Observable<Day>;
}

/** Everything a page of the extension can ask for. Built once per world by its composition root. */
export interface Services {
  readonly vault: VaultService;
  readonly book: BookService;
  readonly backup: BackupService;
  readonly content: ContentReader;
  readonly drafts: DraftService;
  readonly edits: EditService;
  readonly quickLog: QuickLogService;
  readonly page: PageService;
  readonly adapters: AdapterService;
  readonly teaching: TeachService;
  readonly captures: CaptureService;
  readonly stages: StageService;
  readonly answers: PortalAnswerService;
  readonly portals: PortalService;
  readonly settings: SettingsService;
  readonly policy: PolicyService;
  readonly rules: RuleService;
  readonly digest: DigestService;
  readonly search: SearchService;
  readonly reveals: RevealService;
  readonly selection: SelectionService;
  readonly places: PlaceService;
  readonly clock: ClockService;
  readonly dayPlan: DayPlanService;
  readonly playbook: PlaybookService;
  readonly outcomes: OutcomeService;
  readonly guard: GuardService;
  /**
   * Copy a briefing as text, masked before; stands in the log first. False when the browser refuses: it wants a click. Must follow a
   * user's gesture closely.
   */
  readonly copyBriefing: (clientId: string, document: BriefingDocument) => Promise<Result<boolean, BriefingFailure>>;
}
