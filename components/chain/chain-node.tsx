import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconRepeat } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import type { Chain } from '../../lib/domain/chain/chain.ts';
import type { PictureNode } from '../../lib/domain/chain/picture.ts';
import type { StandingRisk } from '../../lib/domain/chain/standing-risk.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import ui from '../ui/ui.module.css';
import classes from './chain-node.module.css';
import { relationText, riskText, shortAt, stateText } from './chain-words.ts';
import { StageDots } from './stage-dots.tsx';

interface Props extends ComponentPropsWithRef<'button'> {
  readonly chain: Chain;
  readonly place: PictureNode;
  readonly risk: StandingRisk | undefined;
  /** Whether it guarantees somebody who in the end guarantees it, or is bound up in another circle. */
  readonly isInLoop: boolean;
}

/** One firm in the picture: name, how far along it is, what stands against it. */
export function ChainNodeButton({ chain, place, risk, isInLoop, ...rest }: Props) {
  const { t } = useText();
  const { node, x, y, width, height } = place;
  const { client, level, via, as } = node;
  // For the ear alone: to the eye its place, the dots and the marks say it.
  const told = [
    ...(level > 1 ? [] : [relationText(chain, node, t)]),
    ...(client
      ? [t('grade.label', { grade: client.grade }), t('chain.touched', { count: client.touches.effective })]
      : []),
    ...(risk ? [riskText(risk, t)] : []),
    ...(isInLoop ? [t('chain.inLoop')] : []),
  ];
  return (
    <UnstyledButton
      {...rest}
      className={classes.node}
      style={{ left: x, top: y, width, height }}
      title={node.name}
      data-node={node.key}
      data-level={level}
      data-bare={client === undefined}
      data-testid={TEST_IDS.chainNode}
    >
      <span className={classes.name}>{node.name}</span>
      {level > 1 && via !== undefined && as !== undefined && (
        <span className={classes.via}>{t(`chain.as.${as}`, { name: shortAt(chain, via) })}</span>
      )}
      <span className={classes.state}>
        {client && <StageDots stage={client.stage} />}
        <span>{stateText(node, t)}</span>
        <span className={ui.hidden}>{['', ...told].join(t('chain.pause'))}</span>
        <span className={classes.marks} aria-hidden="true">
          {isInLoop && <IconRepeat size={13} data-mark="loop" />}
          {risk && <IconAlertTriangle size={13} data-mark="risk" />}
          {client && <b>{client.grade}</b>}
        </span>
      </span>
    </UnstyledButton>
  );
}
