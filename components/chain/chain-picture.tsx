import { UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useMemo, useState } from 'react';
import type { ChainNode } from '../../lib/domain/chain/chain.ts';
import { pictureOf } from '../../lib/domain/chain/picture.ts';
import { standingRisk } from '../../lib/domain/chain/standing-risk.ts';
import type { TieKind } from '../../lib/domain/chain/tie.ts';
import { WALK_KEYS, type WalkKey, walkTo } from '../../lib/domain/chain/walk.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { ChainLines } from './chain-lines.tsx';
import classes from './chain-picture.module.css';
import { ChainNodeButton } from './chain-node.tsx';
import { NodePopover } from './node-popover.tsx';
import type { ChainView } from './use-chain.ts';

interface Props {
  readonly view: ChainView;
  readonly place: RefObject<HTMLDivElement | null>;
  readonly onRecentre: (clientId: string) => void;
  readonly onAdd: (node: ChainNode) => void;
  /** Show what found no room. */
  readonly onMore: () => void;
}

const LEGEND: readonly TieKind[] = ['owns', 'group', 'guarantees', 'supplies'];

const moreKey = (zone: string) => `more ${zone}`;

/**
 * The firms around a client. Arrow keys walk to the neighbour in that direction, Home leads back to the centre, Enter makes the firm the centre, Space shows what is
 * known of it. The lines are for the eye; each firm's name says the same to a screen reader.
 */
export function ChainPicture({ view, place, onRecentre, onAdd, onMore }: Props) {
  const { t } = useText();
  const { chain, loops, dossiers } = view;
  const picture = useMemo(() => pictureOf(chain), [chain]);
  const [shownKey, setShown] = useState<string>();
  const [overKey, setOver] = useState<string>();
  const [walkedKey, setWalked] = useState<string>();
  const spots = useMemo(
    () => [
      ...picture.nodes.map(({ node, ...box }) => ({ ...box, key: node.key })),
      ...[...picture.more].map(([zone, box]) => ({ ...box, key: moreKey(zone) })),
    ],
    [picture],
  );
  const shown = picture.nodes.find(({ node }) => node.key === shownKey);
  const looped = new Set(loops.flatMap(({ members }) => members));
  const centreKey = chain.nodes[0]?.key;
  // One stop for the Tab key; the arrows do the rest.
  const stopKey = spots.some(({ key }) => key === walkedKey) ? walkedKey : centreKey;
  const focus = (key: string | undefined) => {
    const all = place.current?.querySelectorAll<HTMLElement>('[data-node]') ?? [];
    // By comparison, not by a selector: a firm's name may hold anything.
    [...all].find(({ dataset }) => dataset.node === key)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = (event.target as HTMLElement).dataset.node;
    if (key === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const node = chain.nodes.find((each) => each.key === key);
    if (isWalk(event.key)) focus(walkTo(spots, key, event.key));
    else if (event.key === 'Home') focus(centreKey);
    else if (event.key === 'Enter' && node?.client && node.key !== centreKey) onRecentre(node.client.id);
    else return;
    event.preventDefault();
  };
  const stop = (key: string) => ({
    tabIndex: key === stopKey ? 0 : -1,
    onFocus: () => {
      setWalked(key);
      setOver(key);
    },
    onBlur: () => setOver(undefined),
    onMouseEnter: () => setOver(key),
    onMouseLeave: () => setOver(undefined),
  });
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons within */}
      <div ref={place} className={classes.scroll} onKeyDown={onKeyDown} data-testid={TEST_IDS.chainPicture}>
        <section
          aria-label={t('chain.picture', { name: chain.nodes[0]?.name ?? '' })}
          className={classes.picture}
          style={{ width: picture.width, height: picture.height }}
        >
          {picture.blocks.map(({ zone, level, count, more, x, y, width, height }) => (
            <div key={`${zone} ${level}`} className={classes.frame} style={{ left: x, top: y, width, height }}>
              <span>{level === 1 ? t(`chain.standing.${zone}`) : t('chain.frameFar', { level })}</span>
              <b>{count + more}</b>
            </div>
          ))}
          <ChainLines chain={chain} picture={picture} markedKey={overKey ?? shownKey} />
          {picture.nodes.map((each) => {
            const { key } = each.node;
            const dossier = dossiers.get(key);
            const button = {
              ...stop(key),
              ...{ chain, place: each, isInLoop: looped.has(key), risk: dossier && standingRisk(dossier) },
              'aria-expanded': key === shownKey,
              onClick: () => setShown(key),
            };
            return <ChainNodeButton key={key} {...button} />;
          })}
          {shown && (
            <NodePopover
              key={shownKey}
              view={view}
              place={shown}
              onClose={() => setShown(undefined)}
              onRecentre={onRecentre}
              onAdd={onAdd}
              onGone={() => focus(centreKey)}
            />
          )}
          {[...picture.more].map(([zone, { x, y, width, height }]) => (
            <UnstyledButton
              key={zone}
              {...stop(moreKey(zone))}
              className={classes.more}
              style={{ left: x, top: y, width, height }}
              data-node={moreKey(zone)}
              onClick={onMore}
            >
              {t('chain.more', {
                count: picture.blocks.find((each) => each.zone === zone && each.more > 0)?.more ?? 0,
              })}
            </UnstyledButton>
          ))}
        </section>
      </div>
      <Legend kinds={LEGEND.filter((kind) => chain.ties.some((tie) => tie.kind === kind))} />
      <p className={classes.hint}>{t('chain.keys')}</p>
    </>
  );
}

/** What the lines mean; the firms' names say the same. */
function Legend({ kinds }: { readonly kinds: readonly TieKind[] }) {
  const { t } = useText();
  return (
    <p className={classes.legend} aria-hidden="true">
      {kinds.map((kind) => (
        <span key={kind}>
          <svg width="26" height="6" aria-hidden="true">
            <line x1="0" y1="3" x2="26" y2="3" className={classes.line} data-kind={kind} />
          </svg>
          {t(`chain.lineKinds.${kind}`)}
        </span>
      ))}
    </p>
  );
}

function isWalk(key: string): key is WalkKey {
  return (WALK_KEYS as readonly string[]).includes(key);
}
