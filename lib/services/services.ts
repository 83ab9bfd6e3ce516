import type { Observable } from 'rxjs';
import type { PageSubject } from '../contracts/page-state.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { ClientKind, Segment } from '../domain/client/client.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import type { Channel } from '../domain/touch/touch.ts';
import type { BackupService } from './backup.ts';
import type { Result } from './result.ts';
import type { SearchService } from './search.ts';

export type { Result };

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

/** What the log line asks to save. */
export interface TouchInput {
  readonly clientId: string;
  readonly channel: Channel;
  readonly day: Day;
  readonly text: string;
  readonly isEffective: boolean;
  readonly personIds: readonly string[];
  /** The dated next step, when one was set. */
  readonly next?: { readonly text: string; readonly due: Day; readonly kind: 'nextStep' | 'promise' };
}

/** A saved change that can be taken back. */
export interface Saved {
  readonly commitId: string;
}

/**
 * Why a save failed. `locked`: the vault was locked meanwhile; `storage`: disk full or database error; `gone`: the client was
 * removed; `invalid`: a text is too long or a value malformed.
 */
export type SaveFailure = 'locked' | 'storage' | 'gone' | 'invalid';

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
  completeFollowUp(clientId: string, followUpId: string): Promise<Result<Saved, SaveFailure>>;
  /** Move a client's follow-up to another day. */
  snoozeFollowUp(clientId: string, followUpId: string, due: Day): Promise<Result<Saved, SaveFailure>>;
  /** Take a saved change back. `changed`: something was edited since, nothing was done. */
  undo(commitId: string): Promise<Result<void, SaveFailure | 'changed'>>;
  /** Load the fictional sample book. `onProgress` gets 0…1. */
  loadSample(onProgress?: (share: number) => void): Promise<Result<Saved, SaveFailure>>;
}

/** A log line not yet saved. */
export interface Draft {
  readonly channel: Channel;
  readonly text: string;
  readonly isEffective: boolean;
  readonly nextText: string;
  readonly nextDue: Day | '';
  readonly isPromise: boolean;
  readonly personIds: readonly string[];
  /** Day of the contact; today when unset. */
  readonly day?: Day;
}

/** Log lines not yet saved, one a client. */
export interface DraftService {
  /** The draft kept for this client, if any. */
  load(clientId: string): Promise<Draft | undefined>;
  /** Keep a draft; call on every keystroke. `undefined` discards it. */
  keep(clientId: string, draft: Draft | undefined): void;
}

/** What the active tab of this window shows. */
export interface CurrentPage {
  readonly tabId?: number;
  /** Origin such as `https://crm.bank.example`, when the browser lets us see it. */
  readonly origin?: string;
  /** `enabled`: a granted portal; `available`: can be enabled; `unavailable`: not a web page; `unknown`: the browser does not tell. */
  readonly access: 'enabled' | 'available' | 'unavailable' | 'unknown';
  readonly subject: PageSubject;
  /** Other clients named on the page. */
  readonly mentions: readonly string[];
}

/** A request from elsewhere (a mark, the shortcut) for the panel of one window. */
export type PanelRequest =
  | { readonly kind: 'openClient'; readonly clientId: string; readonly at: number }
  | { readonly kind: 'focusLog'; readonly at: number };

/** What the page beside the panel shows. */
export interface PageService {
  /** The page in the active tab of the panel's window; follows tab, window and page changes. */
  readonly current$: Observable<CurrentPage>;
  /** Requests meant for this window, each delivered once. */
  readonly requests$: Observable<PanelRequest>;
}

/** The systems the user has enabled, one by one. */
export interface PortalService {
  /** Origins the user has enabled. */
  readonly origins$: Observable<readonly string[]>;
  /** Ask the browser for access and start recognising there. Must be called directly from a user gesture. */
  enable(origin: string): Promise<Result<void, 'refused' | 'badOrigin'>>;
  disable(origin: string): Promise<void>;
}

/** Settings that hold no client data; kept in the clear. */
export interface Settings {
  readonly language: 'auto' | 'zh-CN' | 'en';
  readonly theme: 'auto' | 'light' | 'dark';
  /** Minutes of inactivity before locking. */
  readonly lockMinutes: number;
  readonly hasMarks: boolean;
}

/** The user’s settings. */
export interface SettingsService {
  readonly settings$: Observable<Settings>;
  update(patch: Partial<Settings>): Promise<void>;
}

/** A field that is shown masked until asked for. */
export type MaskedField = 'phone' | 'idNumber' | 'account';

/** Showing what is masked. Every time is accounted for in the log first; what cannot be logged is not shown. */
export interface RevealService {
  /** Log that a field of this client is about to be shown. */
  account(clientId: string, field: MaskedField): Promise<Result<void, SaveFailure>>;
  /** Copy a masked field in full; counts as shown. `clipboard`: the browser refused to copy. */
  copy(clientId: string, field: MaskedField, text: string): Promise<Result<void, SaveFailure | 'clipboard'>>;
}

/** Moving between the places of the product: the panel beside a page and the workspace in a tab of its own. */
export interface PlaceService {
  /** Show the workspace at one of its pages (what stands after `#`); an open one comes to the front. */
  openWorkspace(at?: string): Promise<void>;
  /** Show a client in the panel of this window. Must be called directly from a user gesture. */
  showInPanel(clientId: string): void;
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
  readonly drafts: DraftService;
  readonly page: PageService;
  readonly portals: PortalService;
  readonly settings: SettingsService;
  readonly search: SearchService;
  readonly reveals: RevealService;
  readonly places: PlaceService;
  readonly clock: ClockService;
}
