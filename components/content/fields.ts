import type { ContentKind } from '../../lib/domain/content/item.ts';

/** A closed set that a field chooses from; see `useChoices`. */
export type ChoiceOf =
  | 'scenario'
  | 'scenarioKind'
  | 'family'
  | 'suitability'
  | 'riskLevel'
  | 'clientKind'
  | 'segment'
  | 'developmentStage'
  | 'stage'
  | 'checklistKind'
  | 'product'
  | 'wordClass'
  | 'severity';

interface Base {
  /** Where in the body it stands: `glance.ask`. Its label is `content.fields.<last part>`. */
  readonly at: string;
  readonly isOptional?: true;
}

interface Spoken {
  /** It may name slots that are filled from the client. */
  readonly hasSlots?: true;
  /** It is said to clients: its wording is looked after. */
  readonly isSaid?: true;
}

/** One field of a kind of content: how it is written and shown. */
export type Field =
  | (Base & Spoken & { readonly as: 'line' | 'text'; readonly most: number })
  /** One entry a line; `entries`: how many at most, where that is not {@link MOST_ENTRIES}. */
  | (Base & Spoken & { readonly as: 'lines'; readonly most: number; readonly entries?: number })
  | (Base & { readonly as: 'choice' | 'choices'; readonly of: ChoiceOf })
  | (Base & { readonly as: 'number'; readonly min: number; readonly max: number })
  | (Base & { readonly as: 'flag' })
  | (Base & { readonly as: 'income' | 'links' | 'conditions' | 'ruleProducts' | 'steps' });

/** Lengths that the schemas of content hold to, in characters; entries of a list. */
const MOST_LETTERS = Object.freeze({ line: 60, text: 500 });
export const MOST_ENTRIES = 20;

const line = (at: string): Field => ({ at, as: 'line', most: MOST_LETTERS.line });
const text = (at: string): Field => ({ at, as: 'text', most: MOST_LETTERS.text });
const lines = (at: string): Field => ({ at, as: 'lines', most: MOST_LETTERS.text });
const said = (at: string): Field => ({ at, as: 'text', most: MOST_LETTERS.text, isSaid: true });
const spoken = (at: string): Field => ({ at, as: 'text', most: MOST_LETTERS.text, hasSlots: true, isSaid: true });

/** What each kind of content is made of, in the order of its form. The id stands above all of them and is never changed. */
export const FIELDS: { readonly [K in ContentKind]: readonly Field[] } = Object.freeze({
  script: [
    line('title'),
    { at: 'scenario', as: 'choice', of: 'scenario' },
    lines('says'),
    lines('triggers'),
    text('goal'),
    spoken('glance.ask'),
    spoken('glance.answer'),
    spoken('glance.proof'),
    spoken('glance.next'),
    text('glance.avoid'),
    lines('steps'),
    { at: 'samples', as: 'lines', most: MOST_LETTERS.text, hasSlots: true, isSaid: true },
    lines('drill'),
    lines('followUps'),
    { at: 'stages', as: 'choices', of: 'stage', isOptional: true },
    { at: 'segments', as: 'choices', of: 'segment', isOptional: true },
    { at: 'families', as: 'choices', of: 'family', isOptional: true },
  ],
  product: [
    line('name'),
    { at: 'family', as: 'choice', of: 'family' },
    { at: 'aliases', as: 'lines', most: MOST_LETTERS.line, isOptional: true },
    said('purpose'),
    lines('fits'),
    lines('conditions'),
    lines('risks'),
    { at: 'suitability', as: 'choice', of: 'suitability' },
    { at: 'riskLevel', as: 'choice', of: 'riskLevel', isOptional: true },
    { at: 'kinds', as: 'choices', of: 'clientKind', isOptional: true },
    { at: 'income', as: 'income' },
    lines('documents'),
    { at: 'talk', as: 'lines', most: MOST_LETTERS.text, isSaid: true },
    { at: 'links', as: 'links', isOptional: true },
  ],
  rule: [
    line('title'),
    { at: 'kinds', as: 'choices', of: 'clientKind', isOptional: true },
    { at: 'segments', as: 'choices', of: 'segment', isOptional: true },
    { at: 'developmentStages', as: 'choices', of: 'developmentStage', isOptional: true },
    { at: 'all', as: 'conditions', isOptional: true },
    { at: 'any', as: 'conditions', isOptional: true },
    { at: 'holds', as: 'choices', of: 'family', isOptional: true },
    { at: 'lacks', as: 'choices', of: 'family', isOptional: true },
    { at: 'products', as: 'ruleProducts' },
    said('why'),
    lines('risks'),
    said('next'),
    said('opening'),
    { at: 'scenario', as: 'choice', of: 'scenario' },
    { at: 'weight', as: 'number', min: 0, max: 100 },
    text('source'),
  ],
  scenario: [line('name'), { at: 'kind', as: 'choice', of: 'scenarioKind' }, lines('triggers'), lines('way')],
  criterion: [
    line('name'),
    { at: 'stage', as: 'choice', of: 'stage' },
    { at: 'isMandatory', as: 'flag' },
    text('shownBy'),
  ],
  checklist: [
    line('name'),
    { at: 'kind', as: 'choice', of: 'checklistKind' },
    text('purpose'),
    { at: 'stage', as: 'choice', of: 'stage', isOptional: true },
    { at: 'productId', as: 'choice', of: 'product', isOptional: true },
    { at: 'steps', as: 'steps' },
  ],
  word: [
    { at: 'class', as: 'choice', of: 'wordClass' },
    { at: 'severity', as: 'choice', of: 'severity' },
    { at: 'phrases', as: 'lines', most: MOST_LETTERS.line, entries: 200 },
    { at: 'unless', as: 'lines', most: MOST_LETTERS.line, entries: 200, isOptional: true },
    text('source'),
    text('better'),
  ],
});
