/** The register link: the address of a register with the key that it must be signed with. */
import type { Bilingual } from '../domain/bilingual';
import { registerAddress } from '../domain/register/address';
import { Fault, plain } from './command';

/** What a publisher passes on, so that a person can add the register: sentences to print. */
export function registerLink(url: string | undefined, key: string): Bilingual[] {
  if (url !== undefined) {
    return [
      { id: 'Tautan daftar untuk dibagikan:', en: 'Link of the register, to pass on:' },
      plain(`${addressOf(url)}#${key}`),
    ];
  }
  return [
    {
      id: 'Tautan daftar untuk dibagikan: alamat tempat terbitnya, tanda pagar, dan kunci publik (--url menuliskannya utuh):',
      en: 'Link of the register, to pass on: the address where it is published, a hash sign, and the public key (--url writes all of it):',
    },
    plain(`https://…/#${key}`),
  ];
}

/** The address as browsers accept it: HTTPS, or this computer, with a slash at its end. */
function addressOf(url: string): string {
  const address = registerAddress(url);
  if (address !== null) return address;
  throw new Fault({
    id: `--url "${url}": tulis alamat https lengkap, misalnya https://contoh.go.id/register/`,
    en: `--url "${url}": write a whole https address, such as https://contoh.go.id/register/`,
  });
}
