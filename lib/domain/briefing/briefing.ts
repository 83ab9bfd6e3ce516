import type { Day } from '../calendar/day.ts';
import type { CrossSell } from '../cross-sell/suggestion.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { ExitCriteria } from '../stage/criteria.ts';
import type { TouchRule } from '../touch/rule.ts';
import { dateLines, productLines, questionLines } from './business-lines.ts';
import { flagLines, smallTalkLines } from './care-lines.ts';
import { objectionLines, personLines, promiseLines, touchLines } from './contact-lines.ts';
import { BRIEFING_PARTS, type BriefingLine, type BriefingPart } from './line.ts';
import { documentLines, goalLines, stageLines } from './standing-lines.ts';

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
  readonly touchRule?: Pick<TouchRule, 'low' | 'high'>;
  /** The exit criteria in force; as shipped where none are given. */
  readonly criteria?: ExitCriteria;
}

/** The briefing of a client. Pure: the same dossier on the same day gives the same briefing. */
export function makeBriefing(dossier: Dossier, { today, crossSell, touchRule, criteria }: BriefingContent): Briefing {
  const lines: { readonly [P in BriefingPart]: readonly BriefingLine[] } = {
    goal: goalLines(dossier, today, touchRule),
    people: personLines(dossier, today),
    touches: touchLines(dossier, today),
    promises: promiseLines(dossier, today),
    stage: stageLines(dossier, today, criteria),
    products: productLines(dossier, today, crossSell),
    dates: dateLines(dossier, today),
    flags: flagLines(dossier, today),
    objections: objectionLines(dossier, today),
    questions: questionLines(dossier, today, crossSell),
    documents: documentLines(dossier, today, touchRule?.high),
    smallTalk: smallTalkLines(dossier, today),
  };
  return {
    clientId: dossier.client.id,
    madeOn: today,
    sections: BRIEFING_PARTS.map((part) => ({ part, lines: lines[part] })),
  };
}
