import type { Candidate, CandidateKind } from '../../lib/contracts/page.ts';
import type { PageSubject } from '../../lib/contracts/page-state.ts';
import type { ClientKind } from '../../lib/domain/client/client.ts';
import { isUscc } from '../../lib/domain/client/uscc.ts';
import { createDictionary, type DictionaryEntry } from '../../lib/recognition/dictionary.ts';
import { buildNameFilter, openNameFilter, PREFIX_LENGTH } from '../../lib/recognition/filter.ts';
import { otherSpellings } from '../../lib/recognition/han.ts';
import { resolveCandidates } from '../../lib/recognition/resolve.ts';
import { findNames } from '../../lib/recognition/scan.ts';
import { decidePage } from '../../lib/recognition/subject.ts';
import type { NamePair, Verdict } from './read-pairs.ts';

/** What recognition says of a pair, by the way a page takes: filter, candidates, dictionary, decision. */
export function decidePair(pair: NamePair): { readonly verdict: Verdict; readonly subject: PageSubject } {
  const clients = [clientOf(pair), ...othersOf(pair)];
  const subject = decidePage([resolveCandidates(createDictionary(clients), candidatesOf(pair, clients)).state]);
  if (subject.kind === 'client') return { verdict: subject.clientId === 'client' ? 'bind' : 'different', subject };
  return { verdict: subject.kind === 'ambiguous' ? 'ask' : 'different', subject };
}

function clientOf({ name, context }: NamePair): DictionaryEntry {
  return {
    clientId: 'client',
    kind: (context['c.kind'] ?? 'enterprise') as ClientKind,
    name,
    aliases: (context['c.alias'] ?? '').split('|').filter((alias) => alias !== ''),
    uscc: context['c.uscc'],
    clientNumber: context['c.number'],
    ...(context['c.short'] ? { shortName: context['c.short'] } : {}),
    people: context['c.phone'] ? [{ phone: context['c.phone'] }] : [],
  };
}

function othersOf({ context }: NamePair): DictionaryEntry[] {
  const [, name, uscc, clientNumber] = /^([^@#]*)(?:@([^#]*))?(?:#(.*))?$/.exec(context.other ?? '') ?? [];
  return name ? [{ clientId: 'other', kind: 'enterprise', name, aliases: [], uscc, clientNumber }] : [];
}

function candidatesOf({ onPage, context }: NamePair, clients: readonly DictionaryEntry[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const add = (kind: CandidateKind, text: string | undefined) => {
    if (text) candidates.push({ index: candidates.length, kind, text, cues: ['labelled'], isMarkable: true });
  };
  const names = clients.flatMap(({ name, shortName, aliases }) => [
    name,
    ...aliases,
    ...(shortName ? [shortName] : []),
  ]);
  const spellings = names.flatMap((name) => [name, ...otherSpellings(name, PREFIX_LENGTH)]);
  const [spot] = findNames(onPage, openNameFilter(buildNameFilter(spellings, 7)));
  const isHit = spot !== undefined && onPage.slice(0, spot.start).trim().length === 0;
  add(isHit ? 'name' : 'labelledName', onPage);
  const code = context['p.uscc'];
  add(code !== undefined && isUscc(code) ? 'uscc' : 'maskedUscc', code);
  add(context['p.number']?.includes('*') ? 'maskedNumber' : 'clientNumber', context['p.number']);
  add('phone', context['p.phone']);
  return candidates;
}
