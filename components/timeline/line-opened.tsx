import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import type { TimelineItem } from '../../lib/domain/timeline/timeline.ts';
import { type RecordVersion, recordKey } from '../../lib/domain/timeline/versions.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { criteriaText } from '../stage/stage-words.ts';
import { TouchOpened } from '../touch/touch-opened.tsx';
import { linkTo } from '../workspace/address.ts';
import { FieldsChanged } from './fields-changed.tsx';
import { OpportunityOpened, ProcedureOpened } from './deal-opened.tsx';
import { FileOpened } from './file-opened.tsx';
import { FollowUpOpened } from './follow-up-opened.tsx';
import classes from './timeline-parts.module.css';
import { Versions } from './versions.tsx';

interface Props {
  readonly item: TimelineItem;
  readonly dossier: Dossier;
  readonly versions: ReadonlyMap<string, readonly RecordVersion[]>;
  /** A form within was left: the focus goes back to the line. */
  readonly onClosed: () => void;
}

/** What a line holds besides: its record to be changed, its earlier versions, or what an entry of the log did. */
export function LineOpened({ item, dossier, versions, onClosed }: Props) {
  const { t } = useText();
  const { client, touches, followUps, people } = dossier;
  if (item.kind === 'touch') {
    const touch = touches.find(({ id }) => id === item.id);
    if (!touch) return null;
    const files = (client.files ?? []).filter(({ touchId }) => touchId === touch.id);
    return (
      <>
        <TouchOpened clientId={client.id} touch={touch} people={people} onClosed={onClosed} />
        {files.length > 0 && (
          <p className={classes.hint}>
            {t('timeline.file.linked', { names: files.map(({ name }) => name).join(t('teach.and')) })}
          </p>
        )}
        <Versions dossier={dossier} versions={versions.get(recordKey('touch', item.id))} />
      </>
    );
  }
  if (item.kind === 'followUpMade' || item.kind === 'followUpDone' || item.kind === 'followUpDropped') {
    const followUp = followUps.find(({ id }) => id === item.id);
    if (!followUp) return null;
    return (
      <>
        <FollowUpOpened clientId={client.id} item={followUp} onClosed={onClosed} />
        <Versions dossier={dossier} versions={versions.get(recordKey('followUp', item.id))} />
      </>
    );
  }
  if (item.kind === 'file') {
    const file = client.files?.find(({ id }) => id === item.id);
    return file ? <FileOpened dossier={dossier} file={file} onClosed={onClosed} /> : null;
  }
  if (item.kind === 'opportunityMade' || item.kind === 'opportunityMoved') {
    return <OpportunityOpened item={item} dossier={dossier} versions={versions} />;
  }
  if (item.kind === 'procedureOpened' || item.kind === 'procedureClosed') {
    return <ProcedureOpened item={item} client={client} />;
  }
  if (item.change) {
    const { effects, seq } = item.change;
    return (
      <div className={classes.opened}>
        {effects.map((effect) => (
          <FieldsChanged
            key={`${effect.kind} ${effect.id}`}
            effect={effect}
            dossier={dossier}
            hasTitle={effects.length > 1}
          />
        ))}
        <p className={classes.hint}>{t('timeline.inLog', { seq })}</p>
      </div>
    );
  }
  if (item.kind === 'signal' || item.kind === 'signalClosed' || item.kind === 'grade') {
    return (
      <a className={classes.link} href={linkTo('client', { client: client.id, part: 'worth' })}>
        {t('timeline.inWorth')}
      </a>
    );
  }
  const open = item.kind === 'stageMove' ? client.stageMoves?.[Number(item.id)]?.open : undefined;
  return (
    <p className={classes.hint}>
      {open?.length ? t('stage.openWere', { names: criteriaText(open, t) }) : t('timeline.nothingMore')}
    </p>
  );
}
