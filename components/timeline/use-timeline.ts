import { useDeferredValue, useMemo } from 'react';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { countGroups, kindsOf, type TimelineGroup } from '../../lib/domain/timeline/groups.ts';
import { logItems } from '../../lib/domain/timeline/log-items.ts';
import { filterTimeline, type TimelineItem, timelineOf } from '../../lib/domain/timeline/timeline.ts';
import { type RecordVersion, versionsOf } from '../../lib/domain/timeline/versions.ts';
import { type ClientHistory, useClientHistory } from '../../lib/hooks/use-client-history.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { type Checklists, useChecklists } from '../procedure/use-checklists.ts';
import { searchWords } from './timeline-words.ts';

/** A client's timeline as it is being looked at. */
export interface ShownTimeline {
  /** All lines, and those that fit. */
  readonly count: number;
  readonly items: readonly TimelineItem[];
  /** Lines of each group among those that fit the text. */
  readonly counts: ReadonlyMap<TimelineGroup, number>;
  /** See `versionsOf`. */
  readonly versions: ReadonlyMap<string, readonly RecordVersion[]>;
  readonly history: ClientHistory;
}

/** The lines of a client that fit, with what the change log adds to them as far as it has been read. */
export function useTimeline(dossier: Dossier, groups: ReadonlySet<TimelineGroup>, text: string): ShownTimeline {
  const { t } = useText();
  const history = useClientHistory(dossier.client.id);
  const { changes } = history;
  const wanted = useDeferredValue(text);
  const checklists = useChecklists();
  const all = useMemo(
    () => timelineOf(dossier, logItems(changes, dossier)).map((item) => withChecklist(item, checklists)),
    [dossier, changes, checklists],
  );
  const found = useMemo(
    () => filterTimeline(all, { text: wanted, wordsOf: (item) => searchWords(item, dossier, t) }),
    [all, wanted, dossier, t],
  );
  const items = useMemo(() => filterTimeline(found, { kinds: kindsOf(groups) }), [found, groups]);
  const counts = useMemo(() => countGroups(found), [found]);
  const versions = useMemo(() => versionsOf(changes), [changes]);
  return { count: all.length, items, counts, versions, history };
}

/** A line about a checklist with the checklist's name before what was written. */
function withChecklist(item: TimelineItem, checklists: Checklists | undefined): TimelineItem {
  const name = item.checklistId === undefined ? undefined : checklists?.of(item.checklistId)?.name;
  return name === undefined ? item : { ...item, text: [name, item.text].filter(Boolean).join(' · ') };
}
