import { isUscc } from '../../lib/domain/client/uscc.ts';
import type { NewClientInput } from '../../lib/hooks/service-types.ts';

/** What is typed into the form for a new client. */
export interface NewClientFields extends Pick<NewClientInput, 'kind' | 'name' | 'segment'> {
  readonly uscc: string;
  readonly clientNumber: string;
}

/** Why the form cannot be sent. */
export type NewClientProblem = 'nameMissing' | 'badUscc' | 'duplicate';

/** Characters in a unified social credit code. */
export const USCC_LENGTH = 18;

/** A code as typed or pasted, without blanks and hyphens, upper case, half width. */
export function cleanUscc(text: string): string {
  return text.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '');
}

/** The first thing wrong with the form, if any. */
export function newClientProblem(fields: NewClientFields): NewClientProblem | undefined {
  if (fields.name.trim() === '') return 'nameMissing';
  const uscc = fields.kind === 'person' ? '' : cleanUscc(fields.uscc);
  return uscc !== '' && !isUscc(uscc) ? 'badUscc' : undefined;
}

/** The form as the book takes it; blank fields are left out. */
export function newClientInput(fields: NewClientFields): NewClientInput {
  const uscc = fields.kind === 'person' ? '' : cleanUscc(fields.uscc);
  const clientNumber = fields.clientNumber.trim();
  return {
    kind: fields.kind,
    name: fields.name.trim(),
    segment: fields.segment,
    ...(uscc === '' ? {} : { uscc }),
    ...(clientNumber === '' ? {} : { clientNumber }),
  };
}
