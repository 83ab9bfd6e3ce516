import type { Briefing } from '../briefing/briefing.ts';
import type { BriefingPart, LineContent } from '../briefing/line.ts';
import type { Day } from '../calendar/day.ts';
import type { CrossSell } from '../cross-sell/suggestion.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { OBJECTION_SCENARIOS, type ObjectionScenario } from '../objection/scenario.ts';
import { openQuestions, type ResearchMethod } from '../research/plan.ts';
import type { RiskGroup } from '../risk/item.ts';
import type { ScriptScenario } from '../script/script.ts';
import { isProspect } from '../stage/stage.ts';
import { countTouches } from '../touch/count.ts';
import { DEFAULT_TOUCH_RULE, type TouchRule } from '../touch/rule.ts';
import { CHANGE_APPROACH, nextPlanStep, type Purpose } from '../touch-plan/plan.ts';

/** More than this is not looked at while talking. */
const MOST = Object.freeze({
  people: 5,
  promises: 4,
  talk: 3,
  questions: 5,
  asks: 3,
  suggestions: 3,
  risks: 3,
  objections: 4,
  criteria: 5,
});

/** What can be found out at the client's: asking others and looking things up comes before or after. */
const AT_THE_CLIENT: ReadonlySet<ResearchMethod> = new Set(['talk', 'siteVisit', 'documents', 'statements']);
/** What papers tell is asked for after what only a talk or a look around tells; the briefing has it so too. */
const IN_PAPERS: ReadonlySet<ResearchMethod> = new Set(['documents', 'statements']);

type Line<K extends LineContent['kind']> = Extract<LineContent, { kind: K }>;

/** A line of the briefing that can be ticked off; `id` is that of what it rests on, or, where several lines may rest on one thing, made from it. */
export interface GuideLine {
  readonly id: string;
  readonly content: LineContent;
  readonly isOld: boolean;
}

type GuideLineOf<K extends LineContent['kind']> = GuideLine & { readonly content: Line<K> };

/** Somebody who may be there. */
export interface GuidePerson {
  readonly id: string;
  readonly content: Line<'person'>;
}

/** An open question of the research plan that can be answered at the client's. */
export interface GuideQuestion {
  readonly id: string;
  readonly group: RiskGroup;
  readonly text: string;
  readonly due: Day;
}

/** Something to propose: how to begin, and what it is worth in a year. */
export interface GuideSuggestion {
  readonly id: string;
  readonly title: string;
  readonly opening: string;
  readonly netFen?: number;
}

/** A doubt to be ready for. `before`: it was raised already, and whether that was settled. */
export interface GuideObjection {
  readonly scenario: ObjectionScenario;
  readonly before?: 'settled' | 'open';
}

/** What each part of a visit offers (domain facts §5), as data: the words are the interface's. */
export interface VisitGuide {
  readonly opening: {
    readonly people: readonly GuidePerson[];
    /** Promises of both sides, open ones alone: to be spoken of first. */
    readonly promises: readonly GuideLineOf<'promise'>[];
    readonly talk: readonly GuideLine[];
  };
  readonly needs: { readonly questions: readonly GuideQuestion[]; readonly asks: readonly GuideLineOf<'ask'>[] };
  readonly proposal: {
    readonly suggestions: readonly GuideSuggestion[];
    /** Why nothing is to be proposed, where something stands in the way: each reason once. */
    readonly blocks: readonly string[];
    readonly risks: readonly GuideLine[];
  };
  readonly objections: {
    readonly likely: readonly GuideObjection[];
    /** The others, in the order of the sources. */
    readonly others: readonly ObjectionScenario[];
  };
  readonly closing: {
    readonly criteria: readonly GuideLineOf<'criterion'>[];
    /** What may come next, the most likely first. */
    readonly next: readonly Purpose[];
    /** What to ask oneself where the plan is used up; else empty. */
    readonly rethink: readonly (typeof CHANGE_APPROACH)[number][];
  };
}

/** What a guide is made from. */
export interface GuideInput {
  readonly dossier: Dossier;
  /** Of the same dossier. */
  readonly briefing: Briefing;
  readonly crossSell?: CrossSell;
  /** Scenarios the situation suggests, the likeliest first. */
  readonly likely?: readonly ScriptScenario[];
  readonly touchRule?: Pick<TouchRule, 'high'>;
}

/** The guide through a visit to a client. Pure: the same dossier and briefing give the same guide. */
export function visitGuide({ dossier, briefing, crossSell, likely = [], touchRule }: GuideInput): VisitGuide {
  const lines = (part: BriefingPart): readonly GuideLine[] =>
    (briefing.sections.find((section) => section.part === part)?.lines ?? []).map(({ content, source, isOld }) => ({
      id: source.id,
      content,
      isOld,
    }));
  const ready = crossSell?.state === 'ready' ? crossSell.suggestions : [];
  return {
    opening: {
      people: lines('people').filter(isOf('person')).slice(0, MOST.people),
      promises: lines('promises').filter(isOf('promise')).slice(0, MOST.promises),
      talk: apart(lines('smallTalk')).slice(0, MOST.talk),
    },
    needs: {
      questions: openQuestions(dossier.client.researchPlans)
        .filter(({ method }) => AT_THE_CLIENT.has(method))
        .sort((a, b) => Number(IN_PAPERS.has(a.method)) - Number(IN_PAPERS.has(b.method)))
        .slice(0, MOST.questions)
        .map(({ id, group, question, due }) => ({ id, group, text: question, due })),
      asks: lines('questions').filter(isOf('ask')).slice(0, MOST.asks),
    },
    proposal: {
      suggestions: ready.slice(0, MOST.suggestions).map(({ ruleId, title, opening, netFen }) => ({
        id: ruleId,
        title,
        opening,
        ...(netFen === undefined ? {} : { netFen }),
      })),
      blocks: [
        ...new Set(
          lines('products')
            .filter(isOf('blocked'))
            .map(({ content }) => content.block),
        ),
      ],
      risks: apart(lines('flags')).slice(0, MOST.risks),
    },
    objections: objectionsOf(lines('objections').filter(isOf('objection')), likely),
    closing: {
      criteria: lines('stage').filter(isOf('criterion')).slice(0, MOST.criteria),
      ...nextOf(dossier, touchRule?.high ?? DEFAULT_TOUCH_RULE.high),
    },
  };
}

/** Doubts that were raised before, those not settled first; then what the situation suggests. */
function objectionsOf(
  raised: readonly { readonly content: Line<'objection'> }[],
  likely: readonly ScriptScenario[],
): VisitGuide['objections'] {
  const found = new Map<ObjectionScenario, GuideObjection>();
  for (const { content } of raised) {
    const scenario = content.scenario;
    if (!isObjection(scenario)) continue;
    const before = content.worked === true ? 'settled' : 'open';
    found.set(scenario, content.isLikely ? { scenario } : { scenario, before });
  }
  for (const scenario of likely) if (isObjection(scenario) && !found.has(scenario)) found.set(scenario, { scenario });
  const listed = [...found.values()].slice(0, MOST.objections);
  const names = listed.map(({ scenario }) => scenario);
  return { likely: listed, others: OBJECTION_SCENARIOS.filter((scenario) => !names.includes(scenario)) };
}

/** The step of the plan after this visit, or this one once more; with a client won already, the next look at needs. */
function nextOf({ client, touches }: Dossier, high: number): Pick<VisitGuide['closing'], 'next' | 'rethink'> {
  if (!isProspect(client.stage)) return { next: ['review', 'needs'], rethink: [] };
  const { effective } = countTouches(touches);
  const steps = [nextPlanStep(client.segment, effective + 1, high), nextPlanStep(client.segment, effective, high)];
  const next = steps.flatMap((step) => (step === 'changeApproach' ? [] : [step.purpose]));
  return { next: [...new Set(next)], rethink: steps[0] === 'changeApproach' ? CHANGE_APPROACH : [] };
}

/** Several lines may rest on one record: each gets an id of its own, the same one as long as the lines before it stay. */
function apart(lines: readonly GuideLine[]): readonly GuideLine[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const base = `${line.content.kind} ${line.id}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return { ...line, id: count === 1 ? base : `${base} ${count}` };
  });
}

function isObjection(scenario: string): scenario is ObjectionScenario {
  return (OBJECTION_SCENARIOS as readonly string[]).includes(scenario);
}

function isOf<K extends LineContent['kind']>(kind: K) {
  return (line: GuideLine): line is GuideLineOf<K> => line.content.kind === kind;
}
