import type { Cue } from './page.ts';

/** What was compared, in order of trust; from `shortName` on it suggests or speaks against, and never identifies. */
export type EvidenceKind =
  | 'clientNumber'
  | 'uscc'
  | 'alias'
  | 'name'
  /** The everyday name, or a name that is no full registered one. */
  | 'shortName'
  /** The same name but for one part: see {@link NameRelation}. */
  | 'relatedName'
  | 'truncatedName'
  | 'maskedName'
  | 'phone'
  | 'maskedPhone'
  | 'maskedUscc'
  | 'maskedNumber';

/** Where two names of one core differ. */
export type NameRelation =
  | 'same'
  /** 有限公司 and 股份有限公司, 厂, or none: the same firm before or after a conversion, or written short. */
  | 'form'
  /** The place is written with or without 省/市, elsewhere in the name, or in one of them only. */
  | 'region'
  /** 集团 with or without brackets. */
  | 'groupWriting'
  /** A branch, or another branch. */
  | 'branch'
  /** A group and one of its companies. */
  | 'group'
  | 'otherRegion'
  | 'other';

/** One thing on the page that speaks for or against a client. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** `same`: equal; `fits`: what can be seen of it agrees; `near`: see `relation`; `differs`: speaks against the client. */
  readonly finding: 'same' | 'fits' | 'near' | 'differs';
  /** As it stands on the page, at most 60 characters. */
  readonly text: string;
  /** Where it stands: the place that says most. */
  readonly place?: Cue;
  /** What it adds; negative where it speaks against. See `lib/recognition/weights.ts`. */
  readonly weight: number;
  readonly relation?: NameRelation;
}
