import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerTeaching } from '../lib/portals/adapter/slot.ts';
import { createTeaching } from '../lib/portals/adapter/teaching.ts';

/** Joins the script in a portal's frame where something was taught about the site, or is just being taught. */
export default defineUnlistedScript(() => {
  offerTeaching(createTeaching);
});
