import type { Chain, ChainNode } from '../../lib/domain/chain/chain.ts';
import type { KnownSum } from '../../lib/domain/chain/rollup.ts';
import type { StandingRisk } from '../../lib/domain/chain/standing-risk.ts';
import { otherEnd, STANDINGS, standingTo, type Tie } from '../../lib/domain/chain/tie.ts';
import type { Words } from '../../lib/hooks/use-text.ts';

/** The ties between a firm and the one through which it is in the picture. */
export function tiesWithVia({ ties }: Chain, { key, via }: ChainNode): readonly Tie[] {
  return via === undefined ? [] : ties.filter((tie) => otherEnd(tie, key) === via);
}

/** How a firm stands to the centre, in words: every way it is tied, or through whom. */
export function relationText(chain: Chain, node: ChainNode, t: Words): string {
  if (node.via === undefined) return t('chain.self');
  const via = node.via;
  const standings = new Set(tiesWithVia(chain, node).map((tie) => standingTo(tie, via)));
  const name = nameAt(chain, via);
  return STANDINGS.filter((each) => standings.has(each))
    .map((each) => (node.level === 1 ? t(`chain.standing.${each}`) : t(`chain.as.${each}`, { name })))
    .join(t('chain.comma'));
}

/** What a firm is called in the picture. */
export function nameAt({ nodes }: Chain, key: string): string {
  return nodes.find((node) => node.key === key)?.name ?? key;
}

/** A firm in short where there is not much room: by its everyday name. */
export function shortAt({ nodes }: Chain, key: string): string {
  const node = nodes.find((each) => each.key === key);
  return node?.client?.shortName ?? node?.name ?? key;
}

/** How far along a firm is: its stage, that a colleague has it, or that it is not in the book. */
export function stateText({ client }: ChainNode, t: Words): string {
  if (!client) return t('chain.notInBook');
  return client.handedOverOn === undefined ? t(`stage.${client.stage}`) : t('chain.handedOver');
}

/** What stands against a firm, in words. */
export function riskText({ signals, loanClass }: StandingRisk, t: Words): string {
  return [
    ...(signals > 0 ? [t('chain.signals', { count: signals })] : []),
    ...(loanClass === undefined ? [] : [t('chain.loanClass', { name: t(`loanClass.${loanClass}`) })]),
  ].join(t('chain.comma'));
}

/** How many a sum rests on; undefined where it rests on all, or there is none. */
export function knownText({ fen, known }: KnownSum, of: number, t: Words): string | undefined {
  return fen === undefined || known === of ? undefined : t('chain.sumOf', { known, of });
}
