/** What differs between two editions of a register, account by account. */
import type { Holder, ListedAccount, ListedTag } from '../domain/register/types';
import type { Publication } from './publication';

/** An account, hashtag or slogan under one holder. */
interface Listed {
  readonly label: string;
  readonly key: string;
  readonly holder: Holder;
  /** Everything that is said of it, to compare. */
  readonly content: string;
}

export interface Changes {
  readonly added: readonly Listed[];
  readonly removed: readonly Listed[];
  /** The same account of the same holder, of which something else is said. */
  readonly changed: readonly Listed[];
}

export function compare(before: Publication, after: Publication): Changes {
  const old = listedIn(before);
  const now = listedIn(after);
  const all = [...now];
  return {
    added: all.filter(([id]) => !old.has(id)).map(([, listed]) => listed),
    removed: [...old].filter(([id]) => !now.has(id)).map(([, listed]) => listed),
    changed: all
      .filter(([id, { content }]) => old.has(id) && old.get(id)?.content !== content)
      .map(([, listed]) => listed),
  };
}

/** `x:name:budi  @budi (Budi Santoso, Kabupaten Contoh)` */
export function listedInWords({ key, label, holder: { name, region } }: Listed): string {
  return `${key}  ${label} (${[name, region].filter(Boolean).join(', ')})`;
}

function listedIn({ shards }: Publication): Map<string, Listed> {
  const listed = new Map<string, Listed>();
  for (const { shard } of shards) {
    for (const holder of shard.holders) {
      const { accounts, tags = [], ...facts } = holder;
      for (const item of [...accounts.map(ofAccount), ...tags.map(ofTag)]) {
        const content = JSON.stringify([facts, item.said]);
        listed.set(`${holder.id}\n${item.key}`, { ...item, holder, content });
      }
    }
  }
  return listed;
}

function ofAccount(account: ListedAccount) {
  return { key: account.keys[0] ?? '', label: account.label, said: account };
}

function ofTag(tag: ListedTag) {
  return { key: `tag:${tag.text}`, label: tag.text, said: tag };
}
