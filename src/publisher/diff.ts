/** Shows what differs between two published registers. */
import { compare, listedInWords } from './changes';
import { type Command, Fault, plain } from './command';
import { openPublication } from './publication';

export const diff: Command = {
  usage: 'diff A B',
  purpose: {
    id: 'menunjukkan akun yang ditambah (+), dihapus (-), dan diubah (~) dari A ke B',
    en: 'shows accounts added (+), removed (-) and changed (~) from A to B',
  },
  options: [],
  async run({ files: [a, b], say }) {
    if (a === undefined || b === undefined) {
      throw new Fault({
        id: 'Sebutkan dua folder atau alamat: diff LAMA BARU',
        en: 'Give two folders or addresses: diff OLD NEW',
      });
    }
    const { added, removed, changed } = compare(await openPublication(a), await openPublication(b));
    for (const listed of added) say(plain(`+ ${listedInWords(listed)}`));
    for (const listed of removed) say(plain(`- ${listedInWords(listed)}`));
    for (const listed of changed) say(plain(`~ ${listedInWords(listed)}`));
    say({
      id: `${added.length} ditambah, ${removed.length} dihapus, ${changed.length} diubah.`,
      en: `${added.length} added, ${removed.length} removed, ${changed.length} changed.`,
    });
    return 0;
  },
};
