import { findSpokenDays } from '../calendar/spoken-day.ts';
import { chosenChannel, contactChannel, findChannels } from './channel.ts';
import { findClauses } from './clauses.ts';
import type { Clause, LineParts } from './line-parts.ts';
import { cleanText } from './clean-text.ts';
import { findTimes } from './clock-time.ts';
import { contactDay, contactTime, firstDue, timeIn } from './contact-day.ts';
import { findEffect } from './effect.ts';
import { foldLine } from './fold.ts';
import { findObjections } from './objections.ts';
import type {
  Chip,
  LogContext,
  Mention,
  NextStepMention,
  ParsedLog,
  PersonMention,
  PromiseMention,
} from './parsed-log.ts';
import { findPeople } from './people.ts';
import { PRODUCT_WORDS } from './words/product-words.ts';
import { TOPIC_WORDS } from './words/topic-words.ts';
import { makeWordFinder, type WordFinder } from './word-finder.ts';

/** Longer lines are read up to here: nobody logs a book, and time stays bounded. */
export const MAX_LINE = 5_000;

const findProducts = makeWordFinder(PRODUCT_WORDS);
const findTopics = makeWordFinder(TOPIC_WORDS);

/**
 * What a line of the log says. Never throws, whatever the line; the result is frozen, and the same for the same input.
 * Spans are places of `line` in UTF-16 units.
 */
export function parseLog(line: string, context: LogContext): ParsedLog {
  const read = line.slice(0, MAX_LINE);
  const parts = findParts(read, context);
  const { text } = parts;
  const clauses = findClauses(parts);
  const channel = contactChannel(parts, clauses);
  const effect = findEffect(parts, clauses, channel);
  const day = contactDay(parts, clauses, channel);
  const time = contactTime(parts, clauses);
  const nextStep = lastStep(read, parts, clauses);
  return Object.freeze({
    ...(channel && { channel }),
    ...(effect && { isEffective: effect }),
    ...(day && { day }),
    ...(time && { time }),
    people: Object.freeze(metPeople(parts, clauses)),
    topics: Object.freeze(mentions(text, findTopics)),
    products: Object.freeze(mentions(text, findProducts)),
    objections: Object.freeze(findObjections(text, context.findObjections)),
    promises: Object.freeze(promises(read, parts, clauses)),
    ...(nextStep && { nextStep }),
  });
}

/** Each meaning once, with the word that speaks of it first. */
function mentions<T extends string>(text: string, find: WordFinder<T>): Chip<Mention<T>>[] {
  const found = new Map<T, Chip<Mention<T>>>();
  for (const { meaning, word, start, end } of find(text)) {
    if (!found.has(meaning))
      found.set(meaning, Object.freeze({ value: Object.freeze({ id: meaning, word }), start, end }));
  }
  return [...found.values()];
}

/** Who was met, each once: those of the contact; those a step alone speaks of, where there is nobody else. */
function metPeople({ people }: LineParts, clauses: readonly Clause[]): Chip<PersonMention>[] {
  const steps = clauses.filter(({ role }) => role === 'step');
  const met = people.filter(({ start }) => !steps.some((step) => start >= step.start && start < step.end));
  const chosen = met.length > 0 ? met : people;
  return chosen.filter((chip, index) => chosen.findIndex(({ value }) => value.name === chip.value.name) === index);
}

function promises(line: string, parts: LineParts, clauses: readonly Clause[]): Chip<PromiseMention>[] {
  return clauses
    .filter(({ role }) => role === 'promise')
    .map((clause) => {
      const due = firstDue(clause, parts);
      const time = due === undefined ? undefined : timeIn(parts, clause);
      const text = cleanText(line, clause, time && [time]);
      const value: PromiseMention = Object.freeze({
        by: clause.by ?? 'us',
        text,
        ...(due && { due }),
        ...(time && { time: time.value }),
      });
      return Object.freeze({ value, start: clause.start, end: clause.end });
    });
}

function lastStep(line: string, parts: LineParts, clauses: readonly Clause[]): Chip<NextStepMention> | undefined {
  const clause = clauses.findLast(({ role }) => role === 'step');
  if (!clause) return undefined;
  const due = firstDue(clause, parts);
  const time = due === undefined ? undefined : timeIn(parts, clause);
  const channel = chosenChannel(parts, clause);
  const text = cleanText(line, clause, time && [time]);
  const value: NextStepMention = Object.freeze({
    text,
    ...(due && { due }),
    ...(time && { time: time.value }),
    ...(channel && { channel }),
  });
  return Object.freeze({ value, start: clause.start, end: clause.end });
}

/** The days, times and people of a line: what its clauses are cut by. */
export function findParts(line: string, context: LogContext): LineParts {
  const text = foldLine(line);
  const days = findSpokenDays(text);
  const times = findTimes(text);
  const taken = [...days, ...times, ...findProducts(text), ...findTopics(text), ...findChannels(text)];
  return { text, days, times, people: findPeople(line, text, context.people, taken), context };
}
