import type { ContentItem, Life, Pack } from '../../lib/domain/content/item.ts';
import type { ForbiddenWord } from '../../lib/domain/content/forbidden-word.ts';
import type { Scenario } from '../../lib/domain/content/scenario.ts';
import type { Script } from '../../lib/domain/script/script.ts';

/** Approved by another than its author, for 2026 and 2027. */
export const APPROVED: Life = Object.freeze({
  ...{ state: 'approved', author: '张明', reviewer: '李敏', basis: '《商业银行服务价格管理办法》' },
  ...{ effectiveOn: '2026-01-01', expiresOn: '2027-12-31' },
} as const);

/** Being written. */
export const DRAFT: Life = Object.freeze({ state: 'draft', author: '张明' } as const);

/** An approved scenario in one version; `way` says which text. */
export function makeScenario(
  patch: Partial<ContentItem<'scenario'>> = {},
  body: Partial<Scenario> = {},
): ContentItem<'scenario'> {
  const id = patch.id ?? body.id ?? 'price';
  return {
    ...{ kind: 'scenario', id, version: 1, life: APPROVED },
    body: { id, name: '利率定价不满意', kind: 'objection', triggers: ['太贵'], way: ['讲清定价的依据'], ...body },
    ...patch,
  };
}

/** An approved forbidden word. */
export function makeWord(
  patch: Partial<ContentItem<'word'>> = {},
  body: Partial<ForbiddenWord> = {},
): ContentItem<'word'> {
  const id = patch.id ?? body.id ?? 'principal.guarantee';
  return {
    ...{ kind: 'word', id, version: 1, life: APPROVED },
    body: {
      ...{ id, class: 'guaranteedPrincipal', severity: 'forbidden', phrases: ['保本', '保证本金'], unless: ['不保本'] },
      ...{ source: '《关于规范金融机构资产管理业务的指导意见》', better: '本金不作承诺，请看风险等级' },
      ...body,
    },
    ...patch,
  };
}

/** An approved script. */
export function makeScript(
  patch: Partial<ContentItem<'script'>> = {},
  body: Partial<Script> = {},
): ContentItem<'script'> {
  const id = patch.id ?? body.id ?? 'price.composition';
  return {
    ...{ kind: 'script', id, version: 1, life: APPROVED },
    body: {
      ...{
        id,
        scenario: 'price',
        title: '把利率拆开讲',
        says: ['利率太高'],
        triggers: ['利率高'],
        goal: '让客户看懂价格',
      },
      glance: {
        ask: '您在跟哪家比？',
        answer: '利率由三部分组成',
        proof: '给您看测算',
        next: '周五前答复',
        avoid: '别家都不行',
      },
      ...{ steps: ['先问'], samples: ['我们算一算'], drill: ['怎么问？'], followUps: ['发测算'] },
      ...body,
    },
    ...patch,
  };
}

/** A pack of a bank. */
export function makePack(items: readonly ContentItem[], patch: Partial<Pack> = {}): Pack {
  return {
    ...{ format: 'suixing-pack', formatVersion: 1, id: 'bank.branch', version: '2026.11.1', title: '分行话术' },
    ...{ author: '合规部', madeOn: '2026-11-01', items },
    ...patch,
  };
}
