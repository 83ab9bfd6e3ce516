import { type ContentState, usePacks } from '../../lib/hooks/use-content.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { ManagedNote } from '../ui/managed-note.tsx';
import { Block } from '../workspace/block.tsx';
import classes from './content.module.css';
import { ExportPack } from './export-pack.tsx';
import { ImportPack } from './import-pack.tsx';
import { KeysPart } from './keys-part.tsx';
import type { PickedItem } from './pack-input.ts';
import { PackList } from './pack-list.tsx';

interface Props {
  readonly state: ContentState;
  /** The item another page wants to give. */
  readonly picked: PickedItem | undefined;
}

/** Packs: those in use, taking one in, giving one out, and the keys by which they are signed and trusted. */
export function PacksPart({ state, picked }: Props) {
  const { t } = useText();
  const known = usePacks();
  if (!known) return <p className={classes.waiting}>{t('common.loading')}</p>;
  const { packs, keys } = known;
  return (
    <>
      <Block title={t('content.packs.installed')} hint={t('content.packs.installedHint')}>
        <PackList packs={packs} />
      </Block>
      <Block title={t('content.packs.import')} hint={t('content.packs.importHint')}>
        {keys.right === 'off' ? (
          <ManagedNote text={t('content.packs.offByPolicy')} />
        ) : (
          <>
            {keys.right === 'signed' && <ManagedNote text={t('content.packs.signedByPolicy')} />}
            <ImportPack state={state} keys={keys} />
          </>
        )}
      </Block>
      <Block title={t('content.packs.export')} hint={t('content.packs.exportHint')}>
        <ExportPack state={state} keys={keys} picked={picked} />
      </Block>
      <Block title={t('content.packs.keys')} hint={t('content.packs.keysHint')}>
        <KeysPart keys={keys} />
      </Block>
    </>
  );
}
