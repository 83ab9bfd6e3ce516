import type { FieldKind, TaughtPick } from '../../contracts/adapter.ts';
import type { OpenFilter } from '../../recognition/filter.ts';
import { composedParent } from '../blocks.ts';
import { createCleanCheck } from './clean.ts';
import { type Derived, derive } from './derive.ts';
import { LONGEST_VALUE } from './field-values.ts';
import { locate } from './locate.ts';
import { patternOf } from './matches.ts';
import { readElement } from './read-element.ts';
import type { ReadingKit } from './slot.ts';
import { type Target, targetsAt, wordsNear } from './target.ts';
import { readView } from './view.ts';

/** What deriving needs to know of the frame. */
export interface PickParts {
  readonly kit: ReadingKit;
  readonly filter: OpenFilter;
  /** Texts of the page that name a client. */
  readonly known: readonly string[];
  readonly clickedRow: Element | undefined;
}

/** What the user pointed at, as a field to be found again. Each step is one small piece of work. */
export function* pick(element: Element, kind: FieldKind, parts: PickParts): Generator<void, TaughtPick, void> {
  const path = patternOf(location.href) ?? '/';
  const refuse = (problem: NonNullable<TaughtPick['problem']>, value = ''): TaughtPick => ({
    kind,
    field: { kind, locators: [] },
    value: value.slice(0, LONGEST_VALUE),
    path,
    problem,
  });
  if (isEditable(element)) return refuse('editable');
  const targets = targetsAt(kind, element);
  for (const target of targets) {
    const { field, value, anchor } = yield* findAgain(target, kind, parts);
    if (value !== undefined) return { kind, field, value, path, ...(anchor === undefined ? {} : { anchor }) };
  }
  const [first] = targets;
  if (first) return refuse('unstable', first.text);
  const said = readElement(kind, element);
  return said ? refuse('invalid', said.text) : refuse('notFound');
}

interface FoundAgain extends Derived {
  readonly value: string | undefined;
}

function* findAgain(target: Target, kind: FieldKind, parts: PickParts): Generator<void, FoundAgain, void> {
  const isClean = createCleanCheck([target.text, ...parts.known]);
  const words = (yield* wordsNear(target)).filter(isClean);
  const view = yield* readView(parts.kit, parts.filter, new Set(words), parts.clickedRow);
  const derived = yield* derive(view, kind, target, words, isClean);
  const { value } = yield* locate(view, derived.field);
  return { ...derived, value };
}

function isEditable(element: Element): boolean {
  for (let at: Element | undefined = element; at; at = composedParent(at)) {
    if (at instanceof HTMLElement && at.isContentEditable) return true;
  }
  return false;
}
