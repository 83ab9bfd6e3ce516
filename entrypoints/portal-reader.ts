import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerReader } from '../lib/portals/reader-slot.ts';
import { startReading } from '../lib/portals/start-reading.ts';

/** Joins the script in a portal's frame where there is something to read. */
export default defineUnlistedScript(() => {
  offerReader(startReading);
});
