import { type Day, daysBetween } from '../calendar/day.ts';
import type { FactKey } from '../client/fact.ts';
import type { PersonRole } from '../client/person.ts';
import type { SignalKind } from '../client/signal.ts';
import type { LoanClass } from '../credit/loan.ts';
import type { RecordKind } from '../dossier/dossier.ts';
import type { WarningId } from '../finance/warning.ts';
import type { OpportunityState } from '../opportunity/opportunity.ts';
import type { ProductFamily } from '../product/holding.ts';
import type { ResearchMethod } from '../research/plan.ts';
import type { RiskGroup, RiskLevel, RiskMeasure } from '../risk/item.ts';
import type { RiskSignalKind } from '../risk/signal.ts';
import type { Stage } from '../stage/stage.ts';
import type { Channel, TouchOutcome } from '../touch/touch.ts';
import type { Purpose } from '../touch-plan/plan.ts';

/** Parts of a briefing, in the order in which it is read before a visit. */
export const BRIEFING_PARTS = Object.freeze([
  'goal',
  'people',
  'touches',
  'promises',
  'stage',
  'products',
  'dates',
  'flags',
  'objections',
  'questions',
  'documents',
  'smallTalk',
] as const);

/** One of {@link BRIEFING_PARTS}. */
export type BriefingPart = (typeof BRIEFING_PARTS)[number];

/** What a line rests on: a record of the dossier, part of the client's record, or a rule of ours. */
export interface LineSource {
  readonly kind: RecordKind | 'fact' | 'signal' | 'file' | 'procedure' | 'statement' | 'research' | 'rule';
  /** Id of the record or rule; name of the fact. */
  readonly id: string;
}

/** Something that falls due. */
export type DateKind = 'loanMatures' | 'limitEnds' | 'holdingEnds' | 'fileEnds';

/** What a line says, as data: the words are the interface's. */
export type LineContent =
  /**
   * `changeApproach`: the plan is used up; `winBack`: it came to a halt or was lost; `settle`: something must be put right before new
   * business. `of`: the rule of five to seven.
   */
  | {
      readonly kind: 'goal';
      readonly ordinal: number;
      readonly of: { readonly low: number; readonly high: number };
      readonly purpose: Purpose | 'changeApproach' | 'care' | 'winBack' | 'settle';
    }
  /** What was noted of the client as a whole. */
  | { readonly kind: 'background'; readonly text: string }
  | {
      readonly kind: 'person';
      readonly name: string;
      readonly title?: string;
      readonly role: PersonRole;
      /** Topics of the contacts with this person, the newest first. */
      readonly cares: readonly string[];
      readonly lastOn?: Day;
    }
  | {
      readonly kind: 'touch';
      readonly channel: Channel;
      readonly text: string;
      readonly outcome?: TouchOutcome;
    }
  | {
      readonly kind: 'promise';
      readonly by: 'us' | 'client';
      readonly text: string;
      readonly due: Day;
      readonly isOverdue: boolean;
      /** Touches since it was made that did not close it, see `carriedTimes`; absent: none, or nobody knows. */
      readonly carried?: number;
    }
  | { readonly kind: 'stage'; readonly stage: Stage; readonly days: number }
  | {
      readonly kind: 'criterion';
      readonly criterion: string;
      readonly isMandatory: boolean;
      readonly isSuggested: boolean;
    }
  | {
      readonly kind: 'holding';
      readonly family: ProductFamily;
      readonly name: string;
      readonly balanceFen?: number;
      readonly limitFen?: number;
    }
  | { readonly kind: 'loans'; readonly count: number; readonly balanceFen: number }
  | {
      readonly kind: 'opportunity';
      readonly name: string;
      readonly state: OpportunityState;
      readonly incomeFen?: number;
    }
  | {
      readonly kind: 'suggestion';
      readonly title: string;
      readonly why: string;
      readonly opening: string;
      readonly netFen?: number;
    }
  /** A suggestion after the first. */
  | { readonly kind: 'also'; readonly title: string; readonly netFen?: number }
  /** Families with a sign of a need, and nothing done about it yet. */
  | { readonly kind: 'gaps'; readonly families: readonly ProductFamily[] }
  | { readonly kind: 'blocked'; readonly block: string }
  | { readonly kind: 'date'; readonly date: DateKind; readonly what: string; readonly day: Day; readonly fen?: number }
  /** Something to do for the client; `time` and `place` where it is an appointment. */
  | {
      readonly kind: 'step';
      readonly text: string;
      readonly due: Day;
      readonly isOverdue: boolean;
      readonly time?: string;
      readonly place?: string;
    }
  /** How much risk there is over all, and the groups that decided it. */
  | { readonly kind: 'risk'; readonly level: RiskLevel | 'noData'; readonly because: readonly RiskGroup[] }
  | {
      readonly kind: 'riskSignal';
      readonly signal: RiskSignalKind;
      readonly note?: string;
      /** What was decided. */
      readonly measures: readonly RiskMeasure[];
    }
  /** What the figures of the period that ended then warn of, and nobody has taken up. */
  | { readonly kind: 'warning'; readonly warning: WarningId; readonly end: Day }
  | { readonly kind: 'signal'; readonly signal: SignalKind; readonly note?: string }
  | { readonly kind: 'loanClass'; readonly number: string; readonly loanClass: LoanClass }
  /** `isLikely`: not raised yet, but the situation suggests it. `card`: title of the script that answers it best. */
  | {
      readonly kind: 'objection';
      readonly scenario: string;
      readonly worked?: boolean;
      readonly scriptId?: string;
      readonly isLikely?: boolean;
      readonly card?: string;
    }
  /** An open question of the research plan, or in the part of documents, what is to be found in papers. */
  | {
      readonly kind: 'question';
      readonly text: string;
      readonly method: ResearchMethod;
      readonly due: Day;
      readonly isOverdue: boolean;
    }
  /** Newer statements than those of the period that ended then are due. */
  | { readonly kind: 'newStatements'; readonly end: Day }
  /** Something to be asked, since nobody knows it yet. */
  | { readonly kind: 'ask'; readonly fact: FactKey | 'developmentStage'; readonly titles: readonly string[] }
  | { readonly kind: 'bring'; readonly item: string }
  | { readonly kind: 'file'; readonly name: string; readonly place?: string }
  | { readonly kind: 'birthday'; readonly name: string; readonly day: Day; readonly inDays: number }
  | { readonly kind: 'note'; readonly about: string; readonly text: string };

/** A line of a briefing, with where it comes from and how old that is. */
export interface BriefingLine {
  readonly part: BriefingPart;
  readonly content: LineContent;
  readonly source: LineSource;
  /** Day of the source. */
  readonly on: Day;
  readonly ageDays: number;
  /** Older than {@link OLD_AFTER_DAYS}: may have changed since. */
  readonly isOld: boolean;
}

/** From then on a line is marked as old. */
export const OLD_AFTER_DAYS = 90;

/** A line; a day that is still to come makes it as new as can be. */
export function line(part: BriefingPart, content: LineContent, source: LineSource, on: Day, today: Day): BriefingLine {
  const ageDays = Math.max(0, daysBetween(on, today));
  return { part, content, source, on, ageDays, isOld: ageDays > OLD_AFTER_DAYS };
}
