import { Popover } from '@mantine/core';
import type { ChainNode } from '../../lib/domain/chain/chain.ts';
import type { PictureNode } from '../../lib/domain/chain/picture.ts';
import classes from './chain-picture.module.css';
import { NodeDetails } from './node-details.tsx';
import type { ChainView } from './use-chain.ts';

interface Props {
  readonly view: ChainView;
  readonly place: PictureNode;
  readonly onClose: () => void;
  readonly onRecentre: (clientId: string) => void;
  readonly onAdd: (node: ChainNode) => void;
  /** A tie was removed, and the firm may have gone with it. */
  readonly onGone: () => void;
}

/** What is known of a firm, beside its place in the picture; the firm has the focus again when it closes. */
export function NodePopover({ view, place, onClose, onRecentre, onAdd, onGone }: Props) {
  const { node, x, y, width, height } = place;
  return (
    <Popover
      opened
      onChange={(isOpen) => !isOpen && onClose()}
      shadow="md"
      width={320}
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <span className={classes.anchor} style={{ left: x, top: y, width, height }} />
      </Popover.Target>
      <Popover.Dropdown p={14} role="dialog" aria-label={node.name}>
        <NodeDetails
          view={view}
          node={node}
          onRecentre={onRecentre}
          onAdd={(each) => {
            onClose();
            onAdd(each);
          }}
          onGone={() => {
            onClose();
            onGone();
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
