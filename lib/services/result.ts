/** An expected failure: a reason the interface has words for. */
export interface Failure<R extends string> {
  readonly ok: false;
  readonly reason: R;
}

/** The result of something that can fail in expected ways. */
export type Result<T, R extends string> = { readonly ok: true; readonly value: T } | Failure<R>;

/** A saved change that can be taken back. */
export interface Saved {
  readonly commitId: string;
}

/**
 * Why a save failed. `locked`: the vault was locked meanwhile; `storage`: disk full or database error; `gone`: the client was
 * removed; `invalid`: a text is too long or a value malformed; `wording`: the bank does not let it be written.
 */
export type SaveFailure = 'locked' | 'storage' | 'gone' | 'invalid' | 'wording';
