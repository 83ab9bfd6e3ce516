import type { ObjectionScenario } from '../objection/scenario.ts';
import type { Chip, Mention } from './parsed-log.ts';
import { OBJECTION_PAIRS, OBJECTION_WORDS } from './words/objection-words.ts';
import { type FoundWord, makeWordFinder, type WordFinder } from './word-finder.ts';

/** A doubt told from two words that stand near each other is not said outright. */
const NEAR_CONFIDENCE = 0.8;

const findWords = makeWordFinder(OBJECTION_WORDS);
const findPairs = OBJECTION_PAIRS.map(({ scenario, heads, tails, reach }) => ({
  scenario,
  reach,
  findHeads: makeWordFinder([['head', heads]]),
  findTails: makeWordFinder([
    ['tail', tails.words],
    [null, tails.not],
  ]),
}));

/** The doubts a folded text speaks of, each scenario once, where it is said first. `findMore`: by further words, such as the bank's own. */
export function findObjections(
  text: string,
  findMore: WordFinder<ObjectionScenario> = () => [],
): Chip<Mention<ObjectionScenario>>[] {
  const found: Chip<Mention<ObjectionScenario>>[] = [...findWords(text), ...findMore(text)].map(
    ({ meaning, word, start, end }) => Object.freeze({ value: Object.freeze({ id: meaning, word }), start, end }),
  );
  for (const { scenario, reach, findHeads, findTails } of findPairs) {
    const tails = findTails(text);
    for (const head of findHeads(text)) {
      const tail = tails.find(({ start }) => start >= head.end && start - head.end <= reach);
      if (tail && !isBroken(text, head, tail)) {
        const word = text.slice(head.start, tail.end);
        const value = Object.freeze({ id: scenario, word });
        found.push(Object.freeze({ value, start: head.start, end: tail.end, confidence: NEAR_CONFIDENCE }));
      }
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((chip, index) => found.findIndex(({ value }) => value.id === chip.value.id) === index);
}

/** Whether a comma parts the two words, or a 不 turns them round. */
function isBroken(text: string, head: FoundWord<string>, tail: FoundWord<string>): boolean {
  for (let at = head.end; at < tail.start; at += 1) if (',;!?不没'.includes(text[at] as string)) return true;
  return false;
}
