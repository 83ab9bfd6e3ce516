import { useCallback, useEffect, useRef } from 'react';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { besidePart, goTo } from '../../lib/domain/visit/edit.ts';
import { VISIT_PARTS, type VisitPart, type VisitProgress } from '../../lib/domain/visit/progress.ts';
import { putBack } from '../../lib/hooks/put-back.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useVisit } from '../../lib/hooks/use-visit.ts';
import app from '../app/app.module.css';
import { useNavigation } from '../app/navigation.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useToasts } from '../ui/toasts.tsx';
import { FoundCard, FoundStrip } from './found.tsx';
import { PartView } from './part-view.tsx';
import { useGuide } from './use-guide.ts';
import { useVisitKeys } from './use-visit-keys.ts';
import { VisitBar } from './visit-bar.tsx';
import { VisitDock } from './visit-dock.tsx';
import { VisitSteps } from './visit-steps.tsx';
import classes from './visit.module.css';

/** A visit: one part at a time, a clock, what to tick off and one line to write. Everything is kept at every change. */
export function Visit({ dossier }: { readonly dossier: Dossier }) {
  const { book } = useServices();
  const { t, today } = useText();
  const { dispatch } = useNavigation();
  const { show } = useToasts();
  const { client } = dossier;
  const { id: clientId } = client;
  const { visit, isFound, edit, start, resume, end, drop, put } = useVisit(clientId);
  const guide = useGuide(dossier);
  const scroll = useRef<HTMLElement>(null);
  const note = useRef<HTMLInputElement>(null);
  const at = visit?.at;
  useEffect(() => {
    if (at) scroll.current?.scrollTo({ top: 0 });
  }, [at]);
  const to = useCallback((part: VisitPart) => edit((now, nowMs) => goTo(now, part, nowMs)), [edit]);
  const isOther = visit !== undefined && isFound && (visit.endedMs !== undefined || visit.day !== today);
  useVisitKeys({
    isOn: visit !== undefined && !isOther,
    to,
    step: (by) => {
      const part = at && besidePart(at, by);
      if (part) to(part);
    },
    note: () => note.current?.focus(),
  });

  const leave = () => dispatch({ type: 'open', clientId });
  const debrief = () => {
    end();
    dispatch({ type: 'show', view: { kind: 'debrief', clientId } });
  };
  const giveBack = async (before: VisitProgress) => {
    const isBack = await putBack(book, clientId, () => put(before));
    if (!isBack) show({ tone: 'bad', text: t('fail.gone') });
    return isBack;
  };
  const abandon = () => {
    const before = drop();
    leave();
    if (!before) return;
    show({
      tone: 'good',
      text: t('visit.abandoned'),
      onUndo: () =>
        void giveBack(before).then((isBack) => {
          if (isBack) dispatch({ type: 'show', view: { kind: 'visit', clientId } });
        }),
    });
  };
  const restart = () => {
    const before = start();
    if (before) show({ tone: 'good', text: t('visit.restarted'), onUndo: () => void giveBack(before) });
  };

  const name = client.shortName ?? client.name;
  if (!visit) return <div className={app.column} />;
  const bar = (
    <VisitBar name={name} visit={visit} onBack={leave} onEnd={debrief} onRestart={restart} onAbandon={abandon} />
  );
  if (isOther) {
    return (
      <div className={app.column}>
        {bar}
        <FoundCard visit={visit} onResume={resume} onRestart={restart} onDebrief={debrief} />
      </div>
    );
  }
  return (
    <div className={app.column} data-testid={TEST_IDS.visit}>
      {bar}
      <VisitSteps visit={visit} onPart={to} />
      {isFound && <FoundStrip visit={visit} onResume={resume} onRestart={restart} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <main ref={scroll} className={classes.main} aria-label={t('visit.title', { name })} tabIndex={0}>
        <p className={classes.hidden} role="status">
          {t('visit.now', { n: VISIT_PARTS.indexOf(visit.at) + 1, part: t(`visit.part.${visit.at}`) })}
        </p>
        {guide ? (
          <PartView key={visit.at} desk={{ dossier, guide, visit, edit }} />
        ) : (
          <p className={classes.none}>{t('visit.loading')}</p>
        )}
      </main>
      <VisitDock visit={visit} edit={edit} noteField={note} onPart={to} onEnd={debrief} />
    </div>
  );
}
