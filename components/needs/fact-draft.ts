import { type Day, isDay } from '../../lib/domain/calendar/day.ts';
import type { Client, DevelopmentStage } from '../../lib/domain/client/client.ts';
import {
  type ClientFact,
  FACT_UNITS,
  type FactKey,
  type FactSource,
  MOST_FACTS,
  RISK_RATINGS,
} from '../../lib/domain/client/fact.ts';
import { readWan, wanOf } from '../worth/holding-draft.ts';

/** Facts as they are typed, by name; empty: not known. Flags are `yes` or `no`. */
export type FactDraft = { readonly [K in FactKey]?: string };

/** What all facts of a form share. */
export interface FactSaid {
  readonly on: string;
  readonly source: FactSource;
  readonly note: string;
}

/** A fact as its field shows it. */
export function factText(fact: ClientFact | undefined): string {
  if (fact === undefined) return '';
  const { key, value } = fact;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  if (FACT_UNITS[key] === 'money') return wanOf(value);
  return FACT_UNITS[key] === 'share' ? String(value / 100) : String(value);
}

/** What a field means, in the unit of its fact; undefined: not known. */
export function readFact(key: FactKey, text: string): ClientFact['value'] | undefined | 'bad' {
  const typed = text.trim();
  if (typed === '') return undefined;
  switch (FACT_UNITS[key]) {
    case 'flag':
      return typed === 'yes' ? true : typed === 'no' ? false : 'bad';
    case 'rating':
      return (RISK_RATINGS as readonly string[]).includes(typed) ? typed : 'bad';
    case 'money': {
      const fen = readWan(typed);
      return fen === 'notAmount' || (fen !== undefined && fen < 0) ? 'bad' : fen;
    }
    case 'year':
      return within(typed, 1800, 2200);
    case 'count':
      return within(typed, 0, Number.MAX_SAFE_INTEGER);
    case 'share': {
      const percent = numberOf(typed.replace(/%$/, ''));
      return percent !== undefined && percent >= 0 && percent <= 100 ? Math.round(percent * 100) : 'bad';
    }
  }
}

/** Fields that cannot be read. */
export function badFacts(draft: FactDraft): readonly FactKey[] {
  return keysOf(draft).filter((key) => readFact(key, draft[key] ?? '') === 'bad');
}

/** Whether the day a form shows can be the day of a fact: no fact is of tomorrow. */
export function isFactDay(on: string, today: Day): boolean {
  return isDay(on) && on <= today;
}

/**
 * A client with what a form says: every field of it that is filled replaces what was known under its name, an emptied one takes it out. Undefined
 * when that changes nothing or cannot be kept.
 */
export function withFacts(
  client: Client,
  draft: FactDraft,
  { on, source, note }: FactSaid,
  stage?: DevelopmentStage,
): Client | undefined {
  const keys = keysOf(draft);
  const others = (client.facts ?? []).filter(({ key }) => !keys.includes(key));
  const said = keys.flatMap((key): ClientFact[] => {
    const value = readFact(key, draft[key] ?? '');
    if (value === undefined || value === 'bad') return [];
    return [{ key, value, on, source, ...(note.trim() === '' ? {} : { note: note.trim() }) }];
  });
  const before = client.facts?.length ?? 0;
  const isSame =
    said.length === 0 && others.length === before && (stage === undefined || stage === client.developmentStage);
  if (isSame || others.length + said.length > MOST_FACTS) return undefined;
  const { facts: _, ...rest } = client;
  const facts = [...others, ...said];
  return {
    ...rest,
    ...(facts.length === 0 ? {} : { facts }),
    ...(stage === undefined ? {} : { developmentStage: stage }),
  };
}

function keysOf(draft: FactDraft): readonly FactKey[] {
  return Object.keys(draft) as FactKey[];
}

function within(typed: string, least: number, most: number): number | 'bad' {
  const value = numberOf(typed);
  return value !== undefined && Number.isInteger(value) && value >= least && value <= most ? value : 'bad';
}

/** A number as it is typed in an office: full-width digits and separators of thousands are read as well. */
function numberOf(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replaceAll(',', '').trim();
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
