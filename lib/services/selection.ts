import { findUsccs } from '../recognition/codes.ts';
import { normaliseName } from '../recognition/normalise.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import type { FoundUscc } from './services.ts';

/** Longest text taken over from a page: a name, a code, a sentence for the log. */
export const LONGEST_SELECTION = 300;

/** Lines offered under the address bar. */
const MOST_SUGGESTED = 5;
/** A piece of a code shorter than this fits too many. */
const LEAST_CODE = 4;

/** What was selected on a page, as it may be used: one line, bounded. */
export function readSelection(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_SELECTION);
}

/** The credit code a selection means: one that stands in it, or that of the only client so named. */
export function usccFor(text: string, summaries: readonly ClientSummary[]): FoundUscc | undefined {
  const codes = new Set(findUsccs(text).map(({ code }) => code));
  const [code] = codes;
  if (code !== undefined) {
    const owner = summaries.find(({ uscc }) => uscc === code);
    return codes.size === 1 ? { code, ...(owner ? { name: owner.name } : {}) } : undefined;
  }
  const named = namedExactly(text, summaries);
  return named?.uscc === undefined ? undefined : { code: named.uscc, name: named.name };
}

/** The only client with this very name, short name or number. */
export function namedExactly(text: string, summaries: readonly ClientSummary[]): ClientSummary | undefined {
  const wanted = normaliseName(text);
  if (wanted === '') return undefined;
  const found = summaries.filter(
    ({ name, shortName, aliases, clientNumber }) =>
      [name, shortName ?? '', ...aliases].some((each) => normaliseName(each) === wanted) ||
      (clientNumber !== undefined && normaliseName(clientNumber) === wanted),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Clients for the address bar: those whose name begins with what was typed before those that contain it. */
export function suggestClients(typed: string, summaries: readonly ClientSummary[]): readonly ClientSummary[] {
  const wanted = normaliseName(typed);
  if (wanted === '') return [];
  const ranked: ClientSummary[][] = [[], []];
  for (const summary of summaries) {
    const rank = rankOf(wanted, summary);
    if (rank !== undefined) ranked[rank]?.push(summary);
    if ((ranked[0]?.length ?? 0) >= MOST_SUGGESTED) break;
  }
  return ranked.flat().slice(0, MOST_SUGGESTED);
}

function rankOf(wanted: string, { name, shortName, aliases, uscc, clientNumber }: ClientSummary): 0 | 1 | undefined {
  const names = [name, shortName ?? '', ...aliases].map(normaliseName);
  const codes = wanted.length >= LEAST_CODE ? [uscc, clientNumber].map((code) => normaliseName(code ?? '')) : [];
  if (names.some((each) => each.startsWith(wanted)) || codes.includes(wanted)) return 0;
  return names.some((each) => each.includes(wanted)) || codes.some((each) => each.includes(wanted)) ? 1 : undefined;
}
