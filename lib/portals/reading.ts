import type { CandidateKind, Cue } from '../contracts/page.ts';
import { extendsLeft, hasNameShape, isOpening } from '../recognition/boundary.ts';
import { isClientNumberShape } from '../recognition/codes.ts';
import { type Block, composedParent } from './blocks.ts';
import { type Context, contextOf, isVisible } from './context.ts';
import { cut, type Found } from './found.ts';
import type { ControlSpot, TextSpot } from './inspect.ts';
import { classifyLabel, type LabelKind } from './labels.ts';
import type { PageIndex } from './page-index.ts';
import { createRowReader, isColumnHead, isSelectedRow, type RowReader, textOf, twinsAround } from './tables.ts';
import { controlLabel, isQuery, valueElements } from './values.ts';

/** What labels an element. */
interface Label {
  readonly kind: LabelKind;
  readonly text: string;
}

/** A labelled stretch of a block, or a block that as a whole is a labelled value. */
interface Region extends Label {
  readonly start: number;
  readonly end: number;
}

/** All candidates of an index in its present state, without the title. */
export function readCandidates(index: PageIndex, clickedRow: Element | undefined): readonly Found[] {
  return new Reading(index, clickedRow).all();
}

/** One reading of the index: labels first, then what they and their surroundings say of each hit. */
class Reading {
  readonly #index: PageIndex;
  readonly #clickedRow: Element | undefined;
  readonly #rows: RowReader = createRowReader();
  readonly #labelled = new Map<Element, Label[]>();
  readonly #contexts = new Map<Element, Context>();
  /** Labelled findings by label, to tell a form from a series of like cards. */
  readonly #series = new Map<string, { element: Element; found: Found }[]>();

  constructor(index: PageIndex, clickedRow: Element | undefined) {
    this.#index = index;
    this.#clickedRow = clickedRow;
  }

  all(): readonly Found[] {
    for (const { block, labels } of this.#index.texts) {
      for (const label of labels) {
        for (const element of valueElements(block, label, this.#rows)) {
          const known = this.#labelled.get(element);
          if (known) known.push(label);
          else this.#labelled.set(element, [label]);
        }
      }
    }
    const found = [
      ...this.#index.texts.flatMap((spot) => this.#ofText(spot)),
      ...this.#unmatchedValues(),
      ...this.#index.controls.flatMap((spot) => this.#ofControl(spot)),
      ...this.#columns(),
    ];
    this.#demoteSeries();
    return found;
  }

  #ofText({ block, hits, labels }: TextSpot): readonly Found[] {
    if (hits.length === 0 && labels.length === 0) return [];
    const found: Found[] = [];
    const outer = this.#labelsAround(block.element);
    const whole: Region | undefined = outer.identity && { ...outer.identity, start: 0, end: block.text.length };
    const regionAt = (at: number): Region | undefined =>
      labels.find(({ start, end }) => at >= start && at < end) ?? whole;
    const isShown = hits.length > 0 || labels.some(isIdentity) ? isVisible(block.element) : false;
    if (!isShown) return [];
    for (const { kind, start, end } of hits) {
      const before = block.text.slice(0, start);
      if (kind === 'name' && extendsLeft(before)) continue;
      const region = regionAt(start);
      const isValue = region !== undefined && block.text.slice(region.start, start).trim() === '';
      const to = isValue && region.end > start ? Math.min(end, region.end) : end;
      found.push(this.#make(block, kind, start, to, region, isValue, isOpening(before), outer.isOther));
    }
    for (const label of labels) {
      const value = block.text.slice(label.start, label.end);
      const kind = unmatchedKind(label.kind, value);
      if (!kind || hits.some((hit) => hit.kind === 'name' && kind === 'labelledName' && hit.start === label.start))
        continue;
      found.push(this.#make(block, kind, label.start, label.end, label, true, true, outer.isOther));
    }
    return found;
  }

  /** Values of labels in elements of their own in which nothing was hit: a stranger's name, a client number. */
  *#unmatchedValues(): Generator<Found> {
    const hitIn = new Map<Element, Set<string>>();
    for (const { block, hits } of this.#index.texts) {
      for (let at: Element | undefined = block.element, i = 0; at && i < 6; at = composedParent(at), i += 1) {
        if (!this.#labelled.has(at)) continue;
        const kinds = hitIn.get(at) ?? new Set();
        for (const hit of hits) kinds.add(hit.kind);
        hitIn.set(at, kinds);
      }
    }
    for (const [element, labels] of this.#labelled) {
      const identity = labels.find(isIdentity);
      if (!identity || element.matches('input,select,textarea')) continue;
      const value = textOf(element);
      const kind = unmatchedKind(identity.kind, value);
      if (!kind || (kind === 'labelledName' && hitIn.get(element)?.has('name')) || !isVisible(element)) continue;
      const block = wholeBlock(element);
      const at = block ? Math.max(0, block.text.indexOf(value)) : 0;
      const around = this.#labelsAround(element);
      const region = { ...identity, start: at, end: at + value.length };
      if (block) yield this.#make(block, kind, at, at + value.length, region, true, true, around.isOther);
    }
  }

  #ofControl({ control, value, hits }: ControlSpot): readonly Found[] {
    if (value.trim() === '' || !isVisible(control)) return [];
    const around = this.#labelsAround(control);
    const label = controlLabel(control) ?? around.identity;
    const isOther = around.isOther || label?.kind === 'other';
    const cues: Cue[] = isOther ? ['otherParty'] : [];
    const isRow = this.#rows.rowOf(control, label !== undefined);
    if (isRow) cues.push('row');
    const isField = label !== undefined && label.kind !== 'other' && !isQuery(control);
    const found = hits
      .filter(({ kind, start }) => kind === 'uscc' || !extendsLeft(value.slice(0, start)))
      .map(({ kind, start, end }): Found => {
        const isValue = isField && value.slice(0, start).trim() === '';
        return { kind, text: cut(value, start, end), cues: isValue ? [...cues, 'field'] : [...cues] };
      });
    const kind = label && isField ? unmatchedKind(label.kind, value) : undefined;
    if (kind && !(kind === 'labelledName' && hits.some((hit) => hit.kind === 'name' && hit.start === 0))) {
      found.push({ kind, text: cut(value.trim(), 0, value.length), cues: [...cues, 'field'] });
    }
    if (label && isField) for (const one of found) this.#note(label, control, one);
    return found;
  }

  /** Client numbers under a column head: rows of a list name their clients by number too. */
  *#columns(): Generator<Found> {
    for (const { block, labels } of this.#index.texts) {
      const cell = block.element.closest('td,th');
      if (!(cell instanceof HTMLTableCellElement) || !labels.some(({ kind }) => kind === 'clientNumber')) continue;
      if (!isColumnHead(cell, this.#rows) || classifyLabel(textOf(cell)) !== 'clientNumber') continue;
      for (const row of cell.closest('table')?.rows ?? []) {
        const value = row.cells[cell.cellIndex];
        const inner = value && value !== cell ? wholeBlock(value) : undefined;
        if (!inner || !isClientNumberShape(inner.text.trim()) || !isVisible(inner.element)) continue;
        const start = inner.text.search(/\S/);
        yield this.#make(inner, 'clientNumber', start, inner.text.trimEnd().length, undefined, false, true, false);
      }
    }
  }

  #make(
    block: Block,
    kind: CandidateKind,
    start: number,
    end: number,
    region: Region | undefined,
    isValue: boolean,
    opens: boolean,
    isOther: boolean,
  ): Found {
    const cues: Cue[] = [];
    const context = this.#contextOf(block.element);
    const isLabelled = isValue && region !== undefined && isIdentity(region);
    if (isOther || region?.kind === 'other') cues.push('otherParty');
    if (context.isChrome) cues.push('chrome');
    if (context.isBreadcrumb && opens) cues.push('breadcrumb');
    if (context.heading && opens && !context.isBreadcrumb) cues.push('heading');
    const row = this.#rows.rowOf(block.element, isLabelled);
    if (row) cues.push(isSelectedRow(row) || row === this.#clickedRow ? 'selectedRow' : 'row');
    else if (isLabelled && !context.isChrome) cues.push('labelled');
    const place = context.isEditable ? {} : { place: { block, start } };
    const found: Found = { kind, text: cut(block.text, start, end), cues, ...place };
    if (cues.includes('labelled') && region) this.#note(region, block.element, found);
    if (cues.includes('heading') && context.heading) {
      this.#note({ kind: 'name', text: context.heading.tagName }, context.heading, found);
    }
    return found;
  }

  #note(label: Label, element: Element, found: Found): void {
    if (found.cues.includes('otherParty')) return;
    const key = label.text.replace(/[\s:：*]/gu, '');
    const list = this.#series.get(key);
    if (list) list.push({ element, found });
    else this.#series.set(key, [{ element, found }]);
  }

  /** One label with different values in a series of like elements: cards of a list, not a form about one client. */
  #demoteSeries(): void {
    const cards = new Set<Element>();
    for (const [first, ...others] of this.#series.values()) {
      for (const { element, found } of others) {
        const twins = first && found.text !== first.found.text && twinsAround(first.element, element);
        for (const card of twins || []) cards.add(card);
      }
    }
    if (cards.size === 0) return;
    for (const { element, found } of [...this.#series.values()].flat()) {
      if (!found.cues.includes('row') && isWithin(element, cards)) found.cues.push('row');
    }
  }

  #contextOf(element: Element): Context {
    let context = this.#contexts.get(element);
    if (!context) {
      context = contextOf(element);
      this.#contexts.set(element, context);
    }
    return context;
  }

  #labelsAround(element: Element): { identity: Label | undefined; isOther: boolean } {
    let identity: Label | undefined;
    let isOther = false;
    if (this.#labelled.size === 0) return { identity, isOther };
    for (let at: Element | undefined = element; at; at = composedParent(at)) {
      for (const label of this.#labelled.get(at) ?? []) {
        if (label.kind === 'other') isOther = true;
        else identity ??= label;
      }
    }
    return { identity, isOther };
  }
}

function isWithin(element: Element, outer: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (outer.has(at)) return true;
  return false;
}

function isIdentity({ kind }: Label): boolean {
  return kind !== 'other';
}

/** What an unrecognised value under a label may still be. */
function unmatchedKind(label: LabelKind, value: string): CandidateKind | undefined {
  if (label === 'clientNumber') return isClientNumberShape(value) ? 'clientNumber' : undefined;
  return label === 'name' && hasNameShape(value) ? 'labelledName' : undefined;
}

/** The text nodes of a small element as one block. */
function wholeBlock(element: Element): Block | undefined {
  const nodes: Text[] = [];
  const edges: number[] = [];
  let text = '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push(node as Text);
    edges.push(text.length);
    text += (node as Text).data;
  }
  return nodes.length > 0 ? { element, text, nodes, edges } : undefined;
}
