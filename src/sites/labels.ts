/**
 * What acts are called on any site. Indonesian and English as complete as the sites' own strings
 * are known; Spanish, Portuguese, French and Malay as far as captures of 2022 to 2026 show them.
 * Folded: lower case, straight apostrophe, single spaces, no full stop at the end; `*` at the end
 * means "starts with". Plain data, so that a newer set can replace it.
 */
import type { Act } from '../domain/act';
import type { Names } from './wording';

/** What controls are called. */
export const LABELS: Names<Act> = {
  like: ['suka', 'like', 'me gusta', 'curtir', "j'aime"],
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
  vote: ['beri suara', 'vote'],
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
    'posting komentar',
    'post comment',
  ],
  reply: ['balas', 'reply', 'responder', 'répondre'],
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
    'envie para seus amigos*',
    'enviar esto a tus amigos*',
    'envoyez ce contenu*',
    'kirim via *',
    'kirim lewat *',
    'send via *',
  ],
  repost: ['posting ulang', 'repost', 'repostear', 'repostar'],
  follow: ['ikuti', 'ikuti balik', 'ikut', 'follow', 'follow back', 'seguir', 'suivre'],
  // Only beside a box in which something is written.
  post: ['posting', 'post', 'kirim', 'send', 'publicar', 'publier'],
  join: ['gabung', 'gabung ke grup', 'bergabung', 'join', 'join group'],
};

/** Items of menus that follow the account above. */
export const FOLLOW_ITEMS = ['ikuti *', 'follow *', 'seguir *', 'suivre *'] as const;

/** Boxes in which an answer to somebody is written. */
export const ANSWER_BOXES = [
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
] as const;

/** Boxes whose words are posted on the page of the account or group that is open. */
export const OWNER_BOXES = ['tulis sesuatu*', 'write something*'] as const;
