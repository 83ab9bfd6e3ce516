import type { Day } from '../../lib/domain/calendar/day.ts';
import type { PersonRole } from '../../lib/domain/client/person.ts';
import { saidFeedback } from '../../lib/domain/feedback/said-feedback.ts';
import type { ObjectionScenario } from '../../lib/domain/objection/scenario.ts';
import type { ProductFamily } from '../../lib/domain/product/holding.ts';
import type { LogTopic, Mention, ParsedLog } from '../../lib/domain/quick-log/parsed-log.ts';
import type { Channel } from '../../lib/domain/touch/touch.ts';
import type { Draft, HandField, NewPersonInput, PromiseEdit, TouchInput } from '../../lib/hooks/service-types.ts';
import { shownChips } from './chip-edits.ts';
import { isTwoWay } from './log-state.ts';
import { editOf } from './promise-edits.ts';

/** A promise of the line, with what was changed of it by hand. */
export interface ShownPromise {
  /** As read from the line: tells it from the others. */
  readonly source: string;
  readonly by: 'us' | 'client';
  readonly text: string;
  readonly due?: Day;
  /** `HH:MM` on that day, as long as the day is the one that was read. */
  readonly time?: string;
}

/** Somebody named who is not among the client's people. */
export interface Stranger extends NewPersonInput {
  /** Whether they are to be added with the touch. */
  readonly isAccepted: boolean;
  readonly role: PersonRole;
}

/** A doubt, and whether its answer worked, where somebody has said. */
export interface ShownObjection extends Mention<ObjectionScenario> {
  readonly worked?: boolean;
  /** The script it was answered with. */
  readonly scriptId?: string;
}

/** The log line as it would be saved: what was read from it, and over that what was chosen by hand. */
export interface LogView {
  readonly channel: Channel;
  readonly isEffective: boolean;
  /** The word that decided it; absent where it is by hand, or by the channel alone. */
  readonly effectWord?: string;
  /** Day of the contact; absent: today. */
  readonly day?: Day;
  readonly time?: string;
  readonly personIds: readonly string[];
  readonly strangers: readonly Stranger[];
  readonly topics: readonly Mention<LogTopic>[];
  readonly products: readonly Mention<ProductFamily>[];
  readonly objections: readonly ShownObjection[];
  readonly promises: readonly ShownPromise[];
  readonly nextText: string;
  readonly nextDue: Day | '';
  /** `HH:MM` and way of the next contact, where the line says them. */
  readonly nextTime?: string;
  readonly nextChannel?: Channel;
}

const NOTHING: ParsedLog = Object.freeze({
  people: [],
  topics: [],
  products: [],
  objections: [],
  promises: [],
});

/** What may be taken away of a line; keys of {@link Draft} `refused`. */
export const refusedKey = {
  person: (idOrName: string) => `person:${idOrName}`,
  topic: (id: LogTopic) => `topic:${id}`,
  product: (id: ProductFamily) => `product:${id}`,
  objection: (id: ObjectionScenario) => `objection:${id}`,
  nextTime: () => 'nextTime:',
} as const;

/** The line as it would be saved. `parsed`: what was read from its text; nothing is, before the reader is there. */
export function viewOf(state: Draft, parsed: ParsedLog = NOTHING): LogView {
  const isByHand = (field: HandField) => state.hand?.includes(field) ?? false;
  const isKept = (key: string) => !(state.refused ?? []).includes(key);
  const channel = (isByHand('channel') ? undefined : parsed.channel?.value) ?? state.channel;
  const day = isByHand('day') ? state.day : (parsed.day?.value ?? state.day);
  const met = parsed.people.flatMap(({ value: { id } }) => (id && isKept(refusedKey.person(id)) ? [id] : []));
  const { nextStep } = parsed;
  const nextDue = isByHand('nextDue') ? state.nextDue : (nextStep?.value.due ?? '');
  // With another day, or taken away, it is no longer the step the line speaks of.
  const stepAsRead =
    nextDue === (nextStep?.value.due ?? '') && !(isByHand('nextText') && state.nextText === '')
      ? nextStep?.value
      : undefined;
  return {
    channel,
    ...effectOf(state, parsed, channel, isByHand('isEffective')),
    ...(day !== undefined && { day }),
    ...(parsed.time && { time: parsed.time.value }),
    personIds: [...new Set([...state.personIds, ...met])],
    strangers: parsed.people
      .filter(({ value: { id, name } }) => id === undefined && isKept(refusedKey.person(name)))
      .map(({ value: { name, title } }) => ({
        name,
        ...(title !== undefined && { title }),
        isAccepted: state.newPeople?.includes(name) ?? false,
        role: state.newRoles?.find((each) => each.name === name)?.role ?? 'handler',
      })),
    topics: shownChips(parsed.topics, 'topic', state),
    products: shownChips(parsed.products, 'product', state),
    objections: shownChips(parsed.objections, 'objection', state).map((each) => ({
      ...each,
      ...answerTo(each.id, state),
    })),
    promises: promisesOf(parsed, state.promiseEdits ?? []),
    nextText: isByHand('nextText') ? state.nextText : (nextStep?.value.text ?? ''),
    nextDue,
    ...(stepAsRead?.time !== undefined && isKept(refusedKey.nextTime()) && { nextTime: stepAsRead.time }),
    ...(stepAsRead?.channel !== undefined && { nextChannel: stepAsRead.channel }),
  };
}

function answerTo(id: ObjectionScenario, { answered }: Draft): Pick<ShownObjection, 'worked' | 'scriptId'> {
  const { worked, scriptId } = answered?.find(({ scenario }) => scenario === id) ?? {};
  return { ...(worked !== undefined && { worked }), ...(scriptId !== undefined && { scriptId }) };
}

/** A word decides (没接); without one the channel does, as it stands now. */
function effectOf(
  state: Draft,
  { isEffective: effect, channel: said }: ParsedLog,
  channel: Channel,
  isByHand: boolean,
): Pick<LogView, 'isEffective' | 'effectWord'> {
  if (isByHand) return { isEffective: state.isEffective };
  const isByChannel = effect === undefined || (effect.start === said?.start && effect.end === said.end);
  if (isByChannel) return { isEffective: isTwoWay(channel) };
  return { isEffective: effect.value, effectWord: state.text.slice(effect.start, effect.end) };
}

function promisesOf({ promises }: ParsedLog, edits: readonly PromiseEdit[]): ShownPromise[] {
  const taken = new Set<PromiseEdit>();
  return promises.flatMap(({ value }) => {
    const edit = editOf(value.text, edits, taken);
    if (edit) taken.add(edit);
    if (edit?.isRefused) return [];
    const due = edit?.due ?? value.due;
    const time = due === value.due ? value.time : undefined;
    return [
      {
        source: value.text,
        by: edit?.by ?? value.by,
        text: value.text,
        ...(due !== undefined && { due }),
        ...(time !== undefined && { time }),
      },
    ];
  });
}

/** Words and days for what the line leaves open. */
export interface Fallbacks {
  readonly today: Day;
  readonly nextText: string;
  readonly promiseText: string;
  /** What a topic is called that was added by hand; one of the line is kept in its words. */
  readonly topicName: (id: LogTopic) => string;
  readonly due: Day;
}

/**
 * What to save. A next step with a day but no words gets words, one with words but no day a day, so that neither is ever
 * dropped without a word; promises likewise.
 */
export function inputOf(state: Draft, view: LogView, clientId: string, fallbacks: Fallbacks): TouchInput {
  const nextText = view.nextText.trim();
  const hasNext = nextText !== '' || view.nextDue !== '';
  const newPeople = view.strangers.filter(({ isAccepted }) => isAccepted).map(({ isAccepted: _, ...person }) => person);
  return {
    clientId,
    channel: view.channel,
    day: view.day ?? fallbacks.today,
    ...(view.time !== undefined && { time: view.time }),
    text: state.text.trim(),
    isEffective: view.isEffective,
    personIds: view.personIds,
    ...(newPeople.length > 0 && { newPeople }),
    ...(view.topics.length > 0 && {
      topics: [...new Set(view.topics.map(({ id, word }) => word || fallbacks.topicName(id)))],
    }),
    ...(view.products.length > 0 && { products: view.products.map(({ id }) => id) }),
    ...(view.objections.length > 0 && {
      objections: view.objections.map(({ id, worked, scriptId }) => ({
        scenario: id,
        ...(worked !== undefined && { worked }),
        ...(scriptId !== undefined && { scriptId }),
      })),
    }),
    ...(state.feedback?.length && { feedback: saidFeedback(state.feedback, state.text) }),
    ...(view.promises.length > 0 && {
      promises: view.promises.map(({ by, text, due, time }) => ({
        by,
        text: text.trim() || fallbacks.promiseText,
        due: due ?? fallbacks.due,
        ...(time !== undefined && { time }),
      })),
    }),
    ...(hasNext && {
      next: {
        text: nextText || fallbacks.nextText,
        due: view.nextDue || fallbacks.due,
        kind: state.isPromise ? ('promise' as const) : ('nextStep' as const),
        ...(view.nextTime !== undefined && { time: view.nextTime }),
        ...(view.nextChannel !== undefined && { channel: view.nextChannel }),
      },
    }),
  };
}
