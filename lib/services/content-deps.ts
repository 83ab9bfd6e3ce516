import type { Keys } from '../db/keys.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { Pack } from '../domain/content/item.ts';
import type { Committer } from './committer.ts';
import type { ContentReader } from './content.ts';
import type { ContentStore } from './content-store.ts';
import type { PolicyService } from './policy.ts';

/** What changing content needs. */
export interface ContentDeps {
  readonly store: ContentStore;
  readonly reader: ContentReader;
  readonly currentKeys: () => Promise<Keys | undefined>;
  readonly commit: Committer;
  readonly policy: PolicyService;
  readonly today: () => Day;
  readonly newId: () => string;
  /** One task at a time over all windows. */
  readonly exclusively: <T>(name: string, task: () => Promise<T>) => Promise<T>;
  readonly shipped: () => Promise<Pack>;
}
