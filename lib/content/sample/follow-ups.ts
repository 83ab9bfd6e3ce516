import { addDays, type Day, daysBetween } from '../../domain/calendar/day.ts';
import type { FollowUp } from '../../domain/follow-up/follow-up.ts';
import { isConverted, isProspect } from '../../domain/stage/stage.ts';
import type { Random } from '../../util/random.ts';
import { fill } from './fill.ts';
import { type Step, workdayBefore } from './history.ts';
import type { ClientSeed } from './seed.ts';
import { CLIENT_PROMISES, NEXT_STEPS, PROMISES, SHOP_PROMISES, WEALTH_PROMISES } from './texts-next.ts';

/** Follow-ups of a client: done ones between its touches, then the open ones its plan asks for. */
export function makeFollowUps(
  seed: ClientSeed,
  steps: readonly Step[],
  today: Day,
  random: Random,
  nextId: () => string,
): FollowUp[] {
  const promised =
    seed.segment === 'wealth' ? WEALTH_PROMISES : seed.kind === 'soleProprietor' ? SHOP_PROMISES : PROMISES;
  const textFor = (step: Step, kind: FollowUp['kind']): string =>
    fill(random.pick(kind === 'promise' ? promised : NEXT_STEPS[step.phase]), step.slots);
  const done = steps.slice(0, -1).flatMap((step, i): FollowUp[] => {
    if (!step.touch.isEffective || !random.chance(0.5)) return [];
    const doneOn = (steps[i + 1] as Step).touch.day;
    const gap = daysBetween(step.touch.day, doneOn);
    const kind = seed.segment !== 'wealth' && random.chance(0.25) ? 'promise' : 'nextStep';
    const due = workdayBefore(addDays(step.touch.day, random.int(Math.min(4, gap), gap)));
    const item: FollowUp = {
      id: nextId(),
      kind,
      text: textFor(step, kind),
      due: due < step.touch.day ? doneOn : due,
      doneOn,
      touchId: step.touch.id,
    };
    return [kind === 'promise' ? asKept(item, i) : item];
  });
  /** Four promises in five are kept on the day, and every third is the client's. */
  function asKept(item: FollowUp, at: number): FollowUp {
    const kept = at % 5 === 4 ? item : { ...item, doneOn: item.due };
    return at % 3 === 2 ? { ...kept, ...byClient(at) } : kept;
  }
  function byClient(at: number): Pick<FollowUp, 'by' | 'text'> {
    const step = steps[at] ?? (steps.at(-1) as Step);
    const texts = CLIENT_PROMISES[seed.segment === 'wealth' ? 'wealth' : 'business'];
    return { by: 'client', text: fill(texts[at % texts.length] as string, step.slots) };
  }
  const last = steps.at(-1);
  if (!last) return done;

  const open: FollowUp[] = [];
  const add = (kind: FollowUp['kind'], due: Day): void => {
    const text = open.length === 0 && seed.nextText ? seed.nextText : textFor(last, kind);
    open.push({ id: nextId(), kind, text, due, touchId: last.touch.id });
  };
  const future = (): Day => {
    const due = addDays(today, random.int(3, 12));
    const before = workdayBefore(due);
    return before > today ? before : due;
  };
  switch (seed.plan) {
    case 'dueToday':
      add('nextStep', today);
      break;
    case 'promiseToday':
      add('promise', today);
      break;
    case 'followUpOverdue':
      add('nextStep', workdayBefore(addDays(today, -random.int(1, 4))));
      break;
    case 'promiseOverdue':
      add('promise', workdayBefore(addDays(today, -random.int(1, 4))));
      break;
    case 'noNextStep':
      return done;
    case 'quiet':
      if (seed.stage !== 'dormant') return done;
      return [
        ...done,
        {
          id: nextId(),
          kind: 'nextStep',
          text: fill('年后再联系{w}，看计划是否重启', last.slots),
          due: addDays(today, random.int(40, 90)),
        },
      ];
    default:
      if (isProspect(seed.stage) || random.chance(0.75)) add(random.chance(0.25) ? 'promise' : 'nextStep', future());
  }
  if (isConverted(seed.stage) && random.chance(0.3)) add('nextStep', future());
  // A promise without hurry is as often the client's as ours.
  const isTheirs = !PROMISED.has(seed.plan) && steps.length % 2 === 0;
  return [
    ...done,
    ...open.map((item) => (isTheirs && item.kind === 'promise' ? { ...item, ...byClient(steps.length) } : item)),
  ];
}

/** Plans whose point is a promise of ours. */
const PROMISED: ReadonlySet<ClientSeed['plan']> = new Set<ClientSeed['plan']>(['promiseToday', 'promiseOverdue']);
