import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDossier } from '../../test/factories/any-dossier.ts';
import { dossierAsEffects } from '../domain/dossier/apply.ts';
import { type StoredDossier, stampOf } from './stored.ts';

const SINCE = 'since' as StoredDossier['since'];

test('every record that came with its client has the stamp of that commit, whatever kind it is', () => {
  fc.assert(
    fc.property(anyDossier, (dossier) => {
      const stored: StoredDossier = { at: 0, dossier, since: SINCE, stamps: {} };
      const stamps = dossierAsEffects(dossier).map(({ id }) => stampOf(stored, id));
      expect(stamps.filter((stamp) => stamp !== SINCE)).toEqual([]);
      expect(stampOf(stored, 'nobody')).toBeUndefined();
    }),
  );
});
