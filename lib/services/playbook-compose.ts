import { map } from 'rxjs';
import type { ContentReader } from './content.ts';
import type { PlaybookService } from './playbook.ts';
import { createPlaybookService } from './playbook-service.ts';

/** The playbook over the content as it stands; what it searches with comes when it is first asked. */
export function composePlaybook(content: ContentReader): PlaybookService {
  return createPlaybookService({
    library$: content.book$.pipe(
      map(({ product, script }) => ({
        products: product.map(({ item }) => item.body),
        scripts: script.map(({ item }) => item.body),
      })),
    ),
    words: async () => (await import('../content/scripts/synonyms.ts')).SYNONYMS,
    kit: () => import('../search/kit.ts'),
    cards: () => import('../search/cards/index.ts'),
  });
}
