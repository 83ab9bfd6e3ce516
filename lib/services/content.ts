import type { Observable } from 'rxjs';
import type { Day } from '../domain/calendar/day.ts';
import type { ContentBodies, ContentBook, ContentItem, ContentKind, Pack } from '../domain/content/item.ts';
import type { PackChange } from '../domain/content/judge-pack.ts';
import type { LifeRefusal } from '../domain/content/life.ts';
import type { ContentProblem } from '../domain/content/problem.ts';
import type { SignatureState, TrustedKey } from '../domain/content/signature.ts';
import type { Weakening } from '../domain/content/weakening.ts';
import type { PackRight } from '../domain/policy/policy.ts';
import type { PackFileTrouble } from '../transfer/pack/pack-file.ts';
import type { Result } from './result.ts';

export type { PackChange };

/** Reading the content of the playbook, in any page. */
export interface ContentReader {
  /**
   * All content as it stands today: shipped, the bank's packs over it, the user's own over those; again after every change. While
   * the vault is locked the shipped content alone. Fetched when somebody first asks; errs when the file does not come.
   */
  readonly book$: Observable<ContentBook>;
}

/** Which version of what. */
export interface ItemRef {
  readonly kind: ContentKind;
  readonly id: string;
  readonly version: number;
}

/**
 * Why content was not changed. `stale`: it is no longer as it was shown; `unknown`: it is not among the user's own; `weakens`: it would
 * weaken the forbidden words (`weakenings` says which); `invalid`: see `problems`; the rest is of the life cycle.
 */
export type ContentFailure = 'locked' | 'storage' | 'stale' | 'unknown' | 'invalid' | 'weakens' | LifeRefusal;

/** The result of a change, with all that stands in its way. */
export type ContentResult<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly reason: ContentFailure;
      readonly problems?: readonly ContentProblem[];
      readonly weakenings?: readonly Weakening[];
    };

/** A change that was made to the user's own content: what it takes to take it back, see {@link ContentService.restore}. */
export interface ContentEdit {
  readonly kind: ContentKind;
  readonly id: string;
  /** The version that was written; undefined after a removal. */
  readonly item?: ContentItem;
  /** All own versions of it before and after. */
  readonly before: readonly ContentItem[];
  readonly after: readonly ContentItem[];
}

/** What is written: a body, by whom, and what was shown when the editing began (none for something new). */
export interface DraftInput<K extends ContentKind = ContentKind> {
  readonly kind: K;
  readonly body: ContentBodies[K];
  readonly author: string;
  /** The version the editor was opened on, own or not: refused as `stale` when there is a newer own one by now. */
  readonly from?: number;
}

/** What an approval says. */
export interface Approval {
  readonly reviewer: string;
  readonly basis: string;
  readonly effectiveOn: Day;
  readonly expiresOn: Day;
}

/** A pack that stands in the layers. */
export interface PackInfo {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly author: string;
  readonly madeOn: Day;
  readonly count: number;
  readonly layer: 'shipped' | 'bank';
  /** Absent for the shipped one, which comes with the program. */
  readonly signature?: SignatureState;
  readonly keyId?: string;
  readonly importedOn?: Day;
  /** Whether it counts: the bank's policy may keep it from that. */
  readonly isInForce: boolean;
}

/** Why a file is not taken as a pack at all. */
export type PackFileProblem = PackFileTrouble;

/**
 * Why a pack that was read may not be applied. `byPolicy`: the bank allows none, or none that is signed so; `older`: a newer one is
 * there; `otherKey`: the one that is there was signed with another key, or signed at all; `tooManyPacks`: no room for a further one.
 */
export type PackRefusal = 'problems' | 'weakens' | 'broken' | 'byPolicy' | 'older' | 'otherKey' | 'tooManyPacks';

/** A pack that was read and judged; nothing is written yet. */
export interface PackPreview {
  /** Without items when there are problems with them. */
  readonly pack: Pack;
  readonly signature: SignatureState;
  readonly keyId?: string;
  /** The version of the same pack that is there now. */
  readonly replaces?: string;
  readonly changes: readonly PackChange[];
  readonly problems: readonly ContentProblem[];
  readonly weakenings: readonly Weakening[];
  /** None: it may be applied. */
  readonly refusals: readonly PackRefusal[];
}

/** A change of the packs that was made in this window and can be taken back, see {@link ContentService.restorePacks}. */
export interface PackEdit {
  /** The version that was replaced, if any. */
  readonly replaced?: string;
}

/** What a pack is to be written with. */
export interface PackInput {
  /** Dotted words: `bank.branch`. */
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly author: string;
  /** What goes in: versions as they stand in the book or among the user's own. */
  readonly items: readonly ItemRef[];
  /** With the user's own key. */
  readonly isSigned: boolean;
}

/** A file to be saved. */
export interface PackFile {
  readonly name: string;
  readonly blob: Blob;
}

/** The keys by which packs are signed and trusted. */
export interface PackKeys {
  /** The user's own, if one was made. */
  readonly own?: { readonly keyId: string; readonly publicKey: string; readonly name: string; readonly madeOn: Day };
  /** Those the user trusts. */
  readonly trusted: readonly TrustedKey[];
  /** Key ids set by the bank: then these alone are trusted. */
  readonly byPolicy?: readonly string[];
  readonly right: PackRight;
}

/** Writing the content of the playbook, in the workspace. Every change is accounted for in the log. */
export interface ContentService extends ContentReader {
  /** All own items in all versions, the newest version of each first; again after every change; none while locked. */
  readonly own$: Observable<readonly ContentItem[]>;
  /** The shipped pack and those of the bank, the lowest first. */
  readonly packs$: Observable<readonly PackInfo[]>;
  readonly packKeys$: Observable<PackKeys>;

  /** An id for something new of the user's own. */
  newId(kind: ContentKind): string;
  /** What is wrong with a body, before it is saved. */
  check<K extends ContentKind>(kind: K, body: ContentBodies[K]): Promise<readonly ContentProblem[]>;
  /** Save as a draft: over the draft there is, or as a new version; what is approved stays in force meanwhile. */
  save(input: DraftInput): Promise<ContentResult<ContentEdit>>;
  /** Save an own wording beside an approved script. Its id is made here. */
  saveVariant(variantOf: string, body: ContentBodies['script'], author: string): Promise<ContentResult<ContentEdit>>;
  submit(ref: ItemRef): Promise<ContentResult<ContentEdit>>;
  /** `reviewer` is never the author. */
  approve(ref: ItemRef, approval: Approval): Promise<ContentResult<ContentEdit>>;
  sendBack(ref: ItemRef, reviewer: string, remark: string): Promise<ContentResult<ContentEdit>>;
  /** Withdraw. For an item that is shipped or of the bank this writes an own version that is retired. */
  retire(ref: ItemRef, by: string, remark: string): Promise<ContentResult<ContentEdit>>;
  /** Drop an own version, or all own versions: what lies beneath comes forth again. */
  remove(ref: Omit<ItemRef, 'version'> & { readonly version?: number }): Promise<ContentResult<ContentEdit>>;
  /** Take a change back; `stale` when something was changed since. */
  restore(edit: ContentEdit): Promise<ContentResult<void>>;

  /** Read a file as a pack and judge it. */
  previewPack(file: Blob): Promise<Result<PackPreview, PackFileProblem | 'locked' | 'storage'>>;
  /** Write what was previewed, judged once more; all of it or nothing. */
  applyPack(preview: PackPreview): Promise<Result<PackEdit, 'locked' | 'storage' | 'refused'>>;
  /** Take a pack of the bank out again. */
  removePack(id: string): Promise<Result<PackEdit, 'locked' | 'storage' | 'unknown' | 'weakens'>>;
  /**
   * Put the packs back as they were before this change. `stale`: they have changed since; `weakens`: what came in with a trusted
   * signature holds forbidden words.
   */
  restorePacks(edit: PackEdit): Promise<Result<void, 'locked' | 'storage' | 'stale' | 'weakens'>>;
  exportPack(input: PackInput): Promise<
    | { readonly ok: true; readonly value: PackFile }
    | {
        readonly ok: false;
        readonly reason: 'locked' | 'storage' | 'noKey' | 'invalid' | 'empty' | 'byPolicy';
        readonly problems?: readonly ContentProblem[];
      }
  >;

  /** Make the user's own signing key; `exists` when there is one. The private half never leaves the book. */
  makeKey(name: string): Promise<Result<{ readonly keyId: string }, 'locked' | 'storage' | 'exists'>>;
  /** The public half as a file, for those who are to trust it. */
  exportKey(): Promise<Result<PackFile, 'locked' | 'storage' | 'noKey'>>;
  /** Trust a key by its id, as shown and confirmed by the user. */
  trustKey(keyId: string, name: string): Promise<Result<void, 'locked' | 'storage' | 'invalid' | 'byPolicy'>>;
  distrustKey(keyId: string): Promise<Result<void, 'locked' | 'storage' | 'byPolicy'>>;
}
