import { IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import type { EntryChange, FieldChange } from '../../lib/domain/content/compare.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import ui from '../ui/ui.module.css';
import classes from './diff.module.css';
import { useFieldName } from './use-field-words.ts';
import { usePlainValue } from './use-plain-value.ts';

type Pieces = NonNullable<EntryChange['pieces']>;

const MARKS = Object.freeze({ added: IconPlus, removed: IconMinus, changed: IconPencil });

/** What differs between two versions, field by field: what went and what came are marked by tag, sign and line, not by colour alone. */
export function DiffView({ changes }: { changes: readonly FieldChange[] }) {
  const { t } = useText();
  const nameOf = useFieldName();
  if (changes.length === 0) return <p className={classes.same}>{t('content.item.same')}</p>;
  return (
    <dl className={classes.diff} data-testid={TEST_IDS.contentDiff}>
      {changes.map((change) => (
        <div key={change.field}>
          <dt>{nameOf(change.field)}</dt>
          <dd>
            <Change change={change} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Change({ change }: { change: FieldChange }) {
  const plainValue = usePlainValue();
  if (change.type === 'text') return <Text pieces={change.pieces} />;
  if (change.type === 'list') return <Entries entries={change.entries} />;
  return (
    <Text
      pieces={[
        ...(change.before === undefined
          ? []
          : [{ what: 'removed', text: plainValue(change.before, change.field) } as const]),
        ...(change.after === undefined
          ? []
          : [{ what: 'added', text: plainValue(change.after, change.field) } as const]),
      ]}
    />
  );
}

function Entries({ entries }: { entries: readonly EntryChange[] }) {
  const { t } = useText();
  const nameOf = useFieldName();
  const plainValue = usePlainValue();
  const shown = entries.filter(({ what }) => what !== 'same');
  return (
    <ul className={classes.entries}>
      {shown.map(({ what, pieces, fields, value }, at) => {
        if (what === 'same') return null;
        const Icon = MARKS[what];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries of one comparison stand in a fixed order
          <li key={at} data-what={what}>
            <Icon size={14} aria-hidden="true" />
            <span className={ui.hidden}>{t(`content.item.${what === 'removed' ? 'removedMark' : what}`)}</span>
            <div>
              {pieces ? <Text pieces={what === 'changed' ? pieces : plainOf(pieces)} /> : plainValue(value, '')}
              {fields?.map((field) => (
                <p key={field.field}>
                  <em>{nameOf(field.field)}</em> <Change change={field} />
                </p>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** An entry that came or went as a whole is marked by its sign; its words need no marks of their own. */
function plainOf(pieces: Pieces): Pieces {
  return pieces.map(({ text }) => ({ what: 'same', text }));
}

function Text({ pieces }: { pieces: Pieces }) {
  return (
    <span className={classes.text}>
      {pieces.map(({ what, text }, at) =>
        what === 'added' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text stand in a fixed order
          <ins key={at}>{text}</ins>
        ) : what === 'removed' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text stand in a fixed order
          <del key={at}>{text}</del>
        ) : (
          text
        ),
      )}
    </span>
  );
}
