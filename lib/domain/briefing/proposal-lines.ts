import type { Day } from '../calendar/day.ts';
import type { Need } from '../cross-sell/needs-matrix.ts';
import type { CrossSell, Suggestion } from '../cross-sell/suggestion.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type BriefingLine, line } from './line.ts';

/** Suggestions named in a briefing; the first alone with its opening. */
const MOST_SUGGESTIONS = 3;

/** What to propose, the best with its opening, or why nothing is. Its age is that of the oldest fact it rests on. */
export function proposalLines({ client }: Dossier, today: Day, crossSell?: CrossSell): readonly BriefingLine[] {
  if (!crossSell) return [];
  if (crossSell.state === 'blocked') {
    // Two complaints that are open block for one reason.
    const reasons = crossSell.blocks.filter(({ id }, at, all) => all.findIndex((each) => each.id === id) === at);
    return reasons.map(({ id, fact }) =>
      line('products', { kind: 'blocked', block: id }, { kind: 'rule', id: `block.${id}` }, fact.on, today),
    );
  }
  return crossSell.suggestions.slice(0, MOST_SUGGESTIONS).map((suggestion, at) => {
    const { ruleId, title, why, opening, netFen, facts } = suggestion;
    const sum = netFen === undefined ? {} : { netFen };
    const content =
      at === 0
        ? ({ kind: 'suggestion', title, why, opening, ...sum } as const)
        : ({ kind: 'also', title, ...sum } as const);
    return line('products', content, { kind: 'rule', id: ruleId }, oldest(facts) ?? client.createdOn, today);
  });
}

/** Families where something known suggests a need and nothing was done yet, in one line; its age is that of the oldest sign. */
export function gapLines(today: Day, needs: readonly Need[] = []): readonly BriefingLine[] {
  const open = needs.filter(({ state }) => state === 'open');
  // The newest sign of each family is enough to show it.
  const on = oldest(open.flatMap(({ facts }) => facts.slice(0, 1)));
  if (on === undefined) return [];
  const content = { kind: 'gaps', families: open.map(({ family }) => family) } as const;
  return [line('products', content, { kind: 'rule', id: 'needs.matrix' }, on, today)];
}

function oldest(facts: readonly Pick<Suggestion['facts'][number], 'on'>[]): Day | undefined {
  return facts.reduce<Day | undefined>((day, { on }) => (day === undefined || on < day ? on : day), undefined);
}
