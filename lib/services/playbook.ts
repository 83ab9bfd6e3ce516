import type { Product } from '../domain/product/catalogue.ts';
import type { Script } from '../domain/script/script.ts';

/** One collection of the playbook. */
export interface Shelf<T> {
  /** All of it as it stands today, in its own order. Rejects when the file does not come. */
  all(): Promise<readonly T[]>;
  /**
   * What the typed text may mean, the likeliest first; products by name, by another name (characters, pinyin, initials), then by what
   * is said of them; scripts by what a client says, in any words. All of it where nothing was typed.
   */
  find(typed: string): Promise<readonly T[]>;
}

/** What of the playbook is surely meant by a text that may mean anything. */
export interface MeantInPlaybook {
  readonly products: readonly Product[];
  readonly scripts: readonly Script[];
}

/** What the manager can propose, and what to say. */
export interface PlaybookService {
  readonly products: Shelf<Product>;
  readonly scripts: Shelf<Script>;
  /** The few that are surely meant, for a search over everything; none when in doubt. */
  meant(typed: string): Promise<MeantInPlaybook>;
}
