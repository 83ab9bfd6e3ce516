import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowsDownUp, IconChevronDown } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import { CAPTURE_FIELDS, type CaptureField, type PageReading, planCapture } from '../../lib/domain/capture/capture.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import type { Adapter, CurrentPage } from '../../lib/hooks/adapter-types.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useAdapters } from '../../lib/hooks/use-adapters.ts';
import { useCurrentPage } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { localTime } from '../../lib/util/local-time.ts';
import { hostOf } from '../portal/host-of.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useChange } from '../ui/use-change.ts';
import { CaptureRow } from './capture-row.tsx';
import classes from './capture.module.css';

/** What a taught page says that the client's records do not: offered row by row, taken over only when ticked. */
export function CaptureOffer({ dossier }: { dossier: Dossier }) {
  const { captures } = useServices();
  const { t } = useText();
  const page = useCurrentPage();
  const adapters = useAdapters()?.adapters;
  const change = useChange();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [answers, setAnswers] = useState<Readonly<Record<string, number>>>({});
  const isCertain = page?.subject.kind === 'client' && page.subject.clientId === dossier.client.id;
  const source = isCertain ? sourceOf(page, adapters ?? []) : undefined;
  const said = JSON.stringify(source?.readings);
  // The page's values change with the page: when they did is when they were read.
  const readAt = useMemo(() => (said ? localTime(Date.now()) : ''), [said]);
  const offers = useMemo(() => (source ? planCapture(source.readings, dossier) : []), [source, dossier]);
  const open = offers.filter((offer) => offer.places !== undefined);
  if (!source || open.length === 0) return null;

  // An answer belongs to the value it was given for: another page, another question.
  const keyOf = (offer: (typeof open)[number]) => `${source.adapter.id} ${offer.field} ${offer.text}`;
  const chosen = open.flatMap((offer) => {
    const at = answers[keyOf(offer)] ?? (offer.isClear ? 0 : -1);
    const place = offer.places?.[at];
    return place ? [{ field: offer.field, place }] : [];
  });
  const apply = async () => {
    const { adapter } = source;
    const input = {
      clientId: dossier.client.id,
      adapterId: adapter.id,
      page: adapter.name,
      site: adapter.site,
      fields: chosen.map(({ field }) => field),
      places: chosen.map(({ place }) => place),
    };
    if (await change(() => captures.apply(input), t('capture.done', { count: chosen.length }))) setOpen(false);
  };
  return (
    <section className={classes.capture} aria-label={t('capture.title')} data-testid={TEST_IDS.capture}>
      <UnstyledButton
        className={classes.captureHead}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        data-testid={TEST_IDS.captureOpen}
      >
        <IconArrowsDownUp size={16} aria-hidden="true" />
        <span>
          <strong>{t('capture.title')}</strong> {t('capture.count', { count: open.length })}
        </span>
        <IconChevronDown size={16} aria-hidden="true" data-open={isOpen} />
      </UnstyledButton>
      {isOpen && (
        <div id={id} className={classes.captureBody}>
          <p className={classes.source}>
            {t('capture.source', { page: source.adapter.name, host: hostOf(source.adapter.site), time: readAt })}
          </p>
          <ul>
            {offers.map((offer) => (
              <CaptureRow
                key={offer.field}
                offer={offer}
                chosen={offer.places ? (answers[keyOf(offer)] ?? (offer.isClear ? 0 : -1)) : -1}
                onChoose={(at) => offer.places && setAnswers({ ...answers, [keyOf(offer)]: at })}
              />
            ))}
          </ul>
          <Button
            fullWidth
            size="xs"
            disabled={chosen.length === 0}
            onClick={() => void apply()}
            data-testid={TEST_IDS.captureApply}
          >
            {t('capture.apply', { count: chosen.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

interface Source {
  readonly adapter: Adapter;
  readonly readings: readonly PageReading[];
}

/** The first taught page beside the panel that reads something to take over; what frames disagree on is left out. */
function sourceOf({ taught }: Pick<CurrentPage, 'taught'>, adapters: readonly Adapter[]): Source | undefined {
  for (const adapter of adapters) {
    const readings = CAPTURE_FIELDS.flatMap((field): PageReading[] => {
      const texts = new Set(valuesOf(taught, field).map(({ text }) => text));
      const own = valuesOf(taught, field).find(({ adapterId }) => adapterId === adapter.id);
      return own && texts.size === 1 ? [{ field, text: own.text, words: wordsOf(adapter, field) }] : [];
    });
    if (readings.length > 0) return { adapter, readings };
  }
  return undefined;
}

function valuesOf(taught: CurrentPage['taught'], field: CaptureField) {
  return taught.flatMap(({ adapterId, readings }) => {
    const value = readings.find(({ kind }) => kind === field)?.value;
    return value === undefined ? [] : [{ adapterId, text: value }];
  });
}

/** The labels and column heads of a field, which may name the unit of its amounts. */
function wordsOf({ fields }: Adapter, field: CaptureField): readonly string[] {
  const locators = fields.find(({ kind }) => kind === field)?.locators ?? [];
  return locators.flatMap((locator) => (locator.by === 'label' || locator.by === 'column' ? [locator.text] : []));
}
