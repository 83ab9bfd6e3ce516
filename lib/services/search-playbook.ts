import type { SearchHit } from '../search/types.ts';
import type { PlaybookService } from './playbook.ts';
import type { SearchSource } from './search.ts';

/** Products and scripts in the search over everything: the few that are surely meant. */
export function createPlaybookSource(playbook: Pick<PlaybookService, 'meant'>): SearchSource {
  return {
    async *search({ typed, find }, signal) {
      const { products, scripts } = await playbook.meant(typed);
      if (signal.aborted) return;
      const hit = (type: 'catalogue' | 'script', id: string, text: string): SearchHit => ({
        type,
        key: `${type} ${id}`,
        itemId: id,
        field: 'content',
        text,
        ranges: find(text, 'name'),
        nameRanges: [],
        isApproximate: false,
      });
      yield {
        sections: [
          { type: 'catalogue', hits: products.map(({ id, name }) => hit('catalogue', id, name)), isMore: false },
          { type: 'script', hits: scripts.map(({ id, title }) => hit('script', id, title)), isMore: false },
        ],
        share: 1,
      };
    },
  };
}
