import type { RetentionRuleId } from '../retention/rule.ts';
import type { RelationSet } from './relation-set.ts';
import type { TermBounds } from './term-bounds.ts';

/** `off`: no file leaves; `masked`: only masked ones; `full`: as the user chooses. From the least to the most allowed. */
export const EXPORT_RIGHTS = Object.freeze(['off', 'masked', 'full'] as const);

/** What may leave in files. */
export type ExportRight = (typeof EXPORT_RIGHTS)[number];

/** Whether something may be done at all. */
export const SWITCHES = Object.freeze(['off', 'on'] as const);

/** See {@link SWITCHES}. */
export type Switch = (typeof SWITCHES)[number];

/** `off`: no notification in the morning; `counts`: figures alone; `names`: clients too, if the user wants. From the least to the most. */
export const DIGEST_RIGHTS = Object.freeze(['off', 'counts', 'names'] as const);

/** What the morning's notification may say. */
export type DigestRight = (typeof DIGEST_RIGHTS)[number];

/** `off`: no packs of content from files; `signed`: those signed with a trusted key alone; `any`: as the user chooses. From the least to the most. */
export const PACK_RIGHTS = Object.freeze(['off', 'signed', 'any'] as const);

/** What packs of content may be taken in and count. */
export type PackRight = (typeof PACK_RIGHTS)[number];

/** `block`: nothing with forbidden wording is saved or copied; `warn`: it is only said. From the least to the most allowed. */
export const WORDING_RIGHTS = Object.freeze(['block', 'warn'] as const);

/** What happens to forbidden wording. */
export type WordingRight = (typeof WORDING_RIGHTS)[number];

/** What the bank's administrator has set for every user. What is absent is the user's own choice. */
export interface Policy {
  /** Minutes of inactivity before locking; in the place of the user's. */
  readonly lockMinutes?: number;
  readonly exports?: ExportRight;
  readonly handOvers?: Switch;
  /** Showing and copying what is masked. */
  readonly reveal?: Switch;
  /** Patterns of the sites that may be enabled, see `site-pattern.ts`; an empty list allows none. */
  readonly portals?: readonly string[];
  /** Bounds within which the user may set a rule; a rule that is not named is the user's own. */
  readonly retention: { readonly [R in RetentionRuleId]?: TermBounds };
  /** Figures of the relation rules, in the place of the user's. */
  readonly relations: RelationSet;
  /** How much the morning's notification may say; see {@link DIGEST_RIGHTS}. */
  readonly digest?: DigestRight;
  readonly packs?: PackRight;
  /** Ids of the keys whose packs are trusted, in the place of those the user trusts; an empty list trusts none. */
  readonly packKeys?: readonly string[];
  /** What happens to forbidden wording; a warning where nothing is set. */
  readonly wording?: WordingRight;
  /** Keys whose value could not be used, such as `retention.touches.most`; shown, so that somebody tells the administrator. */
  readonly problems: readonly string[];
}

/** Nothing is managed. */
export const NO_POLICY: Policy = Object.freeze({
  retention: Object.freeze({}),
  relations: Object.freeze({}),
  problems: Object.freeze([]),
});

/** Fewest and most minutes before locking. */
export const LOCK_LIMITS = Object.freeze({ least: 1, most: 240 });

/** Whether anything is managed, or was meant to be. */
export function isManaged({ retention, relations, problems, ...rest }: Policy): boolean {
  const isSet = Object.values(rest).some((value) => value !== undefined);
  return isSet || problems.length > 0 || Object.keys({ ...retention, ...relations }).length > 0;
}
