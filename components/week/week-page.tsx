import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { agendaOf, type AgendaTask } from '../../lib/domain/agenda/agenda.ts';
import { appointmentOf } from '../../lib/domain/agenda/appointment.ts';
import { weekDays, weekStart } from '../../lib/domain/agenda/week.ts';
import { addDays, type Day } from '../../lib/domain/calendar/day.ts';
import { useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkCalendar } from '../../lib/hooks/use-work-calendar.ts';
import type { DropPlace } from './drop.ts';
import { OverdueList } from './overdue-list.tsx';
import { usePlan } from './use-plan.ts';
import { taskOf, useWeekKeys } from './use-week-keys.ts';
import { type Opened, WeekCard } from './week-card.tsx';
import { EmptyWeek } from './empty-week.tsx';
import { WeekGrid } from './week-grid.tsx';
import { WeekHead } from './week-head.tsx';
import classes from './week.module.css';

/** A week with everything that lies on its days, to be looked through, planned and moved. */
export function WeekPage() {
  const { t, today } = useText();
  const summaries = useSummaries();
  const calendar = useWorkCalendar();
  const planning = usePlan();
  const [selected, setSelected] = useState(today);
  const [opened, setOpened] = useState<Opened>();
  const grid = useRef<HTMLDivElement>(null);
  const monday = weekStart(selected);
  const days = useMemo(() => weekDays(monday), [monday]);
  const agenda = useMemo(
    () => summaries && agendaOf(summaries, monday, addDays(monday, 6), today),
    [summaries, monday, today],
  );
  const openTask = useCallback((task: AgendaTask) => setOpened({ kind: 'task', task }), []);
  const openNew = useCallback(
    (day: Day, time?: string) => setOpened({ kind: 'new', day, ...(time === undefined ? {} : { time }) }),
    [],
  );
  const move = (task: AgendaTask, { day, time }: DropPlace) => {
    const { time: now, ...rest } = appointmentOf(task.followUp);
    // Put onto a day as a whole it has no time any more.
    if (day === task.day && time === now) return;
    void planning.replan(task, { ...rest, day, ...(time === undefined ? {} : { time }) });
  };
  useDrops((key, place) => {
    const task = taskOf(agenda, key);
    if (task) move(task, place);
  });
  useWeekKeys({ grid, agenda, selected, today, onSelect: setSelected, replan: planning.replan });
  const openKey = opened?.kind === 'task' ? opened.task.key : undefined;
  const close = () => {
    const target = openKey === undefined ? `[data-day="${selected}"]` : `[data-key="${CSS.escape(openKey)}"]`;
    setOpened(undefined);
    grid.current?.querySelector<HTMLElement>(target)?.focus();
  };
  // What was ticked off or erased meanwhile is nothing to show any more.
  const isGone = openKey !== undefined && agenda !== undefined && taskOf(agenda, openKey) === undefined;
  const isEmpty = agenda !== undefined && [...agenda.days.values()].every((items) => items.length === 0);
  return (
    <div className={classes.page}>
      <WeekHead days={days} onGo={setSelected} onNew={() => openNew(selected < today ? today : selected)} />
      {agenda ? (
        <div className={classes.columns}>
          <div className={classes.main}>
            {isEmpty && <EmptyWeek hasClients={(summaries?.length ?? 0) > 0} onNew={() => openNew(selected)} />}
            <WeekGrid
              ref={grid}
              days={days}
              agenda={agenda}
              calendar={calendar}
              selected={selected}
              openKey={openKey}
              onOpen={openTask}
              onNew={openNew}
              onSelect={setSelected}
            />
            <p className={classes.keys}>{t('week.keys')}</p>
          </div>
          <aside className={classes.side} aria-label={t('week.side')}>
            {opened && !isGone && (
              <WeekCard key={cardKey(opened)} opened={opened} planning={planning} onClose={close} />
            )}
            <OverdueList agenda={agenda} openKey={openKey} onOpen={openTask} />
          </aside>
        </div>
      ) : (
        <p className={classes.hint}>{t('common.loading')}</p>
      )}
    </div>
  );
}

/** Another thing, or the same planned anew elsewhere, fills the fields anew. */
function cardKey(opened: Opened): string {
  return opened.kind === 'new' ? `${opened.day} ${opened.time ?? ''}` : JSON.stringify(opened.task.followUp);
}

/** Hears where something was put down. */
function useDrops(onDrop: (key: unknown, place: DropPlace) => void): void {
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(
    () =>
      monitorForElements({
        onDrop: ({ source, location }) => {
          const { day, time } = location.current.dropTargets[0]?.data ?? {};
          if (typeof day !== 'string') return;
          latest.current(source.data.key, { day, ...(typeof time === 'string' ? { time } : {}) });
        },
      }),
    [],
  );
}
