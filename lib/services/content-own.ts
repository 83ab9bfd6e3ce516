import { firstValueFrom } from 'rxjs';
import { parseBody } from '../contracts/schemas/pack.schema.ts';
import type { Keys } from '../db/keys.ts';
import type { ContentAct } from '../domain/audit/cause.ts';
import { isSameValue } from '../domain/content/same.ts';
import { digestOf } from '../domain/content/digest.ts';
import type { ContentBook, ContentItem, ContentKind } from '../domain/content/item.ts';
import { approved, type LifeStep, retired, sentBack, submitted } from '../domain/content/life.ts';
import {
  belowOwn,
  findInBook,
  type ItemName,
  MOST_OWN,
  versionsOf,
  weakensBelow,
  withDraft,
  withVersions,
} from '../domain/content/own.ts';
import type { ContentProblem } from '../domain/content/problem.ts';
import { deadReferences } from '../domain/content/references.ts';
import { titleOf } from '../domain/content/title.ts';
import type { ContentEdit, ContentResult, ContentService, ItemRef } from './content.ts';
import type { ContentDeps } from './content-deps.ts';
import { accounted, contentTask } from './content-task.ts';

type OwnPart = Pick<
  ContentService,
  'newId' | 'check' | 'save' | 'saveVariant' | 'submit' | 'approve' | 'sendBack' | 'retire' | 'remove' | 'restore'
>;

/** What an edit is decided from, read once the turn has come. */
interface Situation {
  readonly keys: Keys;
  readonly book: ContentBook;
  readonly own: readonly ContentItem[];
}

type Refusal = Extract<ContentResult<never>, { ok: false }>;
type Decided = { readonly ok: true; readonly versions: readonly ContentItem[]; readonly item?: ContentItem } | Refusal;

const refused = (reason: Refusal['reason']): Refusal => ({ ok: false, reason });

/** The user's own content: writing it, and the way of each piece from draft to withdrawal. */
export function createContentOwn(deps: ContentDeps): OwnPart {
  const { store, reader, today } = deps;

  /** Read, decide, account, write: nothing is written that was decided from what is no longer so. */
  const change = (name: ItemName, act: ContentAct, decide: (now: Situation) => Decided) =>
    contentTask(deps, async (keys): Promise<ContentResult<ContentEdit>> => {
      const [book, own] = await Promise.all([firstValueFrom(reader.book$), store.get(keys, 'content.own')]);
      const decided = decide({ keys, book, own });
      if (!decided.ok) return decided;
      const before = versionsOf(own, name);
      const all = withVersions(own, name, decided.versions);
      if (all.length > MOST_OWN) return { ...refused('invalid'), problems: [{ code: 'tooMany' }] };
      const told = decided.item ?? before[0];
      const failure = await accounted(deps, act, told ? spoken(told) : name.id, () =>
        store.put(keys, 'content.own', all),
      );
      if (failure) return refused(failure);
      const { item } = decided;
      return { ok: true, value: { ...name, ...(item ? { item } : {}), before, after: versionsOf(all, name) } };
    });

  /** A step of the life of one own version. */
  const step = (ref: ItemRef, act: ContentAct, take: (item: ContentItem) => LifeStep) =>
    change(nameOf(ref), act, ({ own, book }) => {
      const versions = versionsOf(own, ref);
      const item = versions.find(({ version }) => version === ref.version);
      if (!item) return refused('unknown');
      const taken = take(item);
      if (!taken.ok) return taken;
      const weakenings = taken.item.life.state === 'draft' ? [] : weakensBelow(book, taken.item);
      if (weakenings.length > 0) return { ...refused('weakens'), weakenings };
      return { ok: true, item: taken.item, versions: versions.map((each) => (each === item ? taken.item : each)) };
    });

  const writeDraft = (
    name: ItemName,
    body: unknown,
    author: string,
    from: number | 'variant' | undefined,
    origin?: string,
  ) =>
    change(name, 'save', ({ own, book }) => {
      if (!author.trim()) return refused('noAuthor');
      const parsed = parseBody(name.kind, body);
      if ('problems' in parsed) return { ...refused('invalid'), problems: parsed.problems };
      const versions = versionsOf(own, name);
      const known = Math.max(versions[0]?.version ?? 0, belowOwn(book, name)[0]?.version ?? 0);
      // Something new whose id is taken by now, or something that was written on meanwhile.
      if (from === undefined ? known > 0 : from !== 'variant' && (versions[0]?.version ?? 0) > from)
        return refused('stale');
      const writing = { ...name, body: parsed.body, author, ...(origin === undefined ? {} : { variantOf: origin }) };
      const next = withDraft(book, versions, writing);
      const draft = next[0] as ContentItem;
      const problems = [...wrongId(draft), ...deadNames(draft, book)];
      if (problems.length > 0) return { ...refused('invalid'), problems };
      const weakenings = weakensBelow(book, draft);
      if (weakenings.length > 0) return { ...refused('weakens'), weakenings };
      return { ok: true, versions: next, item: draft };
    });

  const newId = (kind: ContentKind) => ownId(kind, deps.newId());

  return {
    newId,

    async check(kind, body) {
      const parsed = parseBody(kind, body);
      if ('problems' in parsed) return parsed.problems;
      const item = { kind, id: parsed.body.id, body: parsed.body } as ContentItem;
      return deadNames(item, await firstValueFrom(reader.book$));
    },

    save: ({ kind, body, author, from }) => writeDraft({ kind, id: body.id }, body, author, from),

    async saveVariant(variantOf, body, author) {
      const origin = findInBook(await firstValueFrom(reader.book$), { kind: 'script', id: variantOf });
      if (!origin) return refused('unknown');
      const id = newId('script');
      // Of a variant a further one stands beside the same approved script.
      return writeDraft({ kind: 'script', id }, { ...body, id }, author, 'variant', origin.item.variantOf ?? variantOf);
    },

    submit: (ref) => step(ref, 'submit', submitted),
    approve: (ref, approval) => step(ref, 'approve', (item) => approved(item, approval, today())),
    sendBack: (ref, reviewer, remark) => step(ref, 'sendBack', (item) => sentBack(item, reviewer, remark)),

    retire: (ref, by, remark) =>
      change(nameOf(ref), 'retire', ({ own, book }) => {
        const versions = versionsOf(own, ref);
        const mine = versions.find(({ version }) => version === ref.version);
        const standing = findInBook(book, ref)?.item;
        const item = mine ?? (standing?.version === ref.version ? standing : undefined);
        if (!item) return refused('unknown');
        const taken = retired(item, by, remark);
        if (!taken.ok) return taken;
        const weakenings = weakensBelow(book, taken.item);
        if (weakenings.length > 0) return { ...refused('weakens'), weakenings };
        if (mine) {
          return { ok: true, item: taken.item, versions: versions.map((each) => (each === mine ? taken.item : each)) };
        }
        // What is not the user's own is withdrawn by a version of the user's own over it.
        const [highest = 0] = [...versions, item].map(({ version }) => version).sort((a, b) => b - a);
        const over = { ...taken.item, version: highest + 1, basedOn: digestOf(item) };
        return { ok: true, item: over, versions: [over, ...versions] };
      }),

    remove: ({ kind, id, version }) =>
      change({ kind, id }, 'remove', ({ own }) => {
        const versions = versionsOf(own, { kind, id });
        const left = versions.filter((each) => version !== undefined && each.version !== version);
        return left.length === versions.length ? refused('unknown') : { ok: true, versions: left };
      }),

    async restore({ kind, id, before, after }) {
      const result = await change({ kind, id }, 'restore', ({ own }) =>
        isSameValue(versionsOf(own, { kind, id }), after) ? { ok: true, versions: before } : refused('stale'),
      );
      return result.ok ? { ok: true, value: undefined } : result;
    },
  };
}

function nameOf({ kind, id }: ItemName): ItemName {
  return { kind, id };
}

/** What the log says: the title, so that it can be read, and the name that stays. */
function spoken(item: ContentItem): string {
  return `${titleOf(item)} (${item.kind} ${item.id} v${item.version})`;
}

function wrongId({ id, body }: ContentItem): readonly ContentProblem[] {
  return body.id === id ? [] : [{ code: 'idMismatch', field: 'id', value: body.id }];
}

function deadNames(item: ContentItem, book: ContentBook): readonly ContentProblem[] {
  const exists = (kind: ContentKind, id: string) =>
    (kind === item.kind && id === item.id) || findInBook(book, { kind, id }) !== undefined;
  return deadReferences(item, exists).map(({ field, id }) => ({ code: 'unknownReference', field, value: id }));
}

const LETTERS = 'abcdefghijklmnop';
const ID_LENGTH = 16;

/** Ids of content are of letters: a random one is written in sixteen of them. Its last part, which is the random one. */
function ownId(kind: ContentKind, uuid: string): string {
  const digits = uuid.replaceAll('-', '').slice(-ID_LENGTH);
  const word = [...digits].map((digit) => LETTERS[Number.parseInt(digit, 16)] ?? 'a').join('');
  return kind === 'checklist' ? `onboarding.${word}` : `own.${word}`;
}
