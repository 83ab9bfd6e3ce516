import type { OpenFilter } from '../recognition/filter.ts';
import { type Block, isReadable } from './blocks.ts';
import { findHits, type Hit } from './inspect.ts';
import { NOTE_ATTRIBUTES } from './note-attributes.ts';
import { isLonger } from './tables.ts';

/** Words of an element that are shown at a touch of the pointer, or read aloud: a client may be named nowhere else. */
export interface Note {
  readonly element: Element;
  readonly text: string;
  readonly hits: readonly Hit[];
}

/** Elements that may have a note. */
const NOTED = NOTE_ATTRIBUTES.map((name) => `[${name}]`).join();
/** Longer notes, and notes of more text than this, are not read. */
const LONGEST_NOTE = 300;
const LONGEST_TEXT = 600;
/** Notes looked at in one subtree. */
const MOST_NOTES = 5000;
const NOTES_PER_STEP = 50;
const DOTS = /(?:…+|⋯+|\.{3,}|。{3,})$/u;

/** The notes in a subtree that name somebody. */
export function* readNotes(root: Element | ShadowRoot, filter: OpenFilter): Generator<void, Note[], void> {
  const elements = [...root.querySelectorAll(NOTED)].slice(0, MOST_NOTES);
  if (root instanceof Element && root.matches(NOTED)) elements.unshift(root);
  const notes: Note[] = [];
  for (const [i, element] of elements.entries()) {
    if (i % NOTES_PER_STEP === NOTES_PER_STEP - 1) yield;
    // The title of a field says what to put into it.
    if (isReadable(element)) continue;
    const texts = new Set(NOTE_ATTRIBUTES.map((name) => element.getAttribute(name) ?? ''));
    for (const text of texts) {
      const hits = text.length < 2 || text.length > LONGEST_NOTE ? [] : findHits(text, filter);
      if (hits.length > 0) notes.push({ element, text, hits });
    }
  }
  return notes;
}

/**
 * What a note adds to the text its element shows: nothing where it repeats it, the `rest` where the text is its beginning
 * and ends in an ellipsis, and something of its own (`apart`) elsewhere: an icon's name, a hint.
 */
export function addedBy({ element, text }: Note): 'nothing' | 'rest' | 'apart' {
  if (isLonger(element, LONGEST_TEXT)) return 'nothing';
  const [note, shown] = [bare(text), bare(element.textContent ?? '')];
  if (shown.includes(note)) return 'nothing';
  const start = shown.replace(DOTS, '');
  return start !== '' && start !== shown && note.startsWith(start) ? 'rest' : 'apart';
}

/** A note in the form of a block, so that it is judged as the text of its element would be. */
export function blockOfNote({ element, text }: Note): Block {
  return { element, text, nodes: [], edges: [] };
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}
