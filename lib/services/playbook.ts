import type { Product } from '../domain/product/catalogue.ts';
import type { Script } from '../domain/script/script.ts';

/** One collection of the playbook. */
export interface Shelf<T> {
  /** All of it, in its own order. Rejects when the file does not come. */
  all(): Promise<readonly T[]>;
  /**
   * What the typed text may mean, the likeliest first: by name, by another name (characters, pinyin, initials), then by what is
   * said of it. All of it where nothing was typed.
   */
  find(typed: string): Promise<readonly T[]>;
}

/** What the manager can propose, and what to say. */
export interface PlaybookService {
  readonly products: Shelf<Product>;
  readonly scripts: Shelf<Script>;
}
