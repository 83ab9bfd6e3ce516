import type { Day } from '../calendar/day.ts';
import type { Client } from '../client/client.ts';
import { warningsOf } from '../finance/warning.ts';
import { openQuestions, type ResearchMethod } from '../research/plan.ts';
import { type BriefingLine, line } from './line.ts';

/** Questions of the research plan named in a briefing, and papers to be asked for. */
const MOST = Object.freeze({ questions: 4, papers: 3 });

/** What is found in papers is asked for, not asked. */
const IN_PAPERS: ReadonlySet<ResearchMethod> = new Set<ResearchMethod>(['documents', 'statements']);

/** What the client is asked or shows on the spot; the rest is found out elsewhere. */
const ON_SITE: ReadonlySet<ResearchMethod> = new Set<ResearchMethod>(['talk', 'siteVisit']);

/**
 * What the research plan still wants to know: what is found out in the visit first, in each the earliest due first. What papers would tell
 * comes with the papers.
 */
export function researchLines(client: Client, today: Day): readonly BriefingLine[] {
  const questions = wanted(client, today, 'questions');
  const isOnSite = ({ content }: BriefingLine) => content.kind === 'question' && ON_SITE.has(content.method);
  return [...questions.filter(isOnSite), ...questions.filter((each) => !isOnSite(each))].slice(0, MOST.questions);
}

/** Papers to be collected: new statements where they are late, and what the research plan wants to find in papers. */
export function paperLines(client: Client, today: Day): readonly BriefingLine[] {
  const late = warningsOf(client.statements ?? [], today)
    .filter(({ id }) => id === 'statementsLate')
    .map(({ id, on }) => line('documents', { kind: 'newStatements', end: on }, { kind: 'statement', id }, on, today));
  return [...late, ...wanted(client, today, 'documents')].slice(0, MOST.papers);
}

function wanted({ researchPlans = [] }: Client, today: Day, part: 'questions' | 'documents'): readonly BriefingLine[] {
  const madeOn = new Map(researchPlans.flatMap((plan) => plan.items.map(({ id }) => [id, plan.madeOn] as const)));
  return openQuestions(researchPlans)
    .filter(({ method }) => IN_PAPERS.has(method) === (part === 'documents'))
    .map(({ id, question, method, due }) =>
      line(
        part,
        { kind: 'question', text: question, method, due, isOverdue: due < today },
        { kind: 'research', id },
        madeOn.get(id) ?? today,
        today,
      ),
    );
}
