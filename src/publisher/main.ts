/** The publisher tool: `npm run register -- <command>`. */
import { parseArgs } from 'node:util';
import type { Bilingual } from '../domain/bilingual';
import type { Language } from '../domain/import/words';
import { build } from './build';
import { check } from './check';
import { type Command, Fault, stringOptions } from './command';
import { diff } from './diff';
import { keygen } from './keys';
import { policy } from './policy/command';
import { serve } from './serve';

const COMMANDS: Readonly<Record<string, Command>> = { keygen, build, check, diff, serve, policy };

/** Exit code of a call that was not understood. */
const MISUSED = 2;

export interface Terminal {
  print(line: string): void;
  printError(line: string): void;
}

/** Runs one command line; the result is the exit code. */
export async function runTool(
  args: readonly string[],
  terminal: Terminal,
  now = new Date(),
): Promise<number> {
  const language = languageOf(args);
  const [name = ''] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    terminal.printError(listCommands(name, language));
    return MISUSED;
  }
  try {
    const { values, positionals } = readArguments(command, args.slice(1));
    const say = (words: Bilingual) => terminal.print(words[language]);
    return await command.run({ files: positionals, options: values, language, now, say });
  } catch (error) {
    terminal.printError(sentenceOf(error)[language]);
    return 1;
  }
}

function readArguments(command: Command, args: readonly string[]) {
  try {
    const options = stringOptions([...command.options, 'lang']);
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const texts = Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    );
    return { values: Object.fromEntries(texts), positionals };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new Fault({
      id: `Perintah tidak dimengerti (${detail}). Cara pakai: ${command.usage}`,
      en: `The command is not understood (${detail}). Usage: ${command.usage}`,
    });
  }
}

function languageOf(args: readonly string[]): Language {
  const at = args.indexOf('--lang');
  return args[at + 1] === 'en' || args.includes('--lang=en') ? 'en' : 'id';
}

function listCommands(name: string, language: Language): string {
  const opening = {
    id: name === '' ? 'Sebutkan satu perintah:' : `Perintah "${name}" tidak dikenal. Yang ada:`,
    en: name === '' ? 'Give a command:' : `There is no command "${name}". Known are:`,
  };
  const lines = Object.values(COMMANDS).map(
    ({ usage, purpose }) => `  ${usage}\n      ${purpose[language]}`,
  );
  return [opening[language], ...lines].join('\n');
}

/** Faults of the file system and of the network in words; no stack trace reaches the person. */
function sentenceOf(error: unknown): Bilingual {
  if (error instanceof Fault) return error.words;
  const { code, path = '' }: { code?: string; path?: string } = Object(error);
  const detail = error instanceof Error ? error.message : String(error);
  if (code === 'ENOENT') {
    return {
      id: `${path} tidak ada. Periksa nama dan foldernya.`,
      en: `${path} does not exist. Check its name and folder.`,
    };
  }
  if (code === 'EEXIST') {
    return {
      id: `${path} sudah ada dan tidak ditimpa. Pilih nama lain.`,
      en: `${path} exists already and is not overwritten. Choose another name.`,
    };
  }
  return {
    id: `Tidak berhasil: ${detail}. Periksa berkas dan izinnya, lalu coba lagi.`,
    en: `It did not work: ${detail}. Check the files and their permissions, then try again.`,
  };
}

if (process.argv[1] === import.meta.filename) {
  const terminal = { print: console.log, printError: console.error };
  process.exitCode = await runTool(process.argv.slice(2), terminal);
}
