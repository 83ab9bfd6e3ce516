import type { Product } from '../../domain/product/catalogue.ts';
import deposits from './deposits.json' with { type: 'json' };
import loans from './loans.json' with { type: 'json' };
import settlement from './settlement.json' with { type: 'json' };
import trade from './trade.json' with { type: 'json' };
import wealth from './wealth.json' with { type: 'json' };

/**
 * The catalogue that is shipped: every product of the training texts (domain facts §6). Rates and fees in it are of the usual order of
 * size, as in `DEFAULT_RATES`; conditions say what is asked for everywhere, never what a bank decides.
 */
export const PRODUCTS = [...deposits, ...loans, ...settlement, ...trade, ...wealth] as readonly Product[];
