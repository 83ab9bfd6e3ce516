import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ChainNode } from '../../lib/domain/chain/chain.ts';
import { withoutTie } from '../../lib/domain/chain/link-pair.ts';
import { standingRisk } from '../../lib/domain/chain/standing-risk.ts';
import { otherEnd, standingTo, type Tie } from '../../lib/domain/chain/tie.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useChange } from '../ui/use-change.ts';
import { linkTo } from '../workspace/address.ts';
import classes from './node-details.module.css';
import { nameAt, relationText, riskText, stateText } from './chain-words.ts';
import type { ChainView } from './use-chain.ts';

interface Props {
  readonly view: ChainView;
  readonly node: ChainNode;
  readonly onRecentre: (clientId: string) => void;
  readonly onAdd: (node: ChainNode) => void;
  readonly onGone: () => void;
}

/** All about one firm of the picture: how far along, what it has with us, what ties it, and what can be done. What is not known says so. */
export function NodeDetails({ view, node, onRecentre, onAdd, onGone }: Props) {
  const { t, day, money } = useText();
  const { chain, dossiers } = view;
  const { client, key, level } = node;
  const dossier = dossiers.get(key);
  const risk = dossier && standingRisk(dossier);
  const { touches } = client ?? {};
  const amount = (fen: number | undefined) => (fen === undefined ? t('chain.noData') : money(fen));
  return (
    <div className={classes.details} data-testid={TEST_IDS.chainDetails}>
      <h2 className={classes.name}>{node.name}</h2>
      <p className={classes.relation}>{relationText(chain, node, t)}</p>
      <dl className={classes.facts}>
        <dt>{t('stage.label')}</dt>
        <dd>{[stateText(node, t), ...(client ? [t('grade.label', { grade: client.grade })] : [])].join(' · ')}</dd>
        {client && (
          <>
            <dt>{t('chain.touches')}</dt>
            <dd>
              {touches?.lastEffectiveDay === undefined
                ? t('chain.untouched')
                : t('chain.touchedOn', { count: touches.effective, day: day(touches.lastEffectiveDay) })}
            </dd>
            <dt>{t('chain.deposits')}</dt>
            <dd>{amount(client.depositFen)}</dd>
            <dt>{t('chain.loans')}</dt>
            <dd>{amount(client.loanFen)}</dd>
          </>
        )}
        {risk && (
          <>
            <dt>{t('chain.risk')}</dt>
            <dd className={classes.risk}>{riskText(risk, t)}</dd>
          </>
        )}
      </dl>
      <Ties view={view} node={node} onGone={onGone} />
      <div className={classes.buttons}>
        {client && level > 0 && (
          <Button size="compact-sm" onClick={() => onRecentre(client.id)} data-autofocus>
            {t('chain.recentre')}
          </Button>
        )}
        {client && (
          <Button
            size="compact-sm"
            variant="default"
            component="a"
            href={linkTo('client', { client: client.id, part: 'timeline' })}
          >
            {t('chain.open')}
          </Button>
        )}
        {!client && (
          <Button size="compact-sm" onClick={() => onAdd(node)} data-autofocus data-testid={TEST_IDS.chainMake}>
            {t('chain.make')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What ties a firm to others of the picture, where and when that was noted, and taking it back. */
function Ties({ view: { chain, dossiers }, node, onGone }: Pick<Props, 'view' | 'node' | 'onGone'>) {
  const { t, day } = useText();
  const { edits } = useServices();
  const change = useChange();
  const own = chain.ties.filter((tie) => otherEnd(tie, node.key) !== undefined);
  const remove = async (tie: Tie, name: string) => {
    const clients = [...dossiers.values()].map(({ client }) => client);
    const changed = withoutTie(tie, clients).map(({ was, record }) => ({
      ...{ clientId: was.id, kind: 'client' as const },
      ...{ was, record },
    }));
    const isDone = await change(() => edits.save(changed, 'editClient'), t('needsPage.linkRemoved', { name }));
    if (isDone) onGone();
  };
  if (own.length === 0) return null;
  return (
    <ul className={classes.ties}>
      {own.map((tie) => {
        const other = otherEnd(tie, node.key) ?? '';
        const [record] = tie.records;
        const words = t(`chain.as.${standingTo(tie, other)}`, { name: nameAt(chain, other) });
        return (
          <li key={`${tie.kind} ${tie.from} ${tie.to}`}>
            <span>
              {words}
              {record && (
                <small>
                  {[
                    t('chain.noted', { name: nameAt(chain, record.clientId), day: day(record.on) }),
                    ...(record.note === undefined ? [] : [record.note]),
                  ].join(' · ')}
                </small>
              )}
            </span>
            <IconButton size={24} label={t('chain.removeTie', { words })} onClick={() => void remove(tie, node.name)}>
              <IconX size={13} aria-hidden="true" />
            </IconButton>
          </li>
        );
      })}
    </ul>
  );
}
