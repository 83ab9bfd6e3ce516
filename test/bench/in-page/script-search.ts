// Runs inside a real browser page: keystrokes over a thousand cards.
import { PRODUCTS } from '../../../lib/content/products/catalogue.ts';
import { SYNONYMS } from '../../../lib/content/scripts/synonyms.ts';
import { buildCardIndex, type CardIndex } from '../../../lib/search/cards/index.ts';
import { drain } from '../../../lib/search/engine.ts';
import { makeScriptLibrary } from '../../factories/script-library.ts';

let index: CardIndex | undefined;

/** Makes the index; milliseconds it takes. */
function prepareScripts(count: number): number {
  const names = PRODUCTS.map(({ id, name, aliases = [] }) => [id, [name, ...aliases]] as const);
  const words = { ...SYNONYMS, meanings: { ...SYNONYMS.meanings, ...Object.fromEntries(names) } };
  const cards = makeScriptLibrary(count).map((card) => ({
    ...card,
    more: [card.goal, card.glance.answer, ...card.steps],
  }));
  const started = performance.now();
  index = drain(buildCardIndex(cards, words));
  return performance.now() - started;
}

/** Milliseconds of every keystroke of these texts, each typed from its first character to its last. */
function typeScripts(texts: readonly string[]): number[] {
  const ready = index;
  if (!ready) throw new Error('not prepared');
  return texts.flatMap((text) => {
    const characters = [...text];
    return characters.map((_, at) => {
      const typed = characters.slice(0, at + 1).join('');
      const started = performance.now();
      ready.find(typed);
      return performance.now() - started;
    });
  });
}

Object.assign(globalThis, { prepareScripts, typeScripts });
