import type { CopyDamage } from '../../lib/hooks/use-backup.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Note } from './note.tsx';

/** What is wrong with a backup, in plain words, each kind by itself; or that nothing is. */
export function RestoreDamage({ damage }: { damage: CopyDamage }) {
  const { t } = useText();
  const { isWhole, files, missingEntries, lostClients, isManifestLost, signature } = damage;
  const count = (fault: CopyDamage['files'][number]['fault']) => files.filter((file) => file.fault === fault).length;
  const findings = [
    ...(files.length > 0
      ? [
          t('restore.files', {
            count: files.length,
            missing: count('missing'),
            cut: count('cut'),
            altered: count('altered'),
          }),
        ]
      : []),
    ...(missingEntries > 0 ? [t('restore.entries', { count: missingEntries })] : []),
    ...(lostClients > 0 ? [t('restore.lost', { count: lostClients })] : []),
    ...(isManifestLost ? [t('restore.manifestLost')] : []),
  ];
  const title = !isWhole ? 'restore.damaged' : files.length > 0 ? 'restore.wholeDespite' : 'restore.whole';
  return (
    <>
      <Note tone={!isWhole ? 'risk' : findings.length > 0 ? 'watch' : 'good'}>
        {t(title)}
        {findings.length > 0 && (
          <ul>
            {findings.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        )}
      </Note>
      {signature !== 'ours' && <Note tone="risk">{t(`restore.${signature}`)}</Note>}
    </>
  );
}
