import { IconSitemap } from '@tabler/icons-react';
import { Button, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import type { ChainNode } from '../../lib/domain/chain/chain.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useInlineForm } from '../client/use-inline-form.ts';
import type { PartProps } from '../client-page/part-props.ts';
import { LinkForm } from '../needs/link-form.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { linkTo } from '../workspace/address.ts';
import { Block } from '../workspace/block.tsx';
import { useAddress } from '../workspace/use-address.ts';
import classes from './chain-part.module.css';
import { ChainPicture } from './chain-picture.tsx';
import { ChainTree } from './chain-tree.tsx';
import { LoopNotes } from './loop-notes.tsx';
import { NewFirmForm } from './new-firm-form.tsx';
import { ReferralList } from './referral-list.tsx';
import { RollupTable } from './rollup-table.tsx';
import { type ChainDepth, useChain } from './use-chain.ts';
import { isWalkedTo, walkOn } from './walking.ts';

const DEPTHS = Object.freeze(['1', '2', '3'] as const);
const DEFAULT_DEPTH = 2;
type View = 'picture' | 'list';

/** The group and the supply chain of a client: who is there, how far along, what they come to together, who could introduce one to whom. */
export function ChainPart({ dossier }: PartProps) {
  const { t } = useText();
  const { query } = useAddress();
  const { client } = dossier;
  // In a narrow window the picture would be seen through a keyhole.
  const isWide = useMediaQuery('(min-width: 900px)', true, { getInitialValueInEffect: false });
  const asked = query.get('view');
  const shown: View = asked === 'list' || asked === 'picture' ? asked : isWide ? 'picture' : 'list';
  const depth = depthOf(query.get('depth'));
  const view = useChain(dossier, depth, shown);
  const place = useRef<HTMLDivElement>(null);
  const [isEditing, setEditing] = useState(false);
  const [made, setMade] = useState<ChainNode>();
  const form = useInlineForm(setEditing);
  const isThere = view !== undefined;
  useEffect(() => {
    if (isThere && isWalkedTo()) place.current?.querySelector<HTMLElement>('[data-level="0"]')?.focus();
  }, [isThere]);
  const address = (id: string, patch: { readonly view?: View; readonly depth?: string } = {}) =>
    linkTo('client', {
      ...{ client: id, part: 'group' },
      ...{ view: patch.view ?? asked ?? undefined, depth: patch.depth ?? query.get('depth') ?? undefined },
    });
  const choose = (patch: Parameters<typeof address>[1]) => location.replace(address(client.id, patch));
  if (!view) return <div className={classes.waiting} />;
  const isAlone = view.chain.nodes.length === 1;
  return (
    <div data-testid={TEST_IDS.chainPart}>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('chain.depth')}
          value={String(depth)}
          onChange={(value) => choose({ depth: value })}
          data={DEPTHS.map((value) => ({ value, label: t(`chain.depths.${value}`) }))}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('chain.view')}
          value={shown}
          onChange={(value) => choose({ view: value === 'list' ? 'list' : 'picture' })}
          data={[
            { value: 'picture', label: t('chain.asPicture') },
            { value: 'list', label: t('chain.asList') },
          ]}
        />
        {!isEditing && (
          <Button
            ref={form.opener}
            className={classes.add}
            size="compact-sm"
            variant="light"
            onClick={() => form.setOpen(true)}
            data-testid={TEST_IDS.linkAdd}
          >
            {t('needsPage.addLink')}
          </Button>
        )}
      </div>
      {form.isOpen && (
        <div className={classes.form}>
          <LinkForm client={client} onClose={() => form.setOpen(false)} />
        </div>
      )}
      {made && (
        <div className={classes.form}>
          <NewFirmForm key={made.key} view={view} node={made} onClose={() => setMade(undefined)} />
        </div>
      )}
      <LoopNotes view={view} />
      {isAlone ? (
        <EmptyState icon={<IconSitemap size={22} />} title={t('chain.none')} hint={t('chain.noneHint')} />
      ) : shown === 'picture' ? (
        <ChainPicture
          view={view}
          place={place}
          onRecentre={(id) => {
            walkOn();
            location.hash = address(id);
          }}
          onAdd={setMade}
          onMore={() => choose({ view: 'list' })}
        />
      ) : (
        <ChainTree view={view} onAdd={setMade} />
      )}
      {!isAlone && (
        <div className={classes.blocks}>
          <Block title={t('chain.rollup')} hint={t('chain.rollupHint')}>
            <RollupTable view={view} />
          </Block>
          <Block title={t('chain.chances')} hint={t('chain.chancesHint')}>
            <ReferralList view={view} />
          </Block>
        </div>
      )}
    </div>
  );
}

function depthOf(text: string | null): ChainDepth {
  const depth = Number(text);
  return depth === 1 || depth === 3 ? depth : DEFAULT_DEPTH;
}
