import { Button } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import type { AuditFilter } from '../../lib/hooks/audit-types.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useAddress } from '../workspace/use-address.ts';
import { AuditFilters } from './audit-filters.tsx';
import { AuditList } from './audit-list.tsx';
import { ExportLog } from './export-log.tsx';
import { VerifyLog } from './verify-log.tsx';
import classes from './audit.module.css';

/** The change log: filters, check, export, and the entries themselves. */
export function AuditPage() {
  const { t } = useText();
  // Another page may link here for one client. Nothing else goes into the address, which the browser's history keeps.
  const clientId = useAddress().query.get('client');
  const [filter, setFilter] = useState<AuditFilter>(clientId ? { clientId } : {});
  const [isFiltering, setFiltering] = useState(false);
  const count = Object.keys(filter).length;
  return (
    <>
      <div className={classes.tools}>
        <VerifyLog />
        <ExportLog filter={filter} />
        <Button
          className={classes.filterToggle}
          variant={count > 0 ? 'light' : 'default'}
          leftSection={<IconFilter size={17} aria-hidden="true" />}
          aria-expanded={isFiltering}
          onClick={() => setFiltering(!isFiltering)}
        >
          {count > 0 ? t('audit.filtersOn', { n: count }) : t('audit.filters')}
        </Button>
      </div>
      <AuditFilters filter={filter} onFilter={setFilter} isOpen={isFiltering} />
      <AuditList filter={filter} onFilter={setFilter} />
    </>
  );
}
