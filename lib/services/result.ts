/** An expected failure: a reason the interface has words for. */
export interface Failure<R extends string> {
  readonly ok: false;
  readonly reason: R;
}

/** The result of something that can fail in expected ways. */
export type Result<T, R extends string> = { readonly ok: true; readonly value: T } | Failure<R>;
