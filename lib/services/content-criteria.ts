import { firstValueFrom } from 'rxjs';
import { criteriaInForce } from '../domain/content/exit-criteria.ts';
import { EXIT_CRITERIA, type ExitCriteria } from '../domain/stage/criteria.ts';
import type { ContentReader } from './content.ts';

/** The exit criteria in force now; as shipped where the content does not come. */
export async function readCriteria(content: ContentReader): Promise<ExitCriteria> {
  try {
    return criteriaInForce((await firstValueFrom(content.book$)).criterion).criteria;
  } catch {
    return EXIT_CRITERIA;
  }
}
