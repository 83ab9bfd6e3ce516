import type { Script } from '../../domain/script/script.ts';
import price from './price.json' with { type: 'json' };
import refused from './refused.json' with { type: 'json' };
import service from './service.json' with { type: 'json' };
import trust from './trust.json' with { type: 'json' };
import visit from './visit.json' with { type: 'json' };

/** The scripts that are shipped: every scenario of the training texts (domain facts §7) and the five parts of a visit (§5). */
export const SCRIPTS = [...price, ...refused, ...service, ...trust, ...visit] as readonly Script[];
