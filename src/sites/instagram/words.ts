/** What acts are called on Instagram alone, for the second pair of eyes; Russian as in 2026. */
import type { Act } from '../../domain/act';
import { LABELS } from '../labels';
import type { SiteWords } from '../site';
import { vocabulary } from '../wording';

export const INSTAGRAM_WORDS: SiteWords = {
  actOf: vocabulary<Act>(LABELS, {
    like: ['нравится'],
    // Quick reactions under a story.
    react: ['😂', '😮', '😍', '😢', '👏', '🔥', '🎉', '💯'],
    comment: ['комментировать'],
    reply: ['ответить'],
    share: ['bagikan ke', 'share to', 'direct', 'поделиться'],
    repost: ['сделать репост'],
    follow: ['подписаться'],
    post: ['опубликовать'],
  }),
  letters: { l: 'like' },
};
