import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { compareContent } from '../../lib/domain/content/compare.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { DiffView } from './diff-view.tsx';
import classes from './item.module.css';
import type { ItemVersion } from './item-versions.ts';

/** Two versions beside each other: any against any. */
export function VersionsPart({ versions }: { versions: readonly ItemVersion[] }) {
  const { t } = useText();
  const [newer, setNewer] = useState(0);
  const [older, setOlder] = useState(1);
  const [after, before] = [versions[newer] ?? versions[0], versions[older] ?? versions[1]];
  if (!after || !before) return null;
  const data = versions.map(({ item, isOwn }, at) => ({
    value: String(at),
    label: t('content.item.versionOf', {
      version: t('content.version', { n: item.version }),
      state: t(`content.life.${item.life.state}`),
      who: isOwn ? item.life.author : t('content.item.original'),
    }),
  }));
  return (
    <div className={classes.versions}>
      <div className={classes.pair}>
        <NativeSelect
          label={t('content.item.before')}
          value={String(versions.indexOf(before))}
          onChange={(event) => setOlder(Number(event.currentTarget.value))}
          data={data}
        />
        <NativeSelect
          label={t('content.item.after')}
          value={String(versions.indexOf(after))}
          onChange={(event) => setNewer(Number(event.currentTarget.value))}
          data={data}
        />
      </div>
      <DiffView changes={compareContent({ ...before.item.body }, { ...after.item.body })} />
    </div>
  );
}
