import { useEffect, useRef, useState } from 'react';
import { debriefEdits } from '../../lib/domain/debrief/changes.ts';
import { debriefDraftName, type DebriefDraft } from '../../lib/domain/debrief/draft.ts';
import { outcomeChanges } from '../../lib/domain/debrief/outcomes.ts';
import { visitDraftName } from '../../lib/domain/visit/progress.ts';
import { putBack } from '../../lib/hooks/put-back.ts';
import { saveDebrief, undoDebrief } from '../../lib/hooks/save-debrief.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useExitCriteria } from '../../lib/hooks/use-exit-criteria.ts';
import { useRelationRules } from '../../lib/hooks/use-relation-rules.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useNavigation } from '../app/navigation.ts';
import { useToasts } from '../ui/toasts.tsx';
import type { Debrief } from '../../lib/hooks/use-debrief.ts';

/** Ending a debrief. */
interface SaveDebrief {
  readonly isSaving: boolean;
  readonly save: () => Promise<void>;
  /** Give it up, and the visit with it; a message takes that back. */
  readonly drop: () => void;
}

/**
 * Saves the debrief once however often it is asked to. What was written stays until it is safe; taken back, it is all there again. One
 * that was saved just before the browser died is recognised by its touch when it is opened again, and only brought to its end.
 */
export function useSave(clientId: string, { draft, visit, isRestored, keep }: Debrief, isThere: boolean): SaveDebrief {
  const services = useServices();
  const { drafts, edits } = services;
  const { t, today } = useText();
  const { show } = useToasts();
  const { dispatch } = useNavigation();
  const { criteria } = useExitCriteria();
  const { touch: touchRule } = useRelationRules();
  const [isSaving, setSaving] = useState(false);
  const isBusy = useRef(false);

  const forget = () => {
    drafts.keepForm(debriefDraftName(clientId), undefined);
    drafts.keepForm(visitDraftName(clientId), undefined);
  };
  const restore = (left: DebriefDraft) => {
    // Another id: the touch of this one was removed, and stays so for the other devices.
    drafts.keepForm(debriefDraftName(clientId), { ...left, touchId: edits.newId() });
    drafts.keepForm(visitDraftName(clientId), visit);
  };
  const run = async (left: DebriefDraft) => {
    const deps = { today, newId: edits.newId, criteria, touchRule };
    const saved = await saveDebrief(services, {
      clientId,
      touchId: left.touchId,
      edits: (dossier) => debriefEdits(left, dossier, deps),
      outcomes: (dossier) => outcomeChanges(left, dossier.client),
    });
    if (!saved.ok) return show({ tone: 'bad', text: t(`fail.${saved.reason}`) });
    const { commitId, isCounted } = saved.value;
    if (isCounted) forget();
    dispatch({ type: 'open', clientId });
    if (!isCounted) return show({ tone: 'bad', text: t('debrief.notCounted') });
    if (commitId === undefined) return show({ tone: 'good', text: t('debrief.savedBefore') });
    const undo = async () => {
      const undone = await undoDebrief(services, { ...saved.value, commitId });
      if (undone.ok) {
        restore(left);
        dispatch({ type: 'show', view: { kind: 'debrief', clientId } });
      }
      show(undone.ok ? { tone: 'good', text: t('debrief.undone') } : { tone: 'bad', text: t(`fail.${undone.reason}`) });
    };
    show({
      tone: 'good',
      text: t('debrief.saved'),
      onUndo: () => void undo().catch(() => show({ tone: 'bad', text: t('fail.storage') })),
    });
  };
  const save = async () => {
    if (isBusy.current || !draft) return;
    isBusy.current = true;
    setSaving(true);
    keep();
    try {
      await run(draft);
    } catch {
      show({ tone: 'bad', text: t('fail.storage') });
    } finally {
      isBusy.current = false;
      setSaving(false);
    }
  };
  const drop = () => {
    if (!draft || isBusy.current) return;
    forget();
    dispatch({ type: 'open', clientId });
    show({
      tone: 'good',
      text: t('debrief.dropped'),
      onUndo: () =>
        void putBack(services.book, clientId, () => restore(draft)).then((isBack) => {
          if (isBack) dispatch({ type: 'show', view: { kind: 'debrief', clientId } });
          else show({ tone: 'bad', text: t('fail.gone') });
        }),
    });
  };

  // Only of one that was found as it was left: while one is being saved its touch is there as well.
  const wasSaved = isRestored && isThere;
  const finish = useRef(save);
  useEffect(() => {
    finish.current = save;
  });
  useEffect(() => {
    if (wasSaved) void finish.current();
  }, [wasSaved]);
  return { isSaving, save, drop };
}
