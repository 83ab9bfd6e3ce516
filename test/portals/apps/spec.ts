import { CLIENTS, idOf } from '../truth-words.ts';
import type { FactBook } from './record.ts';

/** What a user does on a page before it is judged. */
export type Step =
  /** Click the first element for a selector of puppeteer (`::-p-text(…)` reaches into open shadow roots). */
  | { readonly click: string; readonly frame?: string }
  | { readonly doubleClick: string }
  /** Turn the mouse wheel over an element by this many CSS pixels. */
  | { readonly wheel: string; readonly by: number }
  /** Wait until this text is drawn. */
  | { readonly see: string };

/** Whom a page is about, as a person who reads it would say. */
export type SubjectTruth =
  /** This client, beyond doubt. */
  | { readonly kind: 'client'; readonly clientId: string }
  /** A client, but the page does not say which of these: the user must be asked. */
  | { readonly kind: 'ask'; readonly clientIds: readonly string[] }
  /** Hints at these that are not enough to say so; `certain`: those whom some readers would take for certain. */
  | { readonly kind: 'suggest'; readonly clientIds: readonly string[]; readonly certain?: readonly string[] }
  /** A company that is not in the book. */
  | { readonly kind: 'stranger'; readonly name: string; readonly uscc?: string }
  /** Nobody in particular. */
  | { readonly kind: 'none' };

/** A client named on a page that is not its subject. */
export interface Mention {
  readonly clientId: string;
  /** As a person reads it. */
  readonly text: string;
  /** How many times it can be read, counting every frame, field and attribute. */
  readonly count: number;
}

/** One page of a system and what is true of it. */
export interface PageSpec {
  /** Address below the system's own, with the query: `detail?x=1`. */
  readonly path: string;
  readonly steps?: readonly Step[];
  /** Text by which to tell that the page is drawn. */
  readonly ready: string;
  readonly subject: SubjectTruth;
  readonly mentions: readonly Mention[];
  /** Clients hinted at only: cut names, short names, bare names of persons. May be offered, need not be. */
  readonly hints?: readonly string[];
  /** Clients that stand only in parts that cannot be seen: tabs behind, options not chosen. Not to be found. */
  readonly behind?: readonly string[];
  /** Drawn as a picture: nothing can be read and the user must be told so. */
  readonly isUnreadable?: true;
  /** What makes the page worth having. */
  readonly note: string;
}

/** What a system answers to an address. */
export interface Answer {
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** One system: a technology, its pages and their truth. */
export interface PortalApp {
  /** First part of the address below `/apps/`. */
  readonly name: string;
  /** Technology, for reports. */
  readonly technology: string;
  /** Shown in the tab. */
  readonly title: string;
  readonly pages: readonly PageSpec[];
  /** Module that draws the pages in the browser; bundled when first asked for. */
  readonly entry?: URL;
  /** Answers addresses by itself; undefined falls back to an empty page with the bundled module. */
  answer?(book: FactBook, path: string, query: URLSearchParams): Answer | undefined | Promise<Answer | undefined>;
}

/** The page is about the one client of this name. */
export function about(name: string): SubjectTruth {
  return { kind: 'client', clientId: idOf(name) };
}

/** Probably this client; people may disagree whether the page says so. */
export function perhaps(...names: readonly string[]): SubjectTruth {
  return { kind: 'suggest', clientIds: idsOf(...names), certain: idsOf(...names.slice(0, 1)) };
}

/** Nobody in particular. */
export const NOBODY: SubjectTruth = Object.freeze({ kind: 'none' });

/** A mention by registered name, or written as `text`. */
export function named(name: string, count = 1, text = name): Mention {
  return { clientId: idOf(name), text, count };
}

/** Mentions of these clients, once each. */
export function once(...names: readonly string[]): readonly Mention[] {
  return names.map((name) => named(name));
}

/** Ids of all clients of this name. */
export function idsOf(...names: readonly string[]): readonly string[] {
  return CLIENTS.filter(({ name }) => names.includes(name)).map(({ id }) => id);
}

/** A name with the brackets of an English keyboard. */
export function halfWidth(name: string): string {
  return name.replaceAll('（', '(').replaceAll('）', ')');
}
