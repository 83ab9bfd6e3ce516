import type { ContentItem, ContentKind, Life, Pack } from '../../domain/content/item.ts';
import type { Criterion } from '../../domain/content/criterion.ts';
import type { Scenario } from '../../domain/content/scenario.ts';
import { EXIT_CRITERIA } from '../../domain/stage/criteria.ts';
import { PROCESS_STAGES } from '../../domain/stage/stage.ts';
import { CHECKLISTS } from '../checklists/checklists.ts';
import { PRODUCTS } from '../products/catalogue.ts';
import { RULES } from '../rules/rules.ts';
import { SCRIPTS } from '../scripts/scripts.ts';
import { WORDS } from '../words/words.ts';
import { basisOf } from './basis.ts';
import criterionWords from './criteria.json' with { type: 'json' };
import scenarios from './scenarios.json' with { type: 'json' };
import life from './life.json' with { type: 'json' };

/** The exit criteria of the stages with their words and what shows that they are met. */
const CRITERIA: readonly Criterion[] = PROCESS_STAGES.flatMap((stage) =>
  EXIT_CRITERIA[stage].map(({ id, isMandatory }) => {
    const [name = '', shownBy = ''] = criterionWords[id as keyof typeof criterionWords] ?? [];
    return { id, stage, name, isMandatory, shownBy };
  }),
);

/**
 * Everything that is shipped, as a pack like any other. Its life is honest: written and read by us, not by the bank that uses it, and it
 * ends on a day, so that nobody works for ever with what nobody has looked at.
 */
export const SHIPPED_PACK: Pack = Object.freeze({
  format: 'suixing-pack',
  formatVersion: 1,
  id: 'suixing.shipped',
  version: life.packVersion,
  title: life.title,
  author: life.author,
  madeOn: life.madeOn,
  items: [
    ...of('script', SCRIPTS),
    ...of('product', PRODUCTS),
    ...of('rule', RULES),
    ...of('scenario', scenarios as readonly Scenario[]),
    ...of('criterion', CRITERIA),
    ...of('checklist', CHECKLISTS),
    ...of('word', WORDS),
  ],
});

function of<K extends ContentKind>(kind: K, bodies: readonly (ContentItem<K>['body'] & { readonly id: string })[]) {
  return bodies.map((body) => {
    const item = { kind, id: body.id, version: 1, body } as unknown as ContentItem;
    return { ...item, life: signed(basisOf(item)) } as ContentItem;
  });
}

/** Without a basis nothing is approved: it stays a draft, which the test of the pack does not let pass. */
function signed(basis: string | undefined): Life {
  const { author, reviewer, effectiveOn, expiresOn } = life;
  return basis ? { state: 'approved', author, reviewer, basis, effectiveOn, expiresOn } : { state: 'draft', author };
}
