/** JSON that is nearly right, to see that what checks it accepts neither too much nor too little. */
import fc from 'fast-check';

/** As many as the format is to be trusted with: 100000 before a release. */
const RUNS = Number(process.env['REGISTER_RUNS'] ?? 2000);
const SEED = 20270105;

/** Values that stand near the right ones. */
const nearMiss = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    1,
    -1,
    1.5,
    2 ** 53,
    1_000_000,
    1_000_001,
    20_000,
    '',
    ' ',
    'x',
    [],
    {},
    [{}],
    [[]],
    '2027-02-28',
    '2027-02-30',
    '2027-01-05T08:00:00Z',
    '2027-01-05T08:00Z',
    '2027-1-5',
    '2028-02-29',
    '2027-12-31T23:59:60Z',
    '2027-04-05T08:00:00+07:00',
    'F'.repeat(64),
    'b'.repeat(64),
    'x:name:siti',
    'facebook:name:siti',
    'instagram:name:a..b',
    'x:id:0',
    'facebook:group:relawan',
    'x:tag:budimaju',
    'calon',
    'tim',
    '1900-02-29',
    '2000-02-29',
    '2027-04-31',
    'x:id:18446744073709551616',
    'instagram:name:a.b',
    'facebook:tag:budimaju',
    ['x:name:siti', 'x:id:12'],
    undefined,
    'aktif',
    'kampanye',
    'bupati',
    'budi',

    'partai',
    '#abc',
    '#2027',
    'pribadi',
    'Asia/Jakarta',
    'pemilu',
    '__proto__',
    'pilkada-contoh',
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Parsed JSON in which one to three things are replaced, removed or doubled. */
export function mutated(original: unknown): fc.Arbitrary<unknown> {
  const change = fc.record({
    at: fc.array(fc.nat(11), { minLength: 1, maxLength: 7 }),
    how: fc.constantFrom('replace', 'replace', 'remove', 'double'),
    value: nearMiss,
  });
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    const copy: unknown = structuredClone(original);
    for (const { at, how, value } of changes) alter(copy, at, how, structuredClone(value));
    return copy;
  });
}

/** Walks down by the numbers of `at` as far as there is something, and alters what stands there. */
function alter(within: unknown, [step = 0, ...rest]: number[], how: string, value: unknown): void {
  if (typeof within !== 'object' || within === null) return;
  const names = Object.keys(within);
  const name = names[step % Math.max(names.length, 1)];
  if (name === undefined) return;
  const inner: unknown = Reflect.get(within, name);
  if (rest.length > 0 && typeof inner === 'object' && inner !== null)
    alter(inner, rest, how, value);
  else if (how === 'double' && Array.isArray(within)) within.push(structuredClone(inner));
  else if (how === 'remove' && Array.isArray(within)) within.splice(Number(name), 1);
  else if (how === 'remove') Reflect.deleteProperty(within, name);
  else
    Object.defineProperty(within, name, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
}

/** Runs the property and tells how often the input was to be accepted, so that both sides are tried. */
export async function acceptedShare<T>(
  inputs: fc.Arbitrary<T>,
  isAccepted: (input: T) => boolean | Promise<boolean>,
): Promise<number> {
  let accepted = 0;
  const property = fc.asyncProperty(inputs, async (input) => {
    if (await isAccepted(input)) accepted += 1;
  });
  await fc.assert(property, { seed: SEED, numRuns: RUNS });
  return accepted / RUNS;
}
