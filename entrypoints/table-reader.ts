import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveTableReading } from '../lib/platform/table-reading.ts';
import { readTable } from '../lib/transfer/import/read-table.ts';

// A dedicated worker, so that a large or hostile file neither freezes the page nor outlives its time.
export default defineUnlistedScript(() => serveTableReading(readTable));
