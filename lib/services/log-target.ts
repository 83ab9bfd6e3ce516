import type { ClientSummary } from '../domain/dossier/summary.ts';
import { normaliseName } from '../recognition/normalise.ts';
import type { LogTarget } from './log.ts';
import { suggestClients } from './selection.ts';

/** A name shorter than that may stand in any sentence by chance (云岭 is a place as well). */
const LEAST_NAME = 4;
/** Clients offered to choose from. */
const MOST_OFFERED = 5;
/** The word for logging in the address bar. */
export const LOG_WORD = '记';
/** What opens a line for the log in the address bar: 记 with or without a blank, j and log with one. */
const COMMAND = /^(?:记(?:到|给)?[\s:：]*|(?:j|log)\s+)(?=\S)/iu;

/** What stands after the word for logging in the address bar; undefined where it is a search. */
export function logCommand(typed: string): string | undefined {
  const line = typed.trim();
  const opener = COMMAND.exec(line);
  return opener ? line.slice(opener[0].length) : undefined;
}

/** The clients a sentence names, by full name, short name or another one, the longest names alone where one contains another. */
export function clientsNamedIn(text: string, summaries: readonly ClientSummary[]): readonly ClientSummary[] {
  const wanted = normaliseName(text);
  const found: { readonly summary: ClientSummary; readonly name: string }[] = [];
  for (const summary of summaries) {
    const name = namesOf(summary).reduce(
      (best, each) => (each.length >= LEAST_NAME && each.length > best.length && wanted.includes(each) ? each : best),
      '',
    );
    if (name !== '') found.push({ summary, name });
  }
  const isWithin = (name: string) => found.some((each) => each.name !== name && each.name.includes(name));
  return found.filter(({ name }) => !isWithin(name)).map(({ summary }) => summary);
}

/**
 * A line of the address bar: whom it begins with, and the rest of it. A name in full wins, else the first word is looked for as
 * the address bar does. Where nobody fits, the line stays whole.
 */
export function readLogLine(line: string, summaries: readonly ClientSummary[]): LogTarget {
  const opening = longestOpening(line, summaries);
  if (opening) return opening;
  const [word = ''] = /^\S+/u.exec(line) ?? [];
  const fitting = suggestClients(word, summaries).slice(0, MOST_OFFERED);
  return {
    clientIds: fitting.map(({ id }) => id),
    text: fitting.length > 0 ? line.slice(word.length).trim() : line,
  };
}

function longestOpening(line: string, summaries: readonly ClientSummary[]): LogTarget | undefined {
  const whole = normaliseName(line);
  let best = '';
  let clientIds: string[] = [];
  for (const summary of summaries) {
    for (const name of namesOf(summary)) {
      if (name.length < best.length || name.length < 2 || !whole.startsWith(name)) continue;
      if (name !== best) clientIds = [];
      best = name;
      if (!clientIds.includes(summary.id)) clientIds.push(summary.id);
    }
  }
  return best === '' ? undefined : { clientIds, text: afterName(line, best) };
}

/** What follows a name that was found in its normal form: the place is that where the line up to it reads the same. */
function afterName(line: string, name: string): string {
  let end = 0;
  for (let at = 1; at <= line.length; at += 1) {
    const form = normaliseName(line.slice(0, at));
    if (form === name) end = at;
    else if (end > 0) break;
  }
  return line.slice(end).replace(/^[\s,，:：]+/u, '');
}

function namesOf({ name, shortName, aliases, clientNumber }: ClientSummary): string[] {
  return [name, shortName ?? '', ...aliases, clientNumber ?? ''].map(normaliseName);
}
