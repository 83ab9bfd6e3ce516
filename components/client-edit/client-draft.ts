import { isDay } from '../../lib/domain/calendar/day.ts';
import type { Client, ClientKind, DevelopmentStage, Potential, Segment } from '../../lib/domain/client/client.ts';
import { isUscc } from '../../lib/domain/client/uscc.ts';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import { cleanUscc } from '../client/new-client.ts';

/** What stands in the form of a client. Blank fields are what is not known. */
export interface ClientDraft {
  readonly kind: ClientKind;
  readonly name: string;
  /** When the name is changed: keep the old one as an alias, by which pages and tables still name the client. */
  readonly keepsOldName: boolean;
  readonly shortName: string;
  /** One a line. */
  readonly aliases: string;
  readonly uscc: string;
  readonly clientNumber: string;
  readonly segment: Segment;
  readonly developmentStage: DevelopmentStage | '';
  readonly potential: Potential | '';
  readonly address: string;
  readonly firstBusinessDay: string;
  readonly note: string;
}

/** What is wrong with the form. `…Taken`: another client has it already. */
export type ClientProblem =
  | { readonly at: 'nameMissing' | 'badUscc' | 'tooManyAliases' | 'badFirstDay' }
  | { readonly at: 'nameTaken' | 'usccTaken' | 'numberTaken'; readonly by: Pick<ClientSummary, 'id' | 'name'> };

/** What a client record can hold; see the schema of records. */
const MOST_ALIASES = 50;

/** The form for a client as it is. */
export function clientDraft(client: Client): ClientDraft {
  return {
    kind: client.kind,
    name: client.name,
    keepsOldName: true,
    shortName: client.shortName ?? '',
    aliases: client.aliases.join('\n'),
    uscc: client.uscc ?? '',
    clientNumber: client.clientNumber ?? '',
    segment: client.segment,
    developmentStage: client.developmentStage ?? '',
    potential: client.potential ?? '',
    address: client.address ?? '',
    firstBusinessDay: client.firstBusinessDay ?? '',
    note: client.note ?? '',
  };
}

/** Whether the name is another than it was, so that the old one can be kept. */
export function isRenamed(client: Client, draft: ClientDraft): boolean {
  return bare(draft.name) !== '' && bare(draft.name) !== bare(client.name);
}

/** The first thing wrong with the form, if any; `book`: all clients, this one among them. */
export function clientProblem(
  client: Client,
  draft: ClientDraft,
  book: readonly ClientSummary[],
  today: string,
): ClientProblem | undefined {
  const next = editedClient(client, draft, today);
  if (next.name === '') return { at: 'nameMissing' };
  if (next.uscc !== undefined && !isUscc(next.uscc)) return { at: 'badUscc' };
  if (next.aliases.length > MOST_ALIASES) return { at: 'tooManyAliases' };
  const day = draft.firstBusinessDay;
  if (day !== '' && (!isDay(day) || day > today)) return { at: 'badFirstDay' };
  const others = book.filter(({ id }) => id !== client.id);
  const taken = (at: 'usccTaken' | 'numberTaken' | 'nameTaken', isSame: (other: ClientSummary) => boolean) => {
    const by = others.find(isSame);
    return by && { at, by: { id: by.id, name: by.name } };
  };
  return (
    taken('usccTaken', ({ uscc }) => uscc !== undefined && uscc === next.uscc) ??
    taken('numberTaken', ({ clientNumber }) => clientNumber !== undefined && clientNumber === next.clientNumber) ??
    // Two different codes are two companies, even under one name. What was so before this form is not its fault.
    (isRenamed(client, draft)
      ? taken('nameTaken', (other) => bare(other.name) === bare(next.name) && !(other.uscc && next.uscc))
      : undefined)
  );
}

/** The client the form stands for; what the form does not know of is kept. A potential that is another was judged `today`. */
export function editedClient(client: Client, draft: ClientDraft, today: string): Client {
  const {
    shortName,
    uscc,
    clientNumber,
    developmentStage,
    potential,
    address,
    firstBusinessDay,
    note,
    potentialOn,
    ...rest
  } = client;
  const name = draft.name.trim();
  const typed = draft.aliases.split('\n').map((line) => line.trim());
  const old = isRenamed(client, draft) && draft.keepsOldName ? [client.name] : [];
  const optional = {
    shortName: draft.shortName.trim(),
    // A natural person has no such code.
    uscc: draft.kind === 'person' ? '' : cleanUscc(draft.uscc),
    clientNumber: draft.clientNumber.trim(),
    developmentStage: draft.developmentStage,
    potential: draft.potential,
    potentialOn: draft.potential === '' ? '' : draft.potential === potential ? (potentialOn ?? '') : today,
    address: draft.address.trim(),
    firstBusinessDay: draft.firstBusinessDay,
    note: draft.note.trim(),
  };
  return {
    ...rest,
    kind: draft.kind,
    name,
    aliases: [...new Set([...typed, ...old])].filter((alias) => alias !== '' && alias !== name),
    segment: draft.segment,
    ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== '')) as Partial<Client>),
  };
}

/** A name as it is compared: full-width letters, brackets and spaces say nothing. */
function bare(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
}
