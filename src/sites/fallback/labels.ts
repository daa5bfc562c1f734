/**
 * What acts are called. Indonesian and English as complete as the sites' own strings are known;
 * Spanish, Portuguese, French, Russian and Malay as far as captures of 2022 to 2026 show them.
 * Folded: lower case, straight apostrophe, single spaces, no full stop at the end; `*` at the end
 * means "starts with". Plain data, so that a newer set can replace it.
 */
import type { Site } from '../../domain/account/key';
import type { Act } from '../../domain/act';

export interface FallbackLabels {
  readonly controls: Readonly<Partial<Record<Act, readonly string[]>>>;
  /** The same for items of menus, whose words mean the account above. */
  readonly menus: Readonly<Partial<Record<Act, readonly string[]>>>;
  /** Words that mean an act on one site only. */
  readonly only: Readonly<Partial<Record<Site, Readonly<Partial<Record<Act, readonly string[]>>>>>>;
  /** Boxes in which an answer to somebody is written. */
  readonly answerBoxes: readonly string[];
  /** Single letters by which the sites act on the focused post. */
  readonly letters: Readonly<Record<Site, Readonly<Record<string, Act>>>>;
}

export const FALLBACK_LABELS: FallbackLabels = {
  controls: {
    like: ['suka', 'like', 'me gusta', 'curtir', "j'aime", 'нравится'],
    react: [
      'beri reaksi',
      'tanggapi',
      'haha',
      'wow',
      'peduli',
      'care',
      'react',
      'reaccionar',
      'reagir',
      'réagir',
      'super',
      'love',
    ],
    comment: [
      'beri komentar',
      'komentari',
      'komentar',
      'comment',
      'leave a comment',
      'comentar',
      'dejar un comentario',
      'deixe um comentário',
      'laissez un commentaire',
      'комментировать',
      'posting komentar',
      'post comment',
    ],
    reply: ['balas', 'reply', 'responder', 'répondre', 'ответить'],
    share: [
      'bagikan',
      'bagikan posting',
      'bagikan postingan',
      'bagikan sekarang',
      'share',
      'share post',
      'share now',
      'kirim ini ke teman*',
      'kirimkan ini ke teman*',
      'send this to friends*',
      'compartir',
      'compartilhar',
      'partager',
      'поделиться',
      'envie para seus amigos*',
      'enviar esto a tus amigos*',
      'envoyez ce contenu*',
      'kirim via *',
      'kirim lewat *',
      'send via *',
      'bagikan posting via*',
      'bagikan posting lewat*',
      'share post via*',
      'posting video',
      'post video',
    ],
    repost: ['posting ulang', 'repost', 'repostear', 'repostar', 'сделать репост'],
    quote: ['kutip', 'kutipan', 'quote'],
    follow: [
      'ikuti',
      'ikuti balik',
      'ikut',
      'follow',
      'follow back',
      'ikuti @*',
      'follow @*',
      'ikuti host*',
      'follow host*',
      'seguir',
      'suivre',
      'подписаться',
    ],
    // Only beside a box in which something is written.
    post: ['posting', 'post', 'kirim', 'send', 'publicar', 'publier', 'опубликовать'],
    join: ['gabung', 'gabung ke grup', 'bergabung', 'join', 'join group'],
  },
  menus: { follow: ['ikuti *', 'follow *', 'seguir *', 'suivre *'] },
  only: {
    instagram: {
      // Quick reactions under a story.
      react: ['😂', '😮', '😍', '😢', '👏', '🔥', '🎉', '💯'],
      share: ['bagikan ke', 'share to', 'direct'],
    },
    facebook: {
      like: ['👍'],
      comment: ['kirim komentar'],
      share: ['posting ke facebook', 'post to facebook', 'bagikan sekarang*', 'share now*'],
    },
  },
  answerBoxes: [
    'tulis komentar*',
    'komentari sebagai*',
    'tambahkan komentar*',
    'balas*',
    'posting balasan*',
    'write a comment*',
    'comment as*',
    'add a comment*',
    'reply to*',
    'post your reply*',
  ],
  // X lists its letters in an attribute (Nov 2025); Facebook's are the fact sheet's.
  letters: {
    x: { l: 'like', r: 'reply', t: 'repost', s: 'share' },
    facebook: { l: 'like', c: 'comment', s: 'share' },
    instagram: { l: 'like' },
  },
};
