import type { Segment } from '../client/client.ts';
import { OBJECTION_SCENARIOS, type ObjectionScenario } from '../objection/scenario.ts';
import type { ProductFamily } from '../product/holding.ts';
import type { Stage } from '../stage/stage.ts';

/** The five parts of a visit (domain facts §5), in their order. */
export const VISIT_PARTS = Object.freeze(['opening', 'needs', 'proposal', 'objections', 'closing'] as const);

/** One of {@link VISIT_PARTS}. */
export type VisitPart = (typeof VISIT_PARTS)[number];

/** What a script is for: a doubt of the client, a complaint, or a part of a visit. */
export type ScriptScenario = ObjectionScenario | VisitPart;

/** All scenarios: the doubts first, as the sources have them, then the visit. */
export const SCRIPT_SCENARIOS: readonly ScriptScenario[] = Object.freeze([...OBJECTION_SCENARIOS, ...VISIT_PARTS]);

/** What is read in ten seconds, in the order in which it is said. `avoid` is not said at all. */
export const GLANCE_PARTS = Object.freeze(['ask', 'answer', 'proof', 'next', 'avoid'] as const);

/** One of {@link GLANCE_PARTS}. */
export type GlancePart = (typeof GLANCE_PARTS)[number];

/** One way to deal with a scenario (domain facts §7). Texts may hold slots such as `{client}`. */
export interface Script {
  readonly id: string;
  readonly scenario: ScriptScenario;
  readonly title: string;
  /** What the client says then. */
  readonly says: readonly string[];
  /** Words it is found by. */
  readonly triggers: readonly string[];
  readonly goal: string;
  readonly glance: { readonly [P in GlancePart]: string };
  readonly steps: readonly string[];
  /** Sentences as one might say them. */
  readonly samples: readonly string[];
  /** Questions to practise with. */
  readonly drill: readonly string[];
  /** What to do afterwards. */
  readonly followUps: readonly string[];
  /** Stages, segments and product families it is made for; where absent, for all. */
  readonly stages?: readonly Stage[];
  readonly segments?: readonly Segment[];
  readonly families?: readonly ProductFamily[];
}

/** A piece of a text: words, or a slot with what stands in it so far. */
export type FilledPiece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'slot'; readonly slot: string; readonly text?: string };

/** What the slots of a script stand for; an empty or blank value leaves its slot open. */
export type SlotValues = Readonly<Record<string, string | undefined>>;

const SLOT = /\{([a-z]+)\}/g;

/** The slots of a script, each once, in the order in which a reader meets them. */
export function slotsOf(script: Script): readonly string[] {
  const texts = [...GLANCE_PARTS.map((part) => script.glance[part]), ...script.samples];
  return [...new Set(texts.flatMap((text) => [...text.matchAll(SLOT)].map(([, slot = '']) => slot)))];
}

/** A text with its slots filled as far as their values are known. */
export function fillSlots(text: string, values: SlotValues): readonly FilledPiece[] {
  const pieces: FilledPiece[] = [];
  let at = 0;
  for (const found of text.matchAll(SLOT)) {
    const [whole, slot = ''] = found;
    if (found.index > at) pieces.push({ kind: 'words', text: text.slice(at, found.index) });
    const value = Object.hasOwn(values, slot) ? values[slot]?.trim() : undefined;
    pieces.push({ kind: 'slot', slot, ...(value ? { text: value } : {}) });
    at = found.index + whole.length;
  }
  if (at < text.length) pieces.push({ kind: 'words', text: text.slice(at) });
  return pieces;
}

/** The whole text, once every slot is filled; undefined before: a text with a hole must not reach a client. */
export function filledText(pieces: readonly FilledPiece[]): string | undefined {
  let text = '';
  for (const piece of pieces) {
    if (piece.text === undefined) return undefined;
    text += piece.text;
  }
  return text;
}
