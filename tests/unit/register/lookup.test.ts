import { describe, expect, test } from 'vitest';
import { entriesIn, keysOf } from '../../../src/domain/register/lookup';
import type { RegisterHead } from '../../../src/domain/register/types';
import { account, holder, PILKADA } from './sample';

const HEAD: RegisterHead = {
  id: 'https://contoh.go.id/register/',
  origin: 'added',
  title: 'Daftar contoh',
  label: 'karangan untuk pengujian',
  publisher: { name: 'Penguji', contact: 'penguji@contoh.id' },
  sequence: 7,
  issued: '2027-01-05',
};

const X = account('x:name:budi_a', 'x:id:5');
const { source } = X;
const BUDI = {
  ...holder('budi', X, account('facebook:name:budisantoso')),
  tags: [{ text: '#BudiMaju', source }],
};

describe('a holder', () => {
  test('is found by every key of its accounts, and by its hashtags on every site', () => {
    expect(keysOf(BUDI)).toEqual([
      'x:name:budi_a',
      'x:id:5',
      'facebook:name:budisantoso',
      'x:tag:budimaju',
      'facebook:tag:budimaju',
      'instagram:tag:budimaju',
    ]);
  });

  test('has an entry under each, with all that is said of it', () => {
    const entry = { account: X, holder: BUDI, election: PILKADA, register: HEAD };
    expect(entriesIn(BUDI, 'x:id:5', PILKADA, HEAD)).toEqual([entry]);
    expect(entriesIn(BUDI, 'instagram:tag:budimaju', null, HEAD)).toEqual([
      {
        account: {
          keys: ['instagram:tag:budimaju'],
          label: '#BudiMaju',
          use: 'pemenangan',
          source,
        },
        holder: BUDI,
        election: null,
        register: HEAD,
      },
    ]);
    expect(entriesIn(BUDI, 'x:name:lain', PILKADA, HEAD)).toEqual([]);
  });
});
