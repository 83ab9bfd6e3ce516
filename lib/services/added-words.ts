import type { ObjectionScenario } from '../domain/objection/scenario.ts';
import { addedTriggers } from '../domain/content/added-triggers.ts';
import type { WordTable } from '../domain/quick-log/word-finder.ts';
import type { ContentReader } from './content.ts';

const NONE: WordTable<ObjectionScenario> = Object.freeze([]);

/**
 * The words for doubts that the content adds, followed from now on. None until it has come: a line is read without it rather than later.
 */
export function followAddedWords(content: ContentReader): () => WordTable<ObjectionScenario> {
  let words = NONE;
  content.book$.subscribe({
    next: (book) => {
      words = addedTriggers(book.scenario);
    },
    error: () => undefined,
  });
  return () => words;
}
