import type { Client } from '../../lib/domain/client/client.ts';
import type { Effect } from '../../lib/domain/dossier/apply.ts';
import type { Words } from '../../lib/hooks/use-text.ts';

type Entry = { readonly id: string };

/** What was judged, taken up, settled, asked or answered by a change of a client; undefined where it was something else. */
export function researchText({ kind, before, after }: Effect, t: Words): string | undefined {
  if (kind !== 'client' || !before || !after) return undefined;
  const judged = added(before.judgements, after.judgements).map(({ item, level, note }) => {
    const value = [t(`risk.level.${level}`), ...(note === undefined ? [] : [note])].join(' · ');
    return t('research.pair', { name: t(`risk.item.${item}`), value });
  });
  const signals = added(before.riskSignals, after.riskSignals).map(({ kind: of, closedOn }) => {
    const name = t(`risk.signal.${of}`);
    return t(closedOn === undefined ? 'research.followOf' : 'research.settleOf', { name });
  });
  const said = [...judged, ...signals, ...planTexts(before, after, t)];
  return said.length === 0 ? undefined : said.join(t('teach.and'));
}

function planTexts(before: Client, after: Client, t: Words): readonly string[] {
  return added(before.researchPlans, after.researchPlans).map((plan) => {
    const was = before.researchPlans?.find(({ id }) => id === plan.id);
    const [found] = added(was?.items, plan.items).filter(({ answeredOn }) => answeredOn !== undefined);
    if (was && found) return t('research.answerOf', { question: found.question });
    return t('research.pair', { name: t('research.plans'), value: plan.objective });
  });
}

/** What is new in a list, or no more as it was. */
function added<E extends Entry>(before: readonly E[] = [], after: readonly E[] = []): readonly E[] {
  const known = new Map(before.map((each) => [each.id, JSON.stringify(each)]));
  return after.filter((each) => known.get(each.id) !== JSON.stringify(each));
}
