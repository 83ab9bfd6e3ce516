import { SegmentedControl } from '@mantine/core';
import { CONTENT_KINDS, type ContentKind } from '../../lib/domain/content/item.ts';
import { type ContentState, useContent } from '../../lib/hooks/use-content.ts';
import { useOwnName } from '../../lib/hooks/use-own-name.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { linkTo } from '../workspace/address.ts';
import { useAddress } from '../workspace/use-address.ts';
import { ContentList } from './content-list.tsx';
import classes from './content.module.css';
import { Editor } from './editor.tsx';
import { ItemPage } from './item-page.tsx';
import { itemView } from './item-versions.ts';
import { PacksPart } from './packs-part.tsx';

/** Content and its packs: read, written, reviewed, given and taken. */
export function ContentPage() {
  const { t } = useText();
  const state = useContent();
  const { query } = useAddress();
  const part = query.get('part') === 'packs' ? 'packs' : 'content';
  const id = query.get('item');
  if (!state) return <p className={classes.waiting}>{t('common.loading')}</p>;
  return (
    <>
      {(part === 'packs' || (id === null && !query.get('mode'))) && (
        <SegmentedControl
          className={classes.part}
          size="sm"
          aria-label={t('content.mode')}
          value={part}
          onChange={(value) => {
            location.hash = linkTo('content', { part: value === 'packs' ? 'packs' : undefined });
          }}
          data={[
            { value: 'content', label: t('content.contentPart') },
            { value: 'packs', label: t('content.packsPart') },
          ]}
        />
      )}
      {part === 'packs' ? (
        <PacksPart state={state} picked={id === null ? undefined : { kind: kindIn(query), id }} />
      ) : (
        <ContentPart state={state} />
      )}
    </>
  );
}

function ContentPart({ state }: { state: ContentState }) {
  const { t } = useText();
  const { query } = useAddress();
  const ownName = useOwnName();
  const kind = kindIn(query);
  const [id, mode] = [query.get('item'), query.get('mode')];
  // Who wrote last is most likely who is writing now.
  const author = state.own[0]?.life.author ?? ownName ?? '';
  if (id === null && mode !== 'new') return <ContentList state={state} kind={kind} />;
  if (id !== null && mode !== 'edit')
    return <ItemPage key={`${kind} ${id}`} state={state} kind={kind} id={id} author={author} />;
  const view = id === null ? undefined : itemView(state, kind, id);
  if (id !== null && !view) return <ItemPage state={state} kind={kind} id={id} author={author} />;
  if (ownName === undefined) return <p className={classes.waiting}>{t('common.loading')}</p>;
  return (
    <Editor
      key={`${kind} ${id}`}
      kind={kind}
      item={view?.pending ?? view?.resolved.item}
      book={state.book}
      author={author}
      onClose={(saved) => {
        location.hash = linkTo('content', { kind, item: saved?.id ?? id ?? undefined });
      }}
    />
  );
}

function kindIn(query: URLSearchParams): ContentKind {
  return CONTENT_KINDS.find((each) => each === query.get('kind')) ?? CONTENT_KINDS[0];
}
