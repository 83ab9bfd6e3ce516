import type { Day } from '../calendar/day.ts';
import type { Need } from '../cross-sell/needs-matrix.ts';
import type { CrossSell } from '../cross-sell/suggestion.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { ExitCriteria } from '../stage/criteria.ts';
import type { TouchRule } from '../touch/rule.ts';
import { dateLines, productLines, questionLines } from './business-lines.ts';
import { flagLines, smallTalkLines } from './care-lines.ts';
import { personLines, promiseLines, touchLines } from './contact-lines.ts';
import { BRIEFING_PARTS, type BriefingLine, type BriefingPart } from './line.ts';
import { type AnswerCards, objectionLines } from './objection-lines.ts';
import { gapLines, proposalLines } from './proposal-lines.ts';
import { paperLines, researchLines } from './research-lines.ts';
import { riskLines } from './risk-lines.ts';
import { documentLines, goalLines, stageLines } from './standing-lines.ts';
import { stepLines } from './step-lines.ts';

/** A part with its lines; none: no data, and that is said. */
export interface BriefingSection {
  readonly part: BriefingPart;
  readonly lines: readonly BriefingLine[];
}

/** The page that is read before a visit 访前简报. */
export interface Briefing {
  readonly clientId: string;
  readonly madeOn: Day;
  /** Every part, in the order in which it is read. */
  readonly sections: readonly BriefingSection[];
}

/** What a briefing is made from, besides the dossier. */
export interface BriefingContent {
  readonly today: Day;
  /** What to propose; without it the part says what is held alone. */
  readonly crossSell?: CrossSell;
  /** How the client stands to each family of products; without it no gaps are named. */
  readonly needs?: readonly Need[];
  /** Without them doubts stand alone. */
  readonly cards?: AnswerCards;
  readonly touchRule?: Pick<TouchRule, 'low' | 'high'>;
  /** The exit criteria in force; as shipped where none are given. */
  readonly criteria?: ExitCriteria;
}

/** As many as can be asked in one talk. */
const MOST_QUESTIONS = 5;

/** The briefing of a client. Pure: the same dossier on the same day gives the same briefing. */
export function makeBriefing(dossier: Dossier, { today, ...content }: BriefingContent): Briefing {
  const { crossSell, needs, cards, touchRule, criteria } = content;
  const lines: { readonly [P in BriefingPart]: readonly BriefingLine[] } = {
    goal: goalLines(dossier, today, touchRule, crossSell?.state === 'blocked'),
    people: personLines(dossier, today),
    touches: touchLines(dossier, today),
    promises: promiseLines(dossier, today),
    stage: stageLines(dossier, today, criteria),
    products: [
      ...productLines(dossier, today),
      ...proposalLines(dossier, today, crossSell),
      ...(crossSell?.state === 'blocked' ? [] : gapLines(today, needs)),
    ],
    dates: [...stepLines(dossier, today), ...dateLines(dossier, today)],
    flags: [...riskLines(dossier.client, today), ...flagLines(dossier, today)],
    objections: objectionLines(dossier, today, cards),
    questions: [...researchLines(dossier.client, today), ...questionLines(today, crossSell)].slice(0, MOST_QUESTIONS),
    documents: [...documentLines(dossier, today, touchRule?.high), ...paperLines(dossier.client, today)],
    smallTalk: smallTalkLines(dossier, today),
  };
  return {
    clientId: dossier.client.id,
    madeOn: today,
    sections: BRIEFING_PARTS.map((part) => ({ part, lines: lines[part] })),
  };
}
