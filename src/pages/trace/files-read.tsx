import type { FileCount } from '../../domain/trace/types';
import { countInWords } from './numbers';
import type { Words } from './words';

interface Props {
  readonly files: readonly FileCount[];
  readonly words: Words;
}

/** How many records each file has, and how many of them could be read. */
export function FilesRead({ files, words: { own, shared, language } }: Props) {
  const { files: texts } = own;
  const columns = [
    { heading: texts.file, of: ({ file }: FileCount) => file },
    { heading: texts.site, of: ({ site }: FileCount) => shared.sites[site] },
    ...(['entries', 'understood', 'uncheckable'] as const).map((name) => ({
      heading: texts[name],
      of: (file: FileCount) => countInWords(file[name], language),
    })),
  ];
  return (
    <section class="card">
      <h2>{texts.heading}</h2>
      <p class="soft">{texts.note}</p>
      <table>
        <thead>
          <tr>
            {columns.map(({ heading }) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {files.map((file, index) => (
            <tr key={index}>
              {columns.map(({ heading, of }) => (
                <td key={heading} data-heading={heading}>
                  {of(file)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
