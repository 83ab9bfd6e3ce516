import type { FrameState } from '../contracts/page-state.ts';
import { readDossier } from '../db/read.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { type StoredDossier, stampOf } from '../db/stored.ts';
import { readSummaries } from '../db/summaries.ts';
import type { Cause } from '../domain/audit/cause.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { Change } from '../domain/dossier/dossier.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import {
  aliasesOf,
  aliasPlace,
  LONGEST_ALIAS_KEY,
  type PortalAlias,
  whyNotRemembered,
  withAliases,
} from '../domain/portal-alias/portal-alias.ts';
import { decidePage } from '../recognition/subject.ts';
import { type Committer, staleWhenChanged } from './committer.ts';
import { currentKeys } from './keyring.ts';
import {
  type AnswerText,
  hasOtherCode,
  type OnlyNow,
  type PortalAnswerService,
  textsConfirming,
  textsDenying,
} from './portal-answer.ts';

/** What the service needs. */
export interface PortalAnswerDeps {
  readonly db: SuixingDatabase;
  readonly commit: Committer;
  /** What the frames of the page beside the panel reported; none when it is no enabled portal. */
  readonly frames: () => Promise<readonly FrameState[]>;
  readonly today: () => Day;
  readonly newId: () => string;
}

/** Keeps what the user says about an uncertain page in the clients' own records. */
export function createPortalAnswerService(deps: PortalAnswerDeps): PortalAnswerService {
  const { db, commit, today, newId } = deps;

  /** Puts the answers into the records; what they contradict leaves, with this client and with others. */
  const keep = async (answers: readonly PortalAlias[], cause: Cause) => {
    const keys = await currentKeys();
    if (!keys) return { ok: false, reason: 'locked' } as const;
    const places = new Set(answers.map(aliasPlace));
    const isConfirmed = cause.type === 'confirmAlias' && cause.isClient;
    const ids = new Set(answers.map(({ clientId }) => clientId));
    for (const client of isConfirmed ? await readSummaries(db, keys) : []) {
      if (aliasesOf(client).some((alias) => alias.isClient && places.has(aliasPlace(alias)))) ids.add(client.id);
    }
    const read = new Map<string, StoredDossier>();
    for (const id of ids) {
      const stored = await readDossier(db, keys, id);
      if (!stored) return { ok: false, reason: 'gone' } as const;
      read.set(id, stored);
    }
    const changes = [...read].map(([clientId, { dossier }]): Change => {
      const { client } = dossier;
      const left = aliasesOf(client).filter((alias) => !places.has(aliasPlace(alias)));
      const own = answers.filter((alias) => alias.clientId === clientId);
      return { op: 'put', kind: 'client', clientId, record: withAliases(client, [...left, ...own]) };
    });
    const saved = await commit(changes, cause, (before) =>
      [...read].every(([id, stored]) => before.stampOf(id, id) === stampOf(stored, id)),
    );
    return staleWhenChanged(saved);
  };

  const answer = async (clientIds: readonly string[] | undefined, isClient: boolean) => {
    const keys = await currentKeys();
    if (!keys) return { ok: false, reason: 'locked' } as const;
    const frames = await deps.frames();
    const subject = decidePage(frames);
    // The page may have gone on since the question was drawn.
    if (subject.kind !== 'ambiguous') return { ok: false, reason: 'otherClient' } as const;
    const asked = clientIds ?? subject.clientIds;
    if (!asked.every((id) => subject.clientIds.includes(id))) return { ok: false, reason: 'otherClient' } as const;
    const summaries = await readSummaries(db, keys);
    const about = new Set(asked);
    const found = new Map(summaries.filter(({ id }) => about.has(id)).map((client) => [client.id, client]));
    let onlyNow: OnlyNow = 'nothing';
    const given: Given<AnswerText>[] = [];
    for (const clientId of asked) {
      const client = found.get(clientId);
      if (!client) continue;
      if (isClient && hasOtherCode(frames, clientId)) {
        onlyNow = 'otherCode';
        continue;
      }
      const texts = isClient ? textsConfirming(frames, clientId) : textsDenying(frames, clientId);
      given.push(...texts.map((text) => ({ client, text })));
    }
    const { kept, why } = await rememberable(given, summaries);
    const answers = kept.map(({ client, text }) => aliasOf(text, client, isClient));
    onlyNow = why ?? onlyNow;
    const [first] = answers;
    if (!first) return { ok: true, value: { onlyNow } } as const;
    return keep(answers, { type: 'confirmAlias', portal: first.portal, isClient });
  };

  const aliasOf = ({ by, ...text }: Keyed, client: ClientSummary, isClient: boolean): PortalAlias => ({
    id: newId(),
    clientId: client.id,
    ...text,
    isClient,
    clientName: client.name,
    ...(client.uscc === undefined ? {} : { uscc: client.uscc }),
    confirmedOn: today(),
    by: by.slice(0, 12),
  });

  return {
    confirm: (clientId) => answer([clientId], true),
    deny: () => answer(undefined, false),

    async forget(clientId, aliasId) {
      const keys = await currentKeys();
      if (!keys) return { ok: false, reason: 'locked' };
      const stored = await readDossier(db, keys, clientId);
      if (!stored) return { ok: false, reason: 'gone' };
      const { client } = stored.dossier;
      const left = aliasesOf(client).filter(({ id }) => id !== aliasId);
      const saved = await commit(
        [{ op: 'put', kind: 'client', clientId, record: withAliases(client, left) }],
        { type: 'forgetAlias' },
        (before) => before.stampOf(clientId, clientId) === stampOf(stored, clientId),
      );
      return staleWhenChanged(saved);
    },
  };
}

interface Keyed extends AnswerText {
  readonly key: string;
}

/** A text of the page, and the client it is to mean or not to mean. */
interface Given<T extends AnswerText> {
  readonly client: ClientSummary;
  readonly text: T;
}

/** Of what is given that which says on the next page what it says on this one, each once; and why the rest does not. */
async function rememberable(
  given: readonly Given<AnswerText>[],
  summaries: readonly ClientSummary[],
): Promise<{ readonly kept: readonly Given<Keyed>[]; readonly why: OnlyNow | undefined }> {
  // Comparing names brings the table of traditional characters, which the panel can do without until now.
  const { aliasKey, bearersOf, isPartialName } = await import('../recognition/bearers.ts');
  const keyed = given
    .map(({ client, text }) => ({ client, text: { ...text, key: aliasKey(text.kind, text.text) } }))
    .filter(({ text: { key } }) => key.length >= 2 && key.length <= LONGEST_ALIAS_KEY);
  const ownersOf = bearersOf(
    keyed.map(({ text }) => text),
    summaries,
  );
  const kept = new Map<string, Given<Keyed>>();
  let why: OnlyNow | undefined;
  let blamed: ClientSummary | undefined;
  for (const { client, text } of keyed) {
    const isPartial = text.kind === 'name' && isPartialName(text.text);
    const whyNot = whyNotRemembered({ kind: text.kind, isPartial, owners: ownersOf(text) }, client.id);
    if (whyNot) {
      // The first reason of the last client that has one.
      if (blamed !== client) why = whyNot;
      blamed = client;
    } else kept.set(`${client.id} ${aliasPlace(text)}`, { client, text });
  }
  return { kept: [...kept.values()], why };
}
