import { useEffect, useState } from 'react';
import type { RecordChange } from '../services/audit.ts';
import { useWorkspaceServices } from './use-workspace-services.ts';

/** What an entry of the log did, record by record; undefined until read. */
export function useRecordChanges(seq: number): readonly RecordChange[] | undefined {
  const { audit } = useWorkspaceServices();
  const [read, setRead] = useState<{ readonly seq: number; readonly changes: readonly RecordChange[] }>();
  useEffect(() => {
    let isOver = false;
    audit
      .changes(seq)
      .catch(() => [])
      .then((changes) => {
        if (!isOver) setRead({ seq, changes });
      });
    return () => {
      isOver = true;
    };
  }, [audit, seq]);
  return read?.seq === seq ? read.changes : undefined;
}
