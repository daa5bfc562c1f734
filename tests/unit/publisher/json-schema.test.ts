/** The published JSON Schema is the one of the code; `vitest -u` writes it anew. */
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { isAccountKey } from '../../../src/domain/account/key';
import { jsonSchemas } from '../../../src/publisher/json-schema';

test.each(Object.entries(jsonSchemas()))('docs/%s is current', async (name, text) => {
  const written = await format(text, { parser: 'json', printWidth: 100 });
  await expect(written).toMatchFileSnapshot(`../../../docs/${name}`);
});

test('its pattern of keys agrees with the code', () => {
  const shard = JSON.parse(jsonSchemas()['register-shard.schema.json'] ?? '');
  const [, holder] = shard.anyOf;
  const { pattern } = holder.properties.accounts.items.properties.keys.items;
  const keys = [
    'x:name:budi_a',
    'x:id:291797158',
    'instagram:name:budi.s',
    'facebook:name:budis',

    'facebook:group:relawan-budi',
    'instagram:tag:budimaju',
    'x:name:Budi',
    'x:name:',
    'x:id:0',
    'facebook:name:budi',
    'tiktok:name:budi',
    'x:group:relawan',
    'x:tag:abc',
    'x:name:a:b',
    '',
  ];
  for (const key of keys) expect(new RegExp(pattern, 'u').test(key), key).toBe(isAccountKey(key));
});
