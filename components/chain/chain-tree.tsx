import { UnstyledButton } from '@mantine/core';
import type { Chain, ChainNode } from '../../lib/domain/chain/chain.ts';
import { standingRisk } from '../../lib/domain/chain/standing-risk.ts';
import { STANDINGS } from '../../lib/domain/chain/tie.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { GradeBadge } from '../ui/grade-badge.tsx';
import { linkTo } from '../workspace/address.ts';
import classes from './chain-tree.module.css';
import { riskText, stateText } from './chain-words.ts';
import type { ChainView } from './use-chain.ts';

interface Props {
  readonly view: ChainView;
  readonly onAdd: (node: ChainNode) => void;
}

/** The same firms as a list: a heading for each way of standing to the client, further steps under the firm they go through. */
export function ChainTree({ view, onAdd }: Props) {
  const { t } = useText();
  const { chain } = view;
  const first = chain.nodes.filter(({ level }) => level === 1);
  return (
    <div className={classes.tree} data-testid={TEST_IDS.chainTree}>
      {STANDINGS.map((zone) => {
        const firms = first.filter((node) => node.zone === zone);
        if (firms.length === 0) return null;
        return (
          <section key={zone}>
            <h2 className={classes.heading}>
              {t(`chain.standing.${zone}`)}
              <span>{firms.length}</span>
            </h2>
            <Branch view={view} nodes={firms} onAdd={onAdd} />
          </section>
        );
      })}
    </div>
  );
}

function Branch({ view, nodes, onAdd }: Props & { readonly nodes: readonly ChainNode[] }) {
  return (
    <ul className={classes.branch}>
      {nodes.map((node) => (
        <li key={node.key}>
          <Row view={view} node={node} onAdd={onAdd} />
          <Next view={view} node={node} onAdd={onAdd} />
        </li>
      ))}
    </ul>
  );
}

function Next({ view, node, onAdd }: Props & { readonly node: ChainNode }) {
  const next = nextOf(view.chain, node);
  return next.length === 0 ? null : <Branch view={view} nodes={next} onAdd={onAdd} />;
}

function Row({ view, node, onAdd }: Props & { readonly node: ChainNode }) {
  const { t } = useText();
  const { client, level, as } = node;
  const dossier = view.dossiers.get(node.key);
  const risk = dossier && standingRisk(dossier);
  return (
    <div className={classes.row}>
      {client ? (
        <a className={classes.link} href={linkTo('client', { client: client.id, part: 'group' })}>
          {node.name}
        </a>
      ) : (
        <span>{node.name}</span>
      )}
      {client && <GradeBadge grade={client.grade} />}
      <span className={classes.quiet}>
        {[
          ...(level > 1 && as !== undefined ? [t(`chain.standing.${as}`)] : []),
          stateText(node, t),
          ...(client ? [t('chain.touched', { count: client.touches.effective })] : []),
        ].join(' · ')}
      </span>
      {risk && <span className={classes.risk}>{riskText(risk, t)}</span>}
      {!client && (
        <UnstyledButton
          className={classes.make}
          onClick={() => onAdd(node)}
          aria-label={t('chain.makeOf', { name: node.name })}
        >
          {t('chain.make')}
        </UnstyledButton>
      )}
    </div>
  );
}

function nextOf({ nodes }: Chain, { key }: ChainNode): readonly ChainNode[] {
  return nodes.filter(({ via }) => via === key);
}
