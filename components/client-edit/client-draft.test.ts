import { describe, expect, test } from 'vitest';
import { makeClient, makeSummary } from '../../test/factories/client.ts';
import { clientDraft, clientProblem, editedClient, isRenamed } from './client-draft.ts';

const TODAY = '2026-11-22';
const CODE = '91990100MAFKWBTQAY';
const OTHER_CODE = '91990200MAE2GP5AFM';
const CLIENT = makeClient({
  name: '云岭精密机械有限公司',
  shortName: '云岭精机',
  aliases: ['云岭机械厂'],
  uscc: CODE,
  clientNumber: 'K001',
  developmentStage: 'growth',
  potential: 'high',
  address: '云岭市工业路1号',
  firstBusinessDay: '2024-03-01',
  note: '重视速度',
  creditRating: 'AA',
  referredBy: { name: '商会' },
});
const draft = clientDraft(CLIENT);
const own = makeSummary({ client: CLIENT });

describe('the form of a client', () => {
  test('changes nothing when it is not touched, and keeps what it does not know of', () => {
    expect(editedClient(CLIENT, draft, TODAY)).toEqual(CLIENT);
    expect(clientProblem(CLIENT, draft, [own], TODAY)).toBeUndefined();
  });

  test('leaves out what was emptied', () => {
    const blank = {
      shortName: ' ',
      clientNumber: '',
      developmentStage: '',
      potential: '',
      address: '',
      note: '',
    } as const;
    const edited = editedClient(CLIENT, { ...draft, ...blank, aliases: '\n', uscc: '', firstBusinessDay: '' }, TODAY);
    expect(edited).toEqual(
      makeClient({ id: CLIENT.id, name: CLIENT.name, creditRating: 'AA', referredBy: { name: '商会' } }),
    );
  });

  test('keeps the old name as an alias when it is renamed, unless it shall not', () => {
    const renamed = { ...draft, name: '云岭智造有限公司' };
    expect(editedClient(CLIENT, renamed, TODAY).aliases).toEqual(['云岭机械厂', CLIENT.name]);
    expect(editedClient(CLIENT, { ...renamed, keepsOldName: false }, TODAY).aliases).toEqual(['云岭机械厂']);
    expect(editedClient(CLIENT, { ...draft, name: '云岭机械厂' }, TODAY).aliases).toEqual([CLIENT.name]);
  });

  test('says when the potential was judged, and only when it is another', () => {
    const judged = { ...CLIENT, potentialOn: '2026-01-01' };
    expect(editedClient(judged, draft, TODAY).potentialOn).toBe('2026-01-01');
    expect(editedClient(judged, { ...draft, potential: 'low' }, TODAY).potentialOn).toBe(TODAY);
    expect(editedClient(judged, { ...draft, potential: '' }, TODAY)).not.toHaveProperty('potentialOn');
    expect(editedClient(CLIENT, draft, TODAY)).not.toHaveProperty('potentialOn');
  });

  test('takes other brackets and spaces for the same name', () => {
    const client = makeClient({ name: '望川（云岭）有限公司' });
    expect(isRenamed(client, { ...clientDraft(client), name: '望川(云岭) 有限公司' })).toBe(false);
  });

  test('writes a code as it is registered, and gives none to a natural person', () => {
    expect(editedClient(CLIENT, { ...draft, uscc: ' 91990100-mafkwbtqay ' }, TODAY).uscc).toBe(CODE);
    expect(editedClient(CLIENT, { ...draft, kind: 'person' }, TODAY).uscc).toBeUndefined();
  });
});

describe('a client is refused', () => {
  const other = makeSummary({ client: { name: '沛宁泊量有限公司', uscc: OTHER_CODE, clientNumber: 'K002' } });
  const by = { id: other.id, name: other.name };
  const namesake = makeSummary({ client: { name: '望川贸易有限公司' } });

  test.each([
    ['no name', { name: '　' }, { at: 'nameMissing' }],
    ['a code with a wrong check character', { uscc: '91990100MAFKWBTQA1' }, { at: 'badUscc' }],
    ['a code too short', { uscc: '9199' }, { at: 'badUscc' }],
    ['the code of another client', { uscc: OTHER_CODE }, { at: 'usccTaken', by }],
    ['the number of another client', { clientNumber: ' K002 ' }, { at: 'numberTaken', by }],
    ['a first business day to come', { firstBusinessDay: '2026-11-23' }, { at: 'badFirstDay' }],
    [
      'more names than fit',
      { aliases: Array.from({ length: 51 }, (_, i) => `名${i}`).join('\n') },
      { at: 'tooManyAliases' },
    ],
    [
      'the name of another client without a code',
      { name: '望川贸易 有限公司' },
      { at: 'nameTaken', by: { id: namesake.id, name: namesake.name } },
    ],
    ['the name of another client with another code', { name: other.name }, undefined],
  ])('with %s', (_, patch, problem) => {
    expect(clientProblem(CLIENT, { ...draft, ...patch }, [own, other, namesake], TODAY)).toEqual(problem);
  });

  test('not for a namesake it had before', () => {
    const twin = makeSummary({ client: { name: CLIENT.name } });
    expect(clientProblem(CLIENT, { ...draft, note: '新' }, [own, twin], TODAY)).toBeUndefined();
  });
});
