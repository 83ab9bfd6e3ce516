import { IconAlertTriangle, IconCheck, IconLoader2 } from '@tabler/icons-react';
import type { FieldKind, FieldReading } from '../../lib/hooks/adapter-types.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './teach.module.css';

interface Props {
  readonly kinds: readonly FieldKind[];
  /** Undefined while the page has not read them yet. */
  readonly readings: readonly FieldReading[] | undefined;
}

/** What the fields of a taught page read on the page that is open, each with its value or what is wrong. */
export function ReadingList({ kinds, readings }: Props) {
  const { t } = useText();
  return (
    <dl className={classes.readings}>
      {kinds.map((kind) => {
        const reading = readings?.find((each) => each.kind === kind);
        return (
          <div key={kind} data-state={reading?.problem ? 'bad' : reading ? 'good' : 'waiting'}>
            <dt>
              {reading?.problem ? (
                <IconAlertTriangle size={14} aria-hidden="true" />
              ) : reading ? (
                <IconCheck size={14} aria-hidden="true" />
              ) : (
                <IconLoader2 size={14} aria-hidden="true" />
              )}
              {t(`teach.field.${kind}`)}
            </dt>
            <dd>{reading?.problem ? t(`teach.reading.${reading.problem}`) : (reading?.value ?? t('teach.waiting'))}</dd>
          </div>
        );
      })}
    </dl>
  );
}
