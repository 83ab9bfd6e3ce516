/** What kind of wording it is. */
export const WORDING_CLASSES = Object.freeze([
  'guaranteedReturn',
  'guaranteedPrincipal',
  'certainApproval',
  'noRisk',
  'kickback',
  'disclosure',
  'falsification',
  'tying',
  'disparagement',
  'pressure',
  'authority',
] as const);

/** One of {@link WORDING_CLASSES}. */
export type WordingClass = (typeof WORDING_CLASSES)[number];

/** Wording that must not (`forbidden`) or had better not (`risky`) be said or written, and what to say instead. */
export interface ForbiddenWord {
  readonly id: string;
  readonly class: WordingClass;
  readonly severity: 'forbidden' | 'risky';
  /** Phrases in plain characters, `…` for up to six others of the same clause; spaced, full-width, homophone and pinyin variants are found by themselves. */
  readonly phrases: readonly string[];
  /** Phrases that contain one of them and are harmless: 不保本, 不承诺收益. */
  readonly unless?: readonly string[];
  /** The rule it offends against. */
  readonly source: string;
  /** What to say instead. */
  readonly better: string;
}
