import { Button, Textarea } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { DEBRIEF_LIMITS, type DebriefDraft } from '../../lib/domain/debrief/draft.ts';
import { planPurpose, touchOf, withTouch } from '../../lib/domain/debrief/touch-of.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import type { Debrief } from '../../lib/hooks/use-debrief.ts';
import { useRelationRules } from '../../lib/hooks/use-relation-rules.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import app from '../app/app.module.css';
import { TopBar } from '../app/top-bar.tsx';
import { Guarded } from '../guard/guarded.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { usePublishedHeight } from '../ui/use-published-height.ts';
import { ContactPart } from './contact-part.tsx';
import { DealPart } from './deal-part.tsx';
import classes from './debrief.module.css';
import { DonePart } from './done-part.tsx';
import { FeelPart } from './feel-part.tsx';
import { NextPart } from './next-part.tsx';
import { ObjectionPart } from './objection-part.tsx';
import { Part } from './part.tsx';
import { PromisePart } from './promise-part.tsx';
import { RatingPart } from './rating-part.tsx';
import { StagePart } from './stage-part.tsx';
import { useSave } from './use-save.ts';

interface Props {
  readonly dossier: Dossier;
  readonly debrief: Debrief;
  readonly draft: DebriefDraft;
  readonly onBack: () => void;
}

/** The debrief from top to bottom, and the button that saves it. */
export function DebriefForm({ dossier, debrief, draft, onBack }: Props) {
  const { t } = useText();
  const { show } = useToasts();
  const { touch: rule } = useRelationRules();
  const { edit, isRestored } = debrief;
  const { client } = dossier;
  const main = useRef<HTMLElement>(null);
  const bottom = useRef<HTMLDivElement>(null);
  usePublishedHeight(bottom, '--sx-dock');
  const isThere = dossier.touches.some(({ id }) => id === draft.touchId);
  const { isSaving, save, drop } = useSave(client.id, debrief, isThere);
  const after = useMemo(() => withTouch(dossier, touchOf(draft, planPurpose(dossier, rule))), [dossier, draft, rule]);
  const props = { draft, edit };
  const submit = () => {
    const lost = draft.moves.find(({ to, reason }) => to === 'lost' && reason === undefined);
    if (!lost) return void save();
    main.current?.querySelector<HTMLElement>(`[data-lost="${lost.id}"] button`)?.focus();
    show({ tone: 'bad', text: t('debrief.lostMissing') });
  };
  const latest = useRef(submit);
  useEffect(() => {
    latest.current = submit;
  });
  useEffect(() => {
    // What opened this is gone: the keyboard goes on with the first choice.
    main.current?.querySelector<HTMLElement>('input[type="radio"]')?.focus({ preventScroll: true });
    // Of the whole window: a press on a chip that goes away with it leaves the focus nowhere.
    const onKey = (event: KeyboardEvent) => {
      // Enter that picks a word in an input method must not save.
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className={app.column} data-testid={TEST_IDS.debrief}>
      <TopBar onBack={onBack}>
        <h1 className={classes.heading}>
          {t('debrief.title')}
          <span>{client.shortName ?? client.name}</span>
        </h1>
        <IconButton size={30} label={t('debrief.drop')} onClick={drop} data-testid={TEST_IDS.debriefDrop}>
          <IconTrash size={16} aria-hidden="true" />
        </IconButton>
      </TopBar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <main ref={main} className={app.scroll} aria-label={t('debrief.title')} tabIndex={0}>
        {isRestored && <p className={classes.restored}>{t('debrief.restored')}</p>}
        <ContactPart dossier={dossier} {...props} />
        <FeelPart {...props} />
        <Part title={t('debrief.text')}>
          <Guarded text={draft.text} onChange={(text) => edit({ text })}>
            <Textarea
              autosize
              minRows={2}
              maxRows={8}
              aria-label={t('debrief.text')}
              placeholder={t('debrief.textHint')}
              maxLength={DEBRIEF_LIMITS.text}
              value={draft.text}
              onChange={(event) => edit({ text: event.currentTarget.value })}
              data-testid={TEST_IDS.debriefText}
            />
          </Guarded>
        </Part>
        <ObjectionPart dossier={dossier} {...props} />
        <PromisePart {...props} />
        <NextPart dossier={after} {...props} />
        <StagePart dossier={after} {...props} />
        <DealPart dossier={dossier} {...props} />
        <DonePart dossier={dossier} {...props} />
        <RatingPart {...props} />
        <div className={classes.end} />
      </main>
      <div ref={bottom} className={classes.bottom}>
        <Button fullWidth loading={isSaving} onClick={submit} data-testid={TEST_IDS.debriefSave}>
          {t('debrief.save')}
          <kbd className={classes.key}>{t('debrief.saveHint')}</kbd>
        </Button>
      </div>
    </div>
  );
}
