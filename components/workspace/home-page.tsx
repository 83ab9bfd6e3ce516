import { IconChevronRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import { useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { BackupLine } from '../backup/backup-line.tsx';
import classes from './home.module.css';
import type { PageProps } from './page-link.ts';

/** What the book holds, and the way to everything done in bulk. */
export function HomePage({ links }: PageProps) {
  const { t } = useText();
  const { places } = useServices();
  const summaries = useSummaries();
  const counts = useMemo(() => summaries && countAll(summaries), [summaries]);
  return (
    <>
      <section aria-label={t('workspace.home.book')}>
        <dl className={classes.counts}>
          {(['clients', 'people', 'touches', 'followUps'] as const).map((name) => (
            <div key={name} className={classes.count}>
              <dt>{t(`workspace.home.${name}`)}</dt>
              <dd>{counts ? counts[name].toLocaleString('en') : '–'}</dd>
            </div>
          ))}
        </dl>
      </section>
      <BackupLine onOpen={() => void places.openWorkspace('backup')} />
      <ul className={classes.links}>
        {links.map(({ href, title, hint, icon: Icon }) => (
          <li key={href}>
            <a className={classes.link} href={href}>
              <span className={classes.linkIcon} aria-hidden="true">
                <Icon size={20} stroke={1.7} />
              </span>
              <span className={classes.linkText}>
                <strong>{title}</strong>
                <span>{hint}</span>
              </span>
              <IconChevronRight className={classes.linkArrow} size={17} aria-hidden="true" />
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function countAll(summaries: readonly ClientSummary[]) {
  const counts = { clients: summaries.length, people: 0, touches: 0, followUps: 0 };
  for (const summary of summaries) {
    counts.people += summary.people.length;
    counts.touches += summary.touches.total;
    counts.followUps += summary.followUps.length;
  }
  return counts;
}
