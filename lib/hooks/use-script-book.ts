import { useObservable } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { Resolved } from '../domain/content/item.ts';
import type { OutcomeCounts, ScriptOutcome } from '../domain/script/outcome.ts';
import { type RankedScript, rankScripts } from '../domain/script/rank.ts';
import { type ScriptSuggestion, suggestScripts } from '../domain/script/suggest.ts';
import type { Script } from '../domain/script/script.ts';
import { useServices } from './services-context.tsx';
import { useToday } from './today-context.tsx';
import { useContentBook } from './use-content-book.ts';

/** A script as it stands in the content. */
export type Card = Resolved<'script'>;

/** What the situation says; the outcomes and the day are added here. */
type Situation = Omit<Parameters<typeof rankScripts>[1], 'outcomes' | 'older' | 'today' | 'variants'>;
type Wanted = Omit<Parameters<typeof suggestScripts>[1], 'outcomes' | 'older' | 'today' | 'variants'>;

/** All scripts, and what was learned about them. */
export interface ScriptBook {
  readonly scripts: readonly Script[];
  readonly cardOf: (id: string) => Card | undefined;
  readonly rank: (scripts: readonly Script[], situation: Situation) => readonly RankedScript[];
  readonly suggest: (wanted: Wanted) => readonly ScriptSuggestion[];
}

const NO_OUTCOMES: readonly ScriptOutcome[] = Object.freeze([]);
const NO_COUNTS: OutcomeCounts = Object.freeze({});

/** The scripts with the outcomes this user tapped: another order at once after every tap. */
export function useScriptBook(): ScriptBook | 'failed' | undefined {
  const { outcomes: service } = useServices();
  const today = useToday();
  const book = useContentBook();
  const outcomes = useObservable(() => service.outcomes$, [service], NO_OUTCOMES);
  const older = useObservable(() => service.older$, [service], NO_COUNTS);
  return useMemo(() => {
    if (book === undefined || book === 'failed') return book;
    const cards = new Map(book.script.map((card) => [card.item.id, card]));
    const variants = new Map(
      book.script.flatMap(({ item }) => (item.variantOf === undefined ? [] : [[item.id, item.variantOf] as const])),
    );
    const learned = { outcomes, older, today, variants };
    const scripts = book.script.map(({ item }) => item.body);
    return {
      scripts,
      cardOf: (id) => cards.get(id),
      rank: (some, situation) => rankScripts(some, { ...situation, ...learned }),
      suggest: (wanted) => suggestScripts(scripts, { ...wanted, ...learned }),
    };
  }, [book, outcomes, older, today]);
}
