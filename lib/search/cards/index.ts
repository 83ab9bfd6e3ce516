import { createReader, type Features, type Reader, readSounds } from './features.ts';
import { createLetters, type Letters, type Meant } from './letters.ts';
import { type CardWords, folded, phraseFinder } from './words.ts';

/** By what a card is found. */
export interface FindableCard {
  readonly title: string;
  readonly triggers: readonly string[];
  readonly says: readonly string[];
  /** What else stands on it. */
  readonly more: readonly string[];
  /** Segments it is made for; absent: for all. */
  readonly segments?: readonly string[];
  readonly families?: readonly string[];
  readonly stages?: readonly string[];
}

/** What a feature counts by where in a card it stands. */
const FIELD_WEIGHTS = Object.freeze({ title: 1, triggers: 1, says: 0.85, more: 0.3 });
/** What standing in a further field adds. */
const FURTHER_FIELD = 0.15;
/** What becomes of a card that is made for a segment nobody has named, or for others than the one named, or for none. */
const SEGMENT_FACTORS = Object.freeze({ unasked: 0.75, other: 0.7, general: 0.8 });
/** What becomes of a card for certain products or stages: only slightly less than of one for all. */
const SPECIAL_FACTOR = 0.95;
/** What becomes of a card for each meaning that was asked for and that it has not. */
const MISSING_FACTOR = 0.75;
/** Found is what reaches this share of the best, … */
const SHARE_OF_BEST = 0.35;
/** … and the best has to have this much: less is a character or two in common. */
const LEAST_SCORE = 3;

/** Letters of the longest syllable of pinyin. */
const LONGEST_SYLLABLE = 6;

/** What is rare is reckoned among so many at least: among five cards everything would be common. */
const FEWEST_CARDS = 200;

/** Nobody types more than this to find a card; what is pasted is cut. */
const LONGEST_TYPED = 80;

/** A card found. */
export interface FoundCard {
  /** Its place among the cards. */
  readonly at: number;
  readonly score: number;
}

/** Cards made ready for searching. */
export interface CardIndex {
  /** What the typed text may mean, the likeliest first; none for a blank. */
  find(typed: string): readonly FoundCard[];
}

/** A place of a feature: the card, and what the feature counts there. */
interface Posting {
  readonly card: number;
  readonly weight: number;
}

/** Make cards ready: once, for many searches. Yields how much is done, 0 to 1, wherever others may be let work. */
export function* buildCardIndex(cards: readonly FindableCard[], words: CardWords): Generator<number, CardIndex> {
  const triggers = new Set(cards.flatMap((card) => card.triggers.map(folded)));
  const reader = createReader(words, phraseFinder([...triggers].map((trigger) => [trigger, trigger])));
  const letters = yield* createLetters(termsOf(cards, words, triggers), [
    ...words.degrees,
    ...words.fillers.filter((word) => word.length > 1),
  ]);
  const postings = new Map<string, Posting[]>();
  for (const [at, card] of cards.entries()) {
    for (const [key, weight] of featuresOf(card, reader.read)) {
      const list = postings.get(key);
      if (list) list.push({ card: at, weight });
      else postings.set(key, [{ card: at, weight }]);
    }
    yield 0.5 + at / cards.length / 2;
  }
  return { find: (typed) => find(cards, postings, readTyped(typed, reader, letters)) };
}

/** What is asked for. */
interface Asked {
  readonly features: Features;
  readonly segments: ReadonlySet<string>;
}

function readTyped(typed: string, reader: Reader, letters: Letters): Asked {
  const features: Features = new Map();
  const segments = new Set<string>();
  const read = ({ text, quality }: Meant) => {
    reader.read(text, features, quality);
    for (const segment of reader.segmentsIn(text)) segments.add(segment);
  };
  for (const text of textsIn(typed)) {
    read({ text, quality: 1 });
    const plain = folded(text);
    [...letters.meant(plain), ...letters.alike(plain)].forEach(read);
    for (const [run] of plain.matchAll(/[a-z]{3,}/g)) {
      const syllables = letters.syllables(run);
      if (!syllables) continue;
      readSounds(syllables, features);
      letters.meant(syllables.join('')).forEach(read);
    }
  }
  return { features, segments };
}

function find(cards: readonly FindableCard[], postings: ReadonlyMap<string, Posting[]>, asked: Asked): FoundCard[] {
  const size = Math.max(cards.length, FEWEST_CARDS);
  const scores = new Float64Array(cards.length);
  const meanings = new Uint8Array(cards.length);
  let meant = 0;
  for (const [key, weight] of asked.features) {
    const places = postings.get(key);
    if (!places) continue;
    const counts = weight * Math.log(1 + (size - places.length + 0.5) / (places.length + 0.5));
    const isMeaning = key.startsWith('m:');
    if (isMeaning) meant += 1;
    for (const place of places) {
      scores[place.card] = (scores[place.card] as number) + counts * place.weight;
      if (isMeaning) meanings[place.card] = (meanings[place.card] as number) + 1;
    }
  }
  const found = cards.map((card, at) => {
    const missing = meant - (meanings[at] as number);
    return { at, score: (scores[at] as number) * factorOf(card, asked.segments) * MISSING_FACTOR ** missing };
  });
  const best = found.reduce((highest, { score }) => Math.max(highest, score), 0);
  if (best < LEAST_SCORE) return [];
  return found.filter(({ score }) => score >= best * SHARE_OF_BEST).sort((a, b) => b.score - a.score);
}

/** What was typed, piece by piece, and as one. */
function textsIn(typed: string): readonly string[] {
  const parts = typed.slice(0, LONGEST_TYPED).split(/\s+/).filter(Boolean);
  const joined = parts.join('');
  if (parts.length < 2) return parts;
  // Syllables typed one by one mean nothing by themselves.
  return /^[a-z]+$/i.test(joined) && parts.every((part) => part.length <= LONGEST_SYLLABLE)
    ? [joined]
    : [...parts, joined];
}

function featuresOf(card: FindableCard, read: (text: string, into: Features) => void): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const fields = [
    [FIELD_WEIGHTS.title, [card.title]],
    [FIELD_WEIGHTS.triggers, card.triggers],
    [FIELD_WEIGHTS.says, card.says],
    [FIELD_WEIGHTS.more, card.more],
  ] as const;
  for (const [weight, texts] of fields) {
    const features: Features = new Map();
    for (const text of texts) read(text, features);
    for (const key of features.keys()) {
      const known = counts.get(key);
      counts.set(key, known === undefined ? weight : Math.max(known, weight) + FURTHER_FIELD * Math.min(known, weight));
    }
  }
  return counts;
}

function factorOf({ segments, families, stages }: FindableCard, asked: ReadonlySet<string>): number {
  const special = families || stages ? SPECIAL_FACTOR : 1;
  if (asked.size === 0) return special * (segments ? SEGMENT_FACTORS.unasked : 1);
  if (!segments) return special * SEGMENT_FACTORS.general;
  return special * (segments.some((segment) => asked.has(segment)) ? 1 : SEGMENT_FACTORS.other);
}

/** What letters may stand for: triggers, clauses of titles and sayings, and the words for meanings and segments. */
function termsOf(cards: readonly FindableCard[], words: CardWords, triggers: ReadonlySet<string>): readonly string[] {
  const clauses = cards
    .flatMap(({ title, says }) => [title, ...says])
    .flatMap((text) => text.split(/[，。？！：“”、；]/u));
  const groups = [...Object.values(words.meanings), ...Object.values(words.segments)].flat();
  return [...new Set([...triggers, ...groups.map(folded), ...clauses.map(folded)])].filter((term) => term.length > 1);
}
