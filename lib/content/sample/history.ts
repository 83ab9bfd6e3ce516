import { addDays, type Day, weekday } from '../../domain/calendar/day.ts';
import { cadenceFor } from '../../domain/cadence/cadence.ts';
import type { Touch } from '../../domain/touch/touch.ts';
import type { Random } from '../../util/random.ts';
import { fill, type Slots } from './fill.ts';
import type { Contact } from './people.ts';
import { productNames } from './products.ts';
import type { ClientSeed, Line } from './seed.ts';
import { SEGMENT_LINES } from './texts-segments.ts';
import { SHOP_LINES, WEALTH_LINES } from './texts-shops.ts';
import { COOLING, GOODS_LINES, type Phase, STAGE_LINES, UNANSWERED, WEALTH_COOLING } from './texts-stages.ts';

const COMPETITORS = ['一家国有大行', '隔壁股份制银行', '本地农商行', '另一家城商行', '邻街的股份行'];
const DAYS_SOON = ['下周一', '下周二', '下周三', '周四下午', '周五上午', '月底前', '下周'];

/** A touch with the phase it belongs to. */
export interface Step {
  readonly touch: Touch;
  readonly phase: Phase;
  readonly slots: Slots;
}

/** The working day at or before `day`: nobody visits a factory on Sunday. */
export function workdayBefore(day: Day): Day {
  return addDays(day, -Math.max(0, weekday(day) - 5));
}

/** Days since the last touch that a plan asks for. Weekend shifts of up to two days stay within each band. */
export function lastTouchAge(seed: ClientSeed, random: Random): number {
  const cadence = cadenceFor(seed.grade, seed.stage);
  if (!cadence) return random.int(70, 210);
  const { ideal, longest } = cadence;
  switch (seed.plan) {
    case 'contactDue':
      return random.int(ideal + 1, longest - 3);
    case 'contactOverdue':
      return random.int(longest + 2, Math.round(longest * 1.6) + 3);
    case 'followUpOverdue':
    case 'promiseOverdue':
      return Math.min(random.int(9, 13), longest - 3);
    case 'tooManyTouches':
      return Math.min(random.int(3, 9), longest - 3);
    default:
      return random.int(1, Math.min(ideal, 24) - 3);
  }
}

/** The phases of a client's touches, oldest first. */
export function phasesOf(seed: ClientSeed): Phase[] {
  const share = (...parts: readonly (readonly [Phase, number])[]): Phase[] => {
    const phases = parts.flatMap(([phase, part]) => new Array<Phase>(Math.round(part * seed.touches)).fill(phase));
    const last = (parts.at(-1) as readonly [Phase, number])[0];
    while (phases.length < seed.touches) phases.push(last);
    return phases.slice(0, seed.touches);
  };
  if (seed.years !== undefined) return share(['deepening', 1]);
  switch (seed.stage) {
    case 'contact':
      return share(['contact', 1]);
    case 'proposal':
      return share(['contact', 0.4], ['proposal', 0.6]);
    case 'negotiation':
      return share(['contact', 0.3], ['proposal', 0.3], ['negotiation', 0.4]);
    case 'delivery':
      return share(['contact', 0.17], ['proposal', 0.17], ['negotiation', 0.17], ['delivery', 0.49]);
    case 'deepening':
      return share(['contact', 0.1], ['proposal', 0.15], ['negotiation', 0.15], ['delivery', 0.2], ['deepening', 0.4]);
    default:
      return share(['contact', 0.4], ['proposal', 0.6]);
  }
}

/** Make up the touches of a client, oldest first. `useCount` spreads the texts over the whole book. */
export function makeSteps(
  seed: ClientSeed,
  contacts: readonly Contact[],
  today: Day,
  random: Random,
  nextId: () => string,
  useCount: Map<string, number>,
): Step[] {
  const phases = phasesOf(seed);
  const days = touchDays(seed, phases, today, random);
  const story = seed.story ?? [];
  const products = productNames(seed.segment, seed.kind);
  const told = new Set(story.map((line) => line[1]));
  let unanswered = 0;
  return phases.map((phase, i) => {
    const storyLine = story[i - (phases.length - story.length)];
    const isLast = i === phases.length - 1;
    const isCooling = isLast && (seed.stage === 'lost' || seed.stage === 'dormant');
    const mayMiss = !storyLine && i > 0 && !isLast && !isCooling && unanswered < 2;
    const isEffective = !(mayMiss && random.chance(0.16));
    if (!isEffective) unanswered += 1;
    const pool = isCooling
      ? seed.segment === 'wealth'
        ? WEALTH_COOLING
        : COOLING
      : isEffective
        ? linesFor(seed, i === 0 && phase === 'contact' ? 'opening' : phase)
        : seed.segment === 'wealth' || seed.kind === 'soleProprietor'
          ? UNANSWERED.slice(0, 4)
          : UNANSWERED;
    const [channel, text] = storyLine ?? leastUsed(pool, told, useCount, random);
    told.add(text);
    // The boss is met at the decisive moments, and always in the cases told by hand.
    const teller = contacts.find((contact) => contact.person.name === (seed.speaker ?? seed.boss));
    // A line about 老板 is told by somebody else.
    const others = text.includes('老板') && contacts.length > 1 ? contacts.slice(1) : contacts;
    const contact = storyLine && teller ? teller : random.chance(0.4) ? (others[0] as Contact) : random.pick(others);
    const slots: Slots = {
      w: contact.address,
      b: seed.business,
      p: random.pick(products),
      k: random.pick(COMPETITORS),
      a: String(random.pick([80, 120, 200, 300, 500, 800, 1200])),
      n: String(random.int(6, 38)),
      d: random.pick(DAYS_SOON),
    };
    const touch: Touch = {
      id: nextId(),
      channel,
      day: days[i] as Day,
      ...(random.chance(0.7) ? { time: `${pad(random.int(9, 17))}:${pad(random.int(0, 11) * 5)}` } : {}),
      text: fill(text, slots),
      isEffective,
      personIds: isEffective || text.includes('{w}') ? [contact.person.id] : [],
    };
    return { touch, phase, slots };
  });
}

function touchDays(seed: ClientSeed, phases: readonly Phase[], today: Day, random: Random): Day[] {
  let age = lastTouchAge(seed, random);
  const days: Day[] = [];
  for (let i = phases.length - 1; i >= 0; i -= 1) {
    days.unshift(workdayBefore(addDays(today, -age)));
    const isCustomer = phases[i] === 'deepening' || phases[i] === 'delivery';
    // At least three days apart, so that a weekend shift never puts two touches on one day.
    age += isCustomer ? random.int(9, { A: 22, B: 32, C: 48, D: 60 }[seed.grade]) : random.int(4, 12);
  }
  return days;
}

const SEGMENTS_WITHOUT_GOODS: readonly ClientSeed['segment'][] = ['services', 'construction', 'technology', 'wealth'];

function linesFor(seed: ClientSeed, phase: Phase | 'opening'): readonly Line[] {
  if (seed.segment === 'wealth') return WEALTH_LINES[phase];
  if (seed.kind === 'soleProprietor') return SHOP_LINES[phase];
  if (phase === 'opening') return STAGE_LINES.opening;
  const own = SEGMENT_LINES[seed.segment];
  if (phase === 'contact') return [...STAGE_LINES.contact, own.early[0] as Line];
  const isLate = phase === 'delivery' || phase === 'deepening';
  const goods = phase === 'negotiation' || SEGMENTS_WITHOUT_GOODS.includes(seed.segment) ? [] : GOODS_LINES[phase];
  return [...STAGE_LINES[phase], ...goods, ...(isLate ? own.late : own.early)];
}

/** A line this client has not heard, of those the line least used in the book so far. */
function leastUsed(
  pool: readonly Line[],
  told: ReadonlySet<string>,
  useCount: Map<string, number>,
  random: Random,
): Line {
  const fresh = pool.filter((line) => !told.has(line[1]));
  const choice = fresh.length > 0 ? fresh : pool;
  const counts = choice.map((line) => useCount.get(line[1]) ?? 0);
  const least = Math.min(...counts);
  const line = random.pick(choice.filter((_, i) => counts[i] === least));
  useCount.set(line[1], least + 1);
  return line;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
