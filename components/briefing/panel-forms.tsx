import { Button } from '@mantine/core';
import { IconCalendarPlus, IconCopy, IconFileTypeDocx, IconPrinter } from '@tabler/icons-react';
import type { Briefing } from '../../lib/domain/briefing/briefing.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { maskText } from '../../lib/domain/masking/mask-text.ts';
import { mayExport } from '../../lib/domain/policy/rights.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { usePolicy } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { ManagedNote } from '../ui/managed-note.tsx';
import { useToasts } from '../ui/toasts.tsx';
import classes from './panel.module.css';
import { useDocument } from './use-document.ts';
import { useMark } from './use-mark.ts';

interface Props {
  readonly briefing: Briefing;
  readonly dossier: Dossier;
}

/** Files and paper are made in the workspace, where there is room to look at them first. */
const ELSEWHERE = Object.freeze([
  { form: 'print', icon: IconPrinter },
  { form: 'word', icon: IconFileTypeDocx },
  { form: 'calendar', icon: IconCalendarPlus },
] as const);

/** Takes the briefing along: as text at once, in every other form on its page. */
export function PanelForms({ briefing, dossier }: Props) {
  const { t } = useText();
  const { places, copyBriefing } = useServices();
  const { show } = useToasts();
  const policy = usePolicy();
  const { id, name } = dossier.client;
  const text = useDocument(briefing, maskText(name), useMark());
  const copy = async () => {
    const copied = await copyBriefing(id, text).catch(() => ({ ok: true, value: false }) as const);
    if (!copied.ok) {
      const { reason } = copied;
      return show({ tone: 'bad', text: t(reason === 'byPolicy' ? 'briefing.byPolicy' : `fail.${reason}`) });
    }
    show({
      tone: copied.value ? 'good' : 'bad',
      text: t(copied.value ? 'briefing.copied' : 'briefing.notCopied'),
    });
  };
  if (!mayExport(policy, false)) {
    return (
      <p className={classes.forms}>
        <ManagedNote text={t('briefing.byPolicy')} />
      </p>
    );
  }
  return (
    <section className={classes.forms} aria-label={t('briefing.whole')}>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconCopy size={14} aria-hidden="true" />}
        onClick={() => void copy()}
        data-testid={TEST_IDS.briefingCopy}
      >
        {t('briefing.text')}
      </Button>
      {ELSEWHERE.map(({ form, icon: Icon }) => (
        <Button
          key={form}
          variant="default"
          size="xs"
          leftSection={<Icon size={14} aria-hidden="true" />}
          onClick={() => void places.openWorkspace(`briefing?client=${id}`)}
        >
          {t(`briefing.${form}`)}
        </Button>
      ))}
      <p className={classes.hint}>{t('briefing.masked')}</p>
    </section>
  );
}
