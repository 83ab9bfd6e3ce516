import { type Cue, MAX_CANDIDATES } from '../contracts/page.ts';
import { extendsLeft, isOpening } from '../recognition/boundary.ts';
import { composedParent, isBadge, isReadable, isWithin } from './blocks.ts';
import { numberCells, numberIn } from './columns.ts';
import { createContextReader, isVisible } from './context.ts';
import type { Changes } from './changes.ts';
import { cut, type Found } from './found.ts';
import type { ControlSpot, TextSpot } from './inspect.ts';
import { announces, isHint } from './hints.ts';
import { createLabelPlaces } from './label-places.ts';
import { type Around, isIdentity, isOwn, type Kept, type Label, type Region } from './labelled.ts';
import { unmatchedKind, wholeBlock } from './loose-values.ts';
import { makeResult, type Sighting } from './make-result.ts';
import { addedBy, blockOfNote } from './notes.ts';
import type { PageIndex } from './page-index.ts';
import { type Result, settle } from './series.ts';
import { createSight } from './sight.ts';
import { createRowReader, textOf } from './tables.ts';
import { controlLabel, createLabelFinder, isQuery, type Purpose } from './values.ts';

/** Longest text before a place that says whether a name begins there. */
const BEFORE = 64;
/** A longer value of a field names nobody by itself, in UTF-16 units. */
const LONGEST_VALUE = 60;
const PIECES_PER_STEP = 20;
/** Places of which it is asked whether they are in sight: on a page of more names, it matters little. */
const MOST_ASKED = 400;
/** On a page with more hits than could ever be told, each further piece of text has only this many. */
const MOST_HITS = MAX_CANDIDATES * 2;
const FEW_HITS = 4;
const NOTHING: readonly Result[] = Object.freeze([]);

/** Reads candidates off an index, again and again; what nothing changed about is not read twice. */
export function createReader(index: PageIndex) {
  let [rows, turn, asked] = [createRowReader(), 0, 0];
  const places = createLabelPlaces(index);
  let kept = new WeakMap<TextSpot | Element, Kept>();
  let contextOf = createContextReader();
  let isInSight = createSight();
  /** Read again: what stands in them may have come from elsewhere. */
  let moved = new Set<Element>();
  /** Elements in which something changed. */
  let touched = new Set<Element>();
  /** Elements about all of whose content nothing known holds any longer. */
  let stale = new Set<Element>();

  function begin({ isAll, reread, changed, restyled }: Changes): void {
    turn += 1;
    asked = 0;
    if (isAll) {
      rows = createRowReader();
      kept = new WeakMap();
    }
    contextOf = createContextReader();
    isInSight = createSight();
    touched = new Set();
    stale = new Set(restyled);
    moved = new Set(reread);
    for (const element of [...moved, ...changed]) {
      for (let at: Element | undefined = element; at && !touched.has(at); at = composedParent(at)) {
        touched.add(at);
        if (rows.recheck(at)) stale.add(at);
      }
    }
    // A role makes a row, and with it a grid.
    const checked = new Set<Element>();
    for (const element of restyled) {
      for (let at = composedParent(element); at && !touched.has(at) && !checked.has(at); at = composedParent(at)) {
        checked.add(at);
        if (rows.recheck(at)) stale.add(at);
      }
    }
  }

  const isStale = (element: Element) => stale.size > 0 && isWithin(element, stale);

  /** What is kept under a key, when the labels around and everything else are as they were. */
  function keep(key: TextSpot | Element, element: Element, around: string, make: () => readonly Result[]) {
    const known = kept.get(key);
    if (known && known.around === around && known.turn >= turn - 1 && !isStale(element)) {
      known.turn = turn;
      return known.results;
    }
    const results = make();
    kept.set(key, { around, turn, results });
    return results;
  }

  function ofText(spot: TextSpot, isMany: boolean): readonly Result[] {
    const { block, labels } = spot;
    const hits = isMany ? spot.hits.slice(0, FEW_HITS) : spot.hits;
    if ((hits.length === 0 && !labels.some(isOwn)) || !isVisible(block.element)) return NOTHING;
    const around = places.around(block.element);
    const read = () => readText({ ...spot, hits }, around);
    return inSight(block.element, keep(spot, block.element, `${around.key} ${hits.length}`, read));
  }

  /** What stands in rows is many and in the way of nobody; of the rest, only what can be seen. */
  function inSight(element: Element, results: readonly Result[]): readonly Result[] {
    if (asked > MOST_ASKED || results.every(({ row }) => row !== undefined)) return results;
    asked += 1;
    return isInSight(element) ? results : NOTHING;
  }

  function readText({ block, hits, labels }: TextSpot, { identity, isOther }: Around): readonly Result[] {
    const results: Result[] = [];
    const whole: Region | undefined = identity && { ...identity, start: 0, end: block.text.length };
    const regionAt = (at: number): Region | undefined =>
      labels.find(({ start, end }) => at >= start && at < end) ?? whole;
    for (const { kind, start, end } of hits) {
      const before = block.text.slice(Math.max(0, start - BEFORE), start);
      if (kind === 'name' && before !== '' && extendsLeft(before) && !isBadge(block, start)) continue;
      const region = regionAt(start);
      const isValue = region !== undefined && block.text.slice(region.start, start).trim() === '';
      const to = isValue && region.end > start ? Math.min(end, region.end) : end;
      results.push(
        make({
          block,
          kind,
          start,
          end: to,
          region,
          isValue,
          opens: isOpening(before) || announces(block, start),
          isOther,
        }),
      );
    }
    const isNamedAt = (at: number) => hits.some(({ kind, start }) => kind === 'name' && start === at);
    for (const label of labels) {
      const kind = unmatchedKind(label.kind, block.text.slice(label.start, label.end));
      if (!kind || (kind === 'labelledName' && isNamedAt(label.start))) continue;
      results.push(
        make({ block, kind, start: label.start, end: label.end, region: label, isValue: true, opens: true, isOther }),
      );
    }
    return results;
  }

  /** Values of labels in elements of their own in which nothing was hit: a stranger's name, a client number. */
  function* unmatchedValues(): Generator<void, Result[], void> {
    const results: Result[] = [];
    const labelled = places.all;
    if (labelled.size === 0) return results;
    const named = new Set<Element>();
    for (const [i, { block, hits }] of index.texts.entries()) {
      if (i % PIECES_PER_STEP === 0) yield;
      if (!hits.some(({ kind }) => kind === 'name')) continue;
      for (let at: Element | undefined = block.element, up = 0; at && up < 6; at = composedParent(at), up += 1) {
        if (labelled.has(at)) named.add(at);
      }
    }
    let count = 0;
    for (const [element, labels] of labelled) {
      count += 1;
      if (count % PIECES_PER_STEP === 0) yield;
      const identity = labels.find(isOwn);
      if (!identity || element.matches('input,select,textarea')) continue;
      if (touched.has(element) || isWithin(element, moved)) kept.delete(element);
      const around = places.around(element);
      const hasName = named.has(element);
      const key = `${identity.kind} ${identity.text} ${hasName} ${around.key}`;
      const found = keep(element, element, key, () => readValue(element, identity, hasName, around.isOther));
      if (found.length > 0 && isVisible(element)) results.push(...inSight(element, found));
    }
    return results;
  }

  function readValue(element: Element, identity: Label, hasName: boolean, isOther: boolean): readonly Result[] {
    const value = textOf(element);
    const kind = unmatchedKind(identity.kind, value);
    const block = kind && !(kind === 'labelledName' && hasName) ? wholeBlock(element) : undefined;
    if (!kind || !block) return NOTHING;
    const start = Math.max(0, block.text.indexOf(value));
    const end = start + value.length;
    const region = { ...identity, start, end };
    return [make({ block, kind, start, end, region, isValue: true, opens: true, isOther })];
  }

  function* ofControls(): Generator<void, Result[], void> {
    const labelsOf = createLabelFinder();
    const purposes = new WeakMap<Element, Purpose>();
    const results: Result[] = [];
    for (const spot of index.controls) {
      yield;
      const { value, hits, control } = spot;
      if (hits.length === 0 && (value.length < 2 || value.length > LONGEST_VALUE)) continue;
      if (!isVisible(control) || !isReadable(control)) continue;
      results.push(...inSight(control, ofControl(spot, labelsOf(control), purposes)));
    }
    return results;
  }

  function ofControl(
    { control, value, hits }: ControlSpot,
    labels: readonly Element[],
    purposes: WeakMap<Element, Purpose>,
  ): readonly Result[] {
    const around = places.around(control);
    const label = controlLabel(control, labels) ?? around.identity;
    const cues: Cue[] = around.isOther || label?.kind === 'other' ? ['otherParty'] : [];
    if (rows.rowOf(control, label !== undefined)) cues.push('row');
    const isField = label !== undefined && label.kind !== 'other' && !isQuery(control, purposes);
    const found = hits
      .filter(({ kind, start }) => kind === 'uscc' || !extendsLeft(value.slice(Math.max(0, start - BEFORE), start)))
      .map(({ kind, start, end }): Found => {
        const isValue = isField && isIdentity(label) && value.slice(0, start).trim() === '';
        return { kind, text: cut(value, start, end), cues: isValue ? [...cues, 'field'] : cues };
      });
    const kind = isField ? unmatchedKind(label.kind, value) : undefined;
    if (kind && !(kind === 'labelledName' && hits.some((hit) => hit.kind === 'name' && hit.start === 0))) {
      found.push({ kind, text: cut(value.trim(), 0, value.length), cues: [...cues, 'field'] });
    }
    const series = isField ? [{ key: label.text, element: control }] : [];
    return found.map((one) => ({ found: one, row: undefined, series }));
  }

  /** Client numbers under a column head. */
  function* columns(): Generator<void, Result[], void> {
    const results: Result[] = [];
    for (const value of numberCells(index, rows)) {
      yield;
      if (!value) continue;
      if (touched.has(value) || isWithin(value, moved)) kept.delete(value);
      const found = keep(value, value, 'column', () => readNumber(value));
      if (found.length > 0 && isVisible(value)) results.push(...found);
    }
    return results;
  }

  function readNumber(cell: Element): readonly Result[] {
    const number = numberIn(cell);
    return number ? [make({ ...number, kind: 'clientNumber', opens: true })] : NOTHING;
  }

  /** What attributes say and no text: names of icons, hints, the whole of what is cut by an ellipsis. */
  function* ofNotes(): Generator<void, Result[], void> {
    const results: Result[] = [];
    for (const [i, note] of index.notes.entries()) {
      if (i % PIECES_PER_STEP === 0) yield;
      const added = addedBy(note);
      if (added === 'nothing' || !isVisible(note.element)) continue;
      const block = blockOfNote(note);
      const around = places.around(note.element);
      if (added === 'rest') {
        results.push(...readText({ block, hits: note.hits, labels: [] }, around));
        continue;
      }
      for (const { kind, start, end } of note.hits) {
        if (kind === 'name' && extendsLeft(note.text.slice(Math.max(0, start - BEFORE), start))) continue;
        const made = make({ block, kind, start, end, isOther: around.isOther });
        const cues = made.found.cues.filter((cue) => cue === 'row' || cue === 'chrome' || cue === 'otherParty');
        results.push({ found: { ...made.found, cues }, row: undefined, series: [] });
      }
    }
    return results;
  }

  const make = (sighting: Sighting): Result => makeResult(sighting, contextOf(sighting.block.element), rows);

  return {
    /** All candidates of the index in its present state, without the title. Each step is one small piece of work. */
    *read(changes: Changes, clickedRow: Element | undefined): Generator<void, readonly Found[], void> {
      begin(changes);
      const isTouched = (element: Element) => touched.has(element);
      yield* places.read({ rows, isAll: changes.isAll, isTouched, isStale });
      const results: Result[] = [];
      let hits = 0;
      for (const [i, spot] of index.texts.entries()) {
        if (i % PIECES_PER_STEP === 0 || spot.hits.length > PIECES_PER_STEP) yield;
        hits += spot.hits.length;
        results.push(...ofText(spot, hits > MOST_HITS));
      }
      for (const part of [unmatchedValues(), ofControls(), columns(), ofNotes()]) {
        for (const one of yield* part) results.push(one);
      }
      return yield* settle(results, clickedRow, (found) => isHint(found, contextOf));
    },
    /** Whether labels around this element said, at the last reading, that somebody else is meant. */
    isOther: places.isOther,
  };
}

/** See {@link createReader}. */
export type Reader = ReturnType<typeof createReader>;
