import { type Day, daysBetween } from '../calendar/day.ts';
import type { Client } from '../client/client.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { ExitCriteria } from '../stage/criteria.ts';
import { isConverted, isProspect } from '../stage/stage.ts';
import { tickList } from '../stage/tick-list.ts';
import { countTouches } from '../touch/count.ts';
import { DEFAULT_TOUCH_RULE, type TouchRule } from '../touch/rule.ts';
import { nextPlanStep } from '../touch-plan/plan.ts';
import { type BriefingLine, line } from './line.ts';

/** Criteria named in a briefing. */
const MOST_CRITERIA = 5;

/** Which touch of how many this will be and what it is for; with a client won already, keeping the relationship, or first settling what blocks new business. Then what was noted of the client. */
export function goalLines(
  { client, touches }: Dossier,
  today: Day,
  { low, high }: Pick<TouchRule, 'low' | 'high'> = DEFAULT_TOUCH_RULE,
  isBlocked = false,
): readonly BriefingLine[] {
  const { effective, lastEffectiveDay } = countTouches(touches);
  const step = nextPlanStep(client.segment, effective, high);
  const planned = step === 'changeApproach' ? step : step.purpose;
  const care = isBlocked ? 'settle' : 'care';
  const purpose = isProspect(client.stage) ? planned : isConverted(client.stage) ? care : 'winBack';
  const content = { kind: 'goal', ordinal: effective + 1, of: { low, high }, purpose } as const;
  const goal = line('goal', content, { kind: 'rule', id: 'touch.plan' }, lastEffectiveDay ?? client.createdOn, today);
  return [goal, ...backgroundLines(client, today)];
}

function backgroundLines({ id, note, createdOn }: Client, today: Day): readonly BriefingLine[] {
  const text = note?.trim();
  return text ? [line('goal', { kind: 'background', text }, { kind: 'client', id }, createdOn, today)] : [];
}

/** What to bring for that purpose, and documents noted of late. */
export function documentLines(
  dossier: Dossier,
  today: Day,
  high: number = DEFAULT_TOUCH_RULE.high,
): readonly BriefingLine[] {
  const { client, touches } = dossier;
  const { effective, lastEffectiveDay } = countTouches(touches);
  const step = isProspect(client.stage) ? nextPlanStep(client.segment, effective, high) : 'changeApproach';
  const bring = step === 'changeApproach' ? [] : step.bring;
  const files = [...(client.files ?? [])].sort((a, b) => (a.on < b.on ? 1 : -1)).slice(0, MOST_FILES);
  return [
    ...bring.map((item) =>
      line(
        'documents',
        { kind: 'bring', item },
        { kind: 'rule', id: 'touch.plan' },
        lastEffectiveDay ?? client.createdOn,
        today,
      ),
    ),
    ...files.map(({ id, name, place, on }) =>
      line(
        'documents',
        { kind: 'file', name, ...(place === undefined ? {} : { place }) },
        { kind: 'file', id },
        on,
        today,
      ),
    ),
  ];
}

/** Documents named in a briefing. */
const MOST_FILES = 3;

/** The stage with its days, and what is still missing to move on: what must be there first, what only wants to be ticked off before the rest. */
export function stageLines(dossier: Dossier, today: Day, criteria?: ExitCriteria): readonly BriefingLine[] {
  const { client } = dossier;
  const source = { kind: 'client', id: client.id } as const;
  const days = Math.max(0, daysBetween(client.stageSince, today));
  // What is open was so when somebody last looked: a stage that began years ago is not news of that age.
  const { lastEffectiveDay = client.stageSince } = countTouches(dossier.touches);
  const seenOn = lastEffectiveDay > client.stageSince ? lastEffectiveDay : client.stageSince;
  const open = tickList(dossier, client.stage, criteria)
    .filter(({ state }) => state !== 'met')
    .sort((a, b) => Number(b.isMandatory) - Number(a.isMandatory))
    .slice(0, MOST_CRITERIA);
  return [
    line('stage', { kind: 'stage', stage: client.stage, days }, source, seenOn, today),
    ...open.map(({ id, isMandatory, state }) =>
      line(
        'stage',
        { kind: 'criterion', criterion: id, isMandatory, isSuggested: state === 'suggested' },
        { kind: 'rule', id },
        seenOn,
        today,
      ),
    ),
  ];
}
