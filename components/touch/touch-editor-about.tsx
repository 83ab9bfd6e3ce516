import { IconUser } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { Person } from '../../lib/domain/client/person.ts';
import { OBJECTION_SCENARIOS } from '../../lib/domain/objection/scenario.ts';
import { PRODUCT_FAMILIES } from '../../lib/domain/product/holding.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { decidersFirst } from '../client/deciders-first.ts';
import { Chip } from '../log/chip.tsx';
import { LOG_TOPICS } from '../../lib/domain/quick-log/topics.ts';
import { TOUCH_LIMITS, toggled, type TouchDraft } from './touch-draft.ts';
import classes from './touch-editor.module.css';
import { objectionText, topicText } from './touch-words.ts';

interface Props {
  readonly draft: TouchDraft;
  readonly people: readonly Person[];
  readonly onEdit: (patch: Partial<TouchDraft>) => void;
}

/** With whom a touch was, what it was about, what the client objected to and how it ended; each a press. */
export function TouchEditorAbout({ draft, people, onEdit }: Props) {
  const { t } = useText();
  const { personIds, products, topics, objections, outcome } = draft;
  const own = topics.filter((topic) => !(LOG_TOPICS as readonly string[]).includes(topic));
  return (
    <>
      {people.length > 0 && (
        <Choices label={t('log.met')}>
          {decidersFirst(people).map(({ id, name }) => (
            <Chip key={id} isOn={personIds.includes(id)} onClick={() => onEdit({ personIds: toggled(personIds, id) })}>
              <IconUser size={13} aria-hidden="true" />
              {name}
            </Chip>
          ))}
        </Choices>
      )}
      <Choices label={t('touch.fields.products')}>
        {PRODUCT_FAMILIES.map((family) => (
          <Chip
            key={family}
            isOn={products.includes(family)}
            onClick={() => onEdit({ products: toggled(products, family) })}
          >
            {t(`family.${family}`)}
          </Chip>
        ))}
      </Choices>
      <Choices label={t('touch.fields.topics')}>
        {[...LOG_TOPICS, ...own].map((topic) => (
          <Chip
            key={topic}
            isOn={topics.includes(topic)}
            onClick={() => onEdit({ topics: toggled(topics, topic).slice(0, TOUCH_LIMITS.topics) })}
          >
            {topicText(topic, t)}
          </Chip>
        ))}
        {topics.length < TOUCH_LIMITS.topics && (
          <OwnTopic onAdd={(topic) => !topics.includes(topic) && onEdit({ topics: [...topics, topic] })} />
        )}
      </Choices>
      <Choices label={t('touch.fields.objections')}>
        {OBJECTION_SCENARIOS.map((scenario) => {
          const raised = objections.find((each) => each.scenario === scenario);
          const others = objections.filter((each) => each.scenario !== scenario);
          const answer = (worked: boolean) =>
            onEdit({ objections: [...others, raised?.worked === worked ? { scenario } : { scenario, worked }] });
          return (
            <span key={scenario} className={classes.pair}>
              <Chip
                isOn={raised !== undefined}
                onClick={() => onEdit({ objections: raised ? others : [...others, { scenario }] })}
              >
                {objectionText(scenario, t)}
              </Chip>
              {raised && (
                <>
                  <Chip isOn={raised.worked === true} onClick={() => answer(true)}>
                    {t('touch.worked.yes')}
                  </Chip>
                  <Chip isOn={raised.worked === false} onClick={() => answer(false)}>
                    {t('touch.worked.no')}
                  </Chip>
                </>
              )}
            </span>
          );
        })}
      </Choices>
      <Choices label={t('touch.fields.outcome')}>
        {(['good', 'neutral', 'bad'] as const).map((value) => (
          <Chip
            key={value}
            isOn={outcome === value}
            onClick={() => onEdit({ outcome: outcome === value ? '' : value })}
          >
            {t(`touch.outcome.${value}`)}
          </Chip>
        ))}
      </Choices>
    </>
  );
}

function Choices({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className={classes.choices}>
      <legend>{label}</legend>
      <div>{children}</div>
    </fieldset>
  );
}

function OwnTopic({ onAdd }: { onAdd: (topic: string) => void }) {
  const { t } = useText();
  const [text, setText] = useState('');
  const add = () => {
    if (text.trim() !== '') onAdd(text.trim());
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.key !== 'Enter') return;
    event.preventDefault();
    // With Ctrl it saves the touch; what stands here goes with it only when it was added.
    if (!event.ctrlKey && !event.metaKey) add();
  };
  return (
    <input
      className={classes.ownTopic}
      aria-label={t('touch.addTopic')}
      placeholder={t('touch.addTopic')}
      maxLength={TOUCH_LIMITS.topic}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={add}
    />
  );
}
