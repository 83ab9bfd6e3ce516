import type { ContentItem } from '../../domain/content/item.ts';
import basis from './basis.json' with { type: 'json' };

type Named = keyof typeof basis.rules;
/** Nothing is proposed to somebody who is not known. */
const KNOW_YOUR_CLIENT = 'amlLaw';

type Table = Readonly<Record<string, readonly string[]>>;

/**
 * The laws and rules a shipped item rests on, by their names in full: of a product by its own entry or its family's, of a script and a rule by
 * the scenario (a rule besides by the product it begins with), of a word the source it names itself. Undefined where nobody has said: a
 * test of the pack does not let that pass.
 */
export function basisOf(item: Omit<ContentItem, 'life' | 'version'>): string | undefined {
  const { kind, body } = item as ContentItem;
  switch (kind) {
    case 'product':
      return inWords(lookUp(basis.product, body.id));
    case 'script':
      return inWords(lookUp(basis.scenario, body.scenario));
    case 'rule':
      return inWords([...lookUp(basis.product, body.products[0]?.productId ?? ''), KNOW_YOUR_CLIENT]);
    case 'scenario':
      return inWords(lookUp(basis.scenario, body.id));
    case 'criterion':
      return inWords(lookUp(basis.criterion, body.stage));
    case 'checklist':
      return inWords(lookUp(basis.checklist, body.kind));
    case 'word':
      return body.source;
  }
}

/** The names of all rules that a basis may be made of. */
export const RULE_NAMES: readonly string[] = Object.values(basis.rules);

/** By the id, else by its first word. */
function lookUp(table: Table, id: string): readonly string[] {
  const family = id.split('.')[0] ?? '';
  return [id, family].map((key) => (Object.hasOwn(table, key) ? table[key] : undefined)).find(Boolean) ?? [];
}

function inWords(names: readonly string[]): string | undefined {
  return names.length === 0 ? undefined : [...new Set(names)].map((name) => basis.rules[name as Named]).join('；');
}
