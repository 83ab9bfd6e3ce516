import type { ForbiddenWord } from '../../domain/content/forbidden-word.ts';
import approval from './approval.json' with { type: 'json' };
import authority from './authority.json' with { type: 'json' };
import disclosure from './disclosure.json' with { type: 'json' };
import disparagement from './disparagement.json' with { type: 'json' };
import falsification from './falsification.json' with { type: 'json' };
import kickback from './kickback.json' with { type: 'json' };
import pressure from './pressure.json' with { type: 'json' };
import principal from './principal.json' with { type: 'json' };
import returns from './returns.json' with { type: 'json' };
import risk from './risk.json' with { type: 'json' };
import tying from './tying.json' with { type: 'json' };

/** The wording that is shipped: what must not or had better not be said, by the rules of the trade (domain facts §10). */
export const WORDS = [
  ...returns,
  ...principal,
  ...approval,
  ...risk,
  ...kickback,
  ...tying,
  ...disclosure,
  ...falsification,
  ...disparagement,
  ...pressure,
  ...authority,
] as readonly ForbiddenWord[];
