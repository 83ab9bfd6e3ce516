import { Button } from '@mantine/core';
import { IconCalendarPlus, IconCopy, IconFileTypeDocx, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { Briefing } from '../../lib/domain/briefing/briefing.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { maskText } from '../../lib/domain/masking/mask-text.ts';
import { mayExport } from '../../lib/domain/policy/rights.ts';
import type { BriefingForm } from '../../lib/hooks/briefing-types.ts';
import { usePolicy } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';
import { TEST_IDS } from '../test-ids.ts';
import { download } from '../ui/download.ts';
import { ManagedNote } from '../ui/managed-note.tsx';
import { useToasts } from '../ui/toasts.tsx';
import classes from './briefing.module.css';
import { useDocument } from './use-document.ts';
import { useLoggedPrint } from './use-logged-print.ts';
import { visitEvent } from './visit-event.ts';

interface Props {
  readonly briefing: Briefing;
  readonly dossier: Dossier;
  readonly mark: string;
}

const FORMS = Object.freeze([
  { form: 'print', icon: IconPrinter, testId: TEST_IDS.briefingPrint },
  { form: 'word', icon: IconFileTypeDocx, testId: TEST_IDS.briefingWord },
  { form: 'text', icon: IconCopy, testId: TEST_IDS.briefingText },
  { form: 'calendar', icon: IconCalendarPlus, testId: TEST_IDS.briefingCalendar },
] as const);

/** Takes a briefing along in one of its forms; every time stands in the log first. */
export function BriefingTools({ briefing, dossier, mark }: Props) {
  const { t, today } = useText();
  const { briefings } = useWorkspaceServices();
  const { show } = useToasts();
  const policy = usePolicy();
  const [busy, setBusy] = useState<BriefingForm>();
  const { id } = dossier.client;
  const name = maskText(dossier.client.name);
  const document = useDocument(briefing, name, mark);

  const print = useLoggedPrint(() => briefings.account(id, 'print'));

  const hand = async (form: BriefingForm) => {
    const file = (blob: Blob, extension: string) =>
      download(blob, `${t('briefing.fileName', { name, day: today })}.${extension}`);
    switch (form) {
      case 'print':
        return print();
      case 'word':
        return file(await briefings.wordFile(document), 'docx');
      case 'calendar':
        return file(briefings.calendarFile(document, visitEvent(dossier, today, t('briefing.visit', { name }))), 'ics');
      case 'text': {
        const isCopied = await briefings.copy(briefings.plainText(document));
        return show({
          tone: isCopied ? 'good' : 'bad',
          text: t(isCopied ? 'briefing.copied' : 'briefing.notCopied'),
        });
      }
    }
  };
  const take = async (form: BriefingForm) => {
    if (busy) return;
    setBusy(form);
    try {
      const logged = await briefings.account(id, form);
      if (logged.ok) await hand(form);
      else show({ tone: 'bad', text: t(logged.reason === 'byPolicy' ? 'briefing.byPolicy' : `fail.${logged.reason}`) });
    } catch {
      show({ tone: 'bad', text: t('briefing.failed') });
    } finally {
      setBusy(undefined);
    }
  };

  if (!mayExport(policy, false)) return <ManagedNote text={t('briefing.byPolicy')} />;
  return (
    <div className={classes.tools}>
      {FORMS.map(({ form, icon: Icon, testId }) => (
        <Button
          key={form}
          variant={form === 'print' ? 'filled' : 'default'}
          size="xs"
          leftSection={<Icon size={15} aria-hidden="true" />}
          loading={busy === form}
          onClick={() => void take(form)}
          data-testid={testId}
        >
          {t(`briefing.${form}`)}
        </Button>
      ))}
      <p className={classes.hint}>{t('briefing.masked')}</p>
    </div>
  );
}
