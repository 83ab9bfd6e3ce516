import { fillSlots, GLANCE_PARTS, type Script, type SlotValues } from '../../lib/domain/script/script.ts';
import { useOwnName } from '../../lib/hooks/use-own-name.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { isNamedSlot } from '../playbook/named-slot.ts';
import details from '../playbook/details.module.css';
import classes from './preview.module.css';
import { PreviewClientFields } from './preview-client.tsx';
import { usePreviewClient } from './use-preview-client.ts';

/** A script as it would be said to a client. */
export function PreviewScript({ script }: { script: Script }) {
  const { t } = useText();
  const client = usePreviewClient();
  const manager = useOwnName();
  const { dossier, clientId } = client;
  const person = dossier?.people.find(({ leftOn }) => leftOn === undefined)?.name;
  const values: SlotValues = {
    client: dossier && (dossier.client.shortName ?? dossier.client.name),
    person: clientId === undefined ? t('content.preview.person') : person,
    manager: manager || undefined,
  };
  return (
    <>
      <PreviewClientFields client={client} />
      <dl className={details.glance}>
        {GLANCE_PARTS.map((part) => (
          <div key={part} data-part={part}>
            <dt>{t(`card.parts.${part}`)}</dt>
            <dd>
              <Filled text={script.glance[part]} values={values} />
            </dd>
          </div>
        ))}
      </dl>
      {script.samples.map((sentence, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: while it is being written, two sentences may be the same
        <p key={at} className={`${details.sentence} ${classes.said}`}>
          <Filled text={sentence} values={values} />
        </p>
      ))}
    </>
  );
}

function Filled({ text, values }: { text: string; values: SlotValues }) {
  const { t } = useText();
  if (text === '') return <span className={classes.blank}>{t('content.preview.blank')}</span>;
  return fillSlots(text, values).map((piece, at) =>
    piece.kind === 'words' ? (
      piece.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text stand in a fixed order
      <span key={at} className={details.slot} data-open={piece.text === undefined}>
        {piece.text ?? (isNamedSlot(piece.slot) ? t(`card.slot.${piece.slot}`) : piece.slot)}
      </span>
    ),
  );
}
