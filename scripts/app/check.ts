/** Runs the static checks; exits with 1 when one fails. */
import { runChecks } from './checks.ts';

const { failed } = await runChecks();
process.exit(failed === 0 ? 0 : 1);
