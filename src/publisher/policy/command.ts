/** Ready files with which an agency sets its policy in Chrome, Edge and Firefox. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parsePolicy } from '../../domain/policy/parse';
import {
  type KeySchema,
  managedSchema,
  policySchema,
  type WrittenPolicy,
} from '../../domain/policy/schema';
import type { PolicyKey } from '../../domain/policy/words';
import { type Call, type Command, Fault, required } from '../command';
import { kitFiles } from './kit';

/** Keys by the options that set them. */
const OPTIONS: Readonly<Record<string, PolicyKey>> = {
  url: 'registerUrl',
  key: 'registerKeys',
  mode: 'mode',
  'outside-stages': 'outsideStages',
  parties: 'parties',
  marks: 'marks',
  language: 'language',
  'contact-name': 'contactName',
  'contact-url': 'contactUrl',
  locked: 'locked',
};

export const policy: Command = {
  usage:
    'policy --url "URL …" --key "KEY …" --out DIR [--mode remind|pause|block] [--outside-stages note|remind] [--parties caution|note] [--marks true|false] [--language id|en] [--contact-name T] [--contact-url URL] [--locked a,b] [--update-url URL]',
  purpose: {
    id: 'membuat berkas kebijakan siap pakai untuk Chrome, Edge, dan Firefox',
    en: 'makes ready policy files for Chrome, Edge and Firefox',
  },
  options: [...Object.keys(OPTIONS), 'out', 'update-url'],
  async run(call) {
    required(call, 'url');
    required(call, 'key');
    const out = required(call, 'out');
    const files = kitFiles({ policy: readPolicy(call), updateUrl: readUpdateUrl(call) });
    for (const [path, content] of files) {
      const file = join(out, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    call.say({
      id: `${files.size} berkas ditulis ke ${out}. Mulailah dari README.html.`,
      en: `${files.size} files are in ${out}. Begin with README.html.`,
    });
    return 0;
  },
};

/** The policy that the options describe, refused as the extension would refuse it. */
function readPolicy({ options }: Call): WrittenPolicy {
  const { properties } = managedSchema();
  const given = Object.entries(OPTIONS).flatMap(([option, key]) => {
    const text = options[option];
    return text === undefined ? [] : [[key, valueOf(text, properties[key])] as const];
  });
  const raw = Object.fromEntries(given);
  const refused = parsePolicy(raw).lines.flatMap(({ key, reason }) => {
    const option = Object.keys(OPTIONS).find((name) => OPTIONS[name] === key) ?? key;
    const shown = `--${option} "${options[option]}"`;
    return reason === null ? [] : { id: `${shown}: ${reason.id}.`, en: `${shown}: ${reason.en}.` };
  });
  if (refused.length === 0) return policySchema.parse(raw);
  throw new Fault({
    id: refused.map(({ id }) => id).join('\n'),
    en: refused.map(({ en }) => en).join('\n'),
  });
}

/** The text of an option as the type of its key wants it; what does not fit is refused later. */
function valueOf(text: string, { type }: KeySchema): unknown {
  if (type === 'array') return text.split(/[\s,]+/).filter((item) => item !== '');
  if (type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  return text.trim().replace(/\s+/g, ' ');
}

function readUpdateUrl({ options }: Call): string | null {
  const address = options['update-url'];
  if (address === undefined) return null;
  if (URL.canParse(address) && new URL(address).protocol === 'https:') return address;
  throw new Fault({
    id: `--update-url "${address}": tulis alamat https.`,
    en: `--update-url "${address}": write an https address.`,
  });
}
