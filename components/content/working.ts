import type { ContentBodies, ContentKind } from '../../lib/domain/content/item.ts';
import { FIELDS } from './fields.ts';

/** A body as it stands in the form: half written, with empty lines. */
export type Working = Readonly<Record<string, unknown>>;

/** What stands at `glance.ask`; undefined where nothing does. */
export function valueAt(working: Working, at: string): unknown {
  return at.split('.').reduce<unknown>((within, key) => (isGroup(within) ? within[key] : undefined), working);
}

/** The same with another value there; `undefined` takes the entry out. */
export function withValue(working: Working, at: string, value: unknown): Working {
  const [first = '', ...rest] = at.split('.');
  if (rest.length > 0) {
    const within = working[first];
    return { ...working, [first]: withValue(isGroup(within) ? within : {}, rest.join('.'), value) };
  }
  if (value !== undefined) return { ...working, [first]: value };
  const { [first]: _gone, ...others } = working;
  return others;
}

/** As it is to be saved: trimmed, without empty lines, and without optional entries that say nothing. */
export function cleaned(kind: ContentKind, working: Working): Working {
  let clean = tidy(working) as Working;
  for (const { at, isOptional } of FIELDS[kind]) {
    if (!isOptional) continue;
    const value = valueAt(clean, at);
    const isNothing = value === '' || (Array.isArray(value) && value.length === 0);
    // Links of a product are always a list, if an empty one.
    if (isNothing) clean = withValue(clean, at, at === 'links' ? [] : undefined);
  }
  return clean;
}

/** What a preview is made of: the body as far as it goes. What stands in the form has the shape of its kind, if not its contents. */
export function asBody<K extends ContentKind>(kind: K, working: Working): ContentBodies[K] {
  return cleaned(kind, working) as unknown as ContentBodies[K];
}

/** The form of something new. */
export function emptyBody(kind: ContentKind, id: string): Working {
  return { id, ...EMPTY[kind] };
}

const EMPTY: { readonly [K in ContentKind]: Working } = Object.freeze({
  script: {
    scenario: 'price',
    title: '',
    says: [],
    triggers: [],
    goal: '',
    glance: { ask: '', answer: '', proof: '', next: '', avoid: '' },
    steps: [],
    samples: [],
    drill: [],
    followUps: [],
  },
  product: {
    family: 'settlement',
    name: '',
    purpose: '',
    fits: [],
    conditions: [],
    risks: [],
    income: { kind: 'none', base: 'none', words: '' },
    documents: [],
    talk: [],
    links: [],
    suitability: 'open',
  },
  rule: {
    title: '',
    products: [],
    why: '',
    risks: [],
    next: '',
    opening: '',
    scenario: 'needs',
    source: '',
    weight: 50,
  },
  scenario: { name: '', kind: 'objection', triggers: [], way: [] },
  criterion: { stage: 'contact', name: '', isMandatory: false, shownBy: '' },
  checklist: { kind: 'onboarding', name: '', purpose: '', steps: [] },
  word: { class: 'guaranteedReturn', severity: 'risky', phrases: [], source: '', better: '' },
});

function tidy(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(tidy).filter((each) => each !== '');
  if (!isGroup(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, tidy(each)]])),
  );
}

function isGroup(value: unknown): value is Working {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
