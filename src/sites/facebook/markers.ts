/**
 * By what Facebook's desktop site is recognised. Plain data, so that it can be exchanged without
 * new code: selectors, values of `__tn__`, path words and labels.
 *
 * Labels are folded: lower case, straight apostrophe, single spaces, no full stop at the end.
 * `*` at the end means "starts with" (` *`: this word, and maybe more), at the beginning "ends
 * with". Indonesian first, then English, Spanish, Portuguese, French, and the Malay words that
 * differ.
 */
export interface FacebookMarkers {
  /** Anything that can be pressed. Decoy buttons in every post (2024 on) are aria-hidden. */
  readonly control: string;
  /** Each control is one of these; the bare boxes of which a page consists are not. */
  readonly noted: string;
  /** Where typing happens: presses and letters there are harmless. */
  readonly editable: string;
  readonly composer: string;
  readonly composerBox: string;
  readonly comment: string;
  readonly post: string;
  readonly viewerPanel: string;
  readonly reel: string;
  /** Holds a story and its author's name. */
  readonly storyViewer: string;
  readonly dialog: string;
  readonly menu: string;
  readonly expandedTrigger: string;
  readonly profileHeader: string;
  /** Places of an author's name, tried in this order where no link carries `actorLinks`. */
  readonly nameBlocks: readonly string[];
  readonly message: string;
  /** Names that links tell by their address or that head a page, and those on pages without. */
  readonly name: string;
  readonly unmarkedName: string;
  /** Beginnings of `__tn__` on links to a story's author. */
  readonly actorLinks: readonly string[];
  /** Parts of `__tn__` on links inside an attached story, and inside one of several. */
  readonly attachedStory: string;
  readonly severalStories: string;
  /** Second path words under which an account's posts and media live. */
  readonly contentPaths: readonly string[];
  /** `/groups/<word>` that is a page of the site and not a group. */
  readonly groupPages: readonly string[];
  /** First path words and hosts where posts have no root and links do not tell their function. */
  readonly unmarkedPages: readonly string[];
  readonly unmarkedHosts: readonly string[];
  /** First path words of what other sites frame; its query names what it acts on. */
  readonly plugins: readonly string[];
  /** Links and submit buttons whose address says what they do (mbasic and plugins). */
  readonly byAddress: Readonly<Record<'like' | 'react' | 'comment', string>>;
  readonly adButtons: Readonly<Record<'like' | 'comment' | 'share', string>>;
  readonly labels: Readonly<Record<LabelKind, readonly string[]>>;
  /** Labels of m.facebook.com, whose buttons carry `data-action-id`. */
  readonly mobile: {
    /** Feeds that name no account in any link: there the guard is partly blind at all times. */
    readonly hosts: readonly string[];
    readonly control: string;
    readonly sender: string;
    readonly box: string;
    readonly name: string;
    readonly labels: Readonly<Record<'like' | 'comment' | 'share', readonly string[]>>;
  };
}

export type LabelKind =
  | 'liked'
  | 'changed'
  | 'like'
  | 'react'
  | 'comment'
  | 'reply'
  | 'share'
  | 'follow'
  | 'join'
  | 'sendComment'
  | 'reactions'
  | 'reactionNames'
  | 'stickers'
  | 'shareTitles'
  | 'shareNow'
  | 'shareItems'
  | 'commentBoxes'
  | 'replyBoxes'
  | 'storyBoxes'
  | 'ownBoxes'
  | 'postNow';

export const FACEBOOK_MARKERS: FacebookMarkers = {
  control:
    'a[href], button, [type="submit"], [role="button"]:not([aria-hidden="true"]), [role="menuitem"], ' +
    '[role="listitem"], [role="gridcell"], [role="option"], [role="radio"], [role="checkbox"], ' +
    // Reaction pickers of older builds hold spans.
    '[role="dialog"] [role="toolbar"] span[aria-label]',
  noted: 'a, button, [role], [type], [aria-label]',
  editable:
    '[contenteditable]:not([contenteditable="false"]), input:not([type="submit"]), textarea, ' +
    'select, [role="textbox"]',
  // Around comment boxes only; the composer of own posts is a form of another kind.
  composer: 'form[role="presentation"]',
  // The editor is Lexical; the photo viewer of 2022 had the same box without its attribute.
  composerBox: '[role="textbox"][contenteditable="true"]',
  // Posts are labelled by their heading (`aria-labelledby`), comments by `aria-label`. An article
  // without a label is a post of 2022 or a loading placeholder.
  comment: '[role="article"][aria-label]:not([aria-posinset])',
  // Feed posts count themselves with `aria-posinset` (2022 to 2026); group feeds and search are
  // children of `role=feed`; search results and logged-out permalinks keep `role=article`. Cards
  // of m.facebook.com are tracked.
  post:
    '[aria-posinset], [role="feed"] > div, [role="article"]:not([aria-label]), ' +
    '[data-tracking-duration-id]',
  // The photo viewer and the reels viewer draw author, bar and comments in a side panel.
  viewerPanel: '[role="complementary"]',
  reel: '[data-video-id]',
  // Unverified: only one reader of 2026 names it.
  storyViewer: '[data-pagelet^="Stories"], [role="main"]',
  dialog: '[role="dialog"]',
  menu: '[role="menu"]',
  expandedTrigger: '[aria-haspopup="menu"][aria-expanded="true"]',
  profileHeader: 'h1, [data-pagelet="ProfileActions"]',
  nameBlocks: ['[data-ad-rendering-role="profile_name"]', 'h2, h3, h4, h5'],
  message: '[data-ad-rendering-role="story_message"], [data-ad-preview="message"]',
  // Most elements are no links: one look at their kind ends it.
  name: 'a:is([href*="__tn__=-UC"], [href*="__tn__=-%5DC"]), h1',
  unmarkedName: ':is(h2, h3, h4, [data-pagelet^="Stories"]) a',
  // `-UC` is the name in the heading, `-]C` the name in a sentence ("… is in Bantul"). Held in all
  // desktop layouts from January 2022 to August 2026, whatever the language.
  actorLinks: ['-UC', '-]C'],
  attachedStory: '-y',
  severalStories: '.g',
  contentPaths: ['posts', 'videos', 'photos', 'permalink', 'reel', 'activity'],
  groupPages: ['feed', 'discover', 'joins', 'create', 'search', 'categories', 'notifications'],
  unmarkedPages: ['watch', 'reel', 'stories', 'plugins', 'sharer'],
  unmarkedHosts: ['mbasic.facebook.com'],
  plugins: ['plugins', 'sharer'],
  byAddress: {
    like: 'a[href*="/a/like.php"], form[action*="/plugins/like/connect"] [type="submit"]',
    react: 'a[href*="/reactions/picker/"], a[href*="/ufi/reaction/"]',
    comment: 'form[action*="/a/comment.php"] [type="submit"]',
  },
  adButtons: {
    like: '[data-ad-rendering-role="like_button"]',
    comment: '[data-ad-rendering-role="comment_button"]',
    share: '[data-ad-rendering-role="share_button"]',
  },
  labels: {
    liked: [
      'hapus *',
      'batalkan *',
      'suka aktif',
      'disukai',
      'remove *',
      'unlike',
      'liked',
      'quitar *',
      'eliminar *',
      'ya no me gusta',
      'te gusta',
      'remover *',
      'descurtir',
      'curtiu',
      'supprimer *',
      'retirer *',
      "je n'aime plus",
      'alih keluar *',
      'buang *',
    ],
    // The opener of the picker once a reaction is given.
    changed: ['ubah *', 'change *', 'cambiar *', 'alterar *', 'mudar *', 'modifier *', 'tukar *'],
    like: ['suka', 'like', 'me gusta', 'curtir', "j'aime"],
    react: [
      'beri reaksi',
      'beri tanggapan',
      'tanggapi',
      'react *',
      'reaccionar',
      'reagir',
      'réagir',
    ],
    comment: [
      'beri komentar',
      'komentari',
      'komentar',
      'leave a comment',
      'comment',
      'dejar un comentario',
      'comentar',
      'deixe um comentário',
      'laissez un commentaire',
      'commenter',
      'tinggalkan komen',
      'komen',
    ],
    reply: ['balas', 'reply', 'responder', 'répondre'],
    share: [
      'kirim ini ke teman*',
      'kirimkan ini ke teman*',
      'bagikan',
      'send this to friends*',
      'share',
      'enviar esto a tus amigos*',
      'compartir',
      'envie para seus amigos*',
      'compartilhar',
      'envoyez ce contenu à vos ami*',
      'partager',
      'kongsi',
    ],
    follow: ['ikuti *', 'follow *', 'seguir *', 'suivre *', "s'abonner", 'ikut'],
    join: [
      'gabung *',
      'bergabung',
      'bergabung dengan grup',
      'join *',
      'unirte *',
      'participar *',
      'rejoindre *',
      'sertai kumpulan',
    ],
    sendComment: [
      'posting komentar',
      'kirim komentar',
      'kirim',
      'komentari',
      'komentar',
      'balas',
      'post comment',
      'comment',
      'reply',
      'send',
      'comentar',
      'publicar *',
      'enviar',
      'responder',
      'commenter',
      'publier *',
      'envoyer',
      'répondre',
    ],
    reactions: ['tanggapan', 'reaksi', 'reactions', 'reacciones', 'reações', 'réactions'],
    reactionNames: [
      'suka',
      'super',
      'peduli',
      'haha',
      'wow',
      'sedih',
      'marah',
      'like',
      'love',
      'care',
      'sad',
      'angry',
    ],
    // Their pickers post the chosen item at once.
    stickers: [
      '*gif',
      '*stiker',
      '*stiker avatar',
      '*sticker',
      '*sticker de avatar',
      'gif*',
      'stiker*',
      'sticker*',
    ],
    shareTitles: [
      'bagikan *',
      'kirim',
      'kirim ke *',
      'kirim di *',
      'share *',
      'send',
      'send to *',
      'send in *',
      'compartir *',
      'compartilhar *',
      'partager *',
    ],
    shareNow: [
      'bagikan sekarang*',
      'share now*',
      'compartir ahora*',
      'compartilhar agora*',
      'partager maintenant*',
    ],
    shareItems: [
      'bagikan *',
      'kirim',
      'kirim ke *',
      'kirim di *',
      'kirim lewat *',
      'posting',
      'share *',
      'send',
      'send to *',
      'send in *',
      'send via *',
      'post',
      'messenger',
      'whatsapp',
      'compartir *',
      'enviar',
      'enviar por *',
      'publicar',
      'compartilhar *',
      'partager *',
      'envoyer',
      'envoyer dans *',
      'publier',
    ],
    commentBoxes: [
      'tulis komentar*',
      'komentari sebagai*',
      'write a comment*',
      'write a public comment*',
      'comment as*',
      'escribe un comentario*',
      'comentar como*',
      'escreva um comentário*',
      'écrivez un commentaire*',
      'commenter en tant que*',
    ],
    replyBoxes: [
      'balas*',
      'tulis balasan*',
      'reply*',
      'write a reply*',
      'responder*',
      'escribe una respuesta*',
      'escreva uma resposta*',
      'répondre*',
      'écrivez une réponse*',
    ],
    // The field of a story; boxes of chats say something else.
    storyBoxes: ['kirim pesan*', 'send message*'],
    ownBoxes: [
      'apa yang anda pikirkan*',
      'katakan sesuatu*',
      "what's on your mind*",
      'say something*',
      'buat postingan*',
      'create a p*',
      'qué estás pensando*',
      'no que você está pensando*',
      'quoi de neuf*',
      'tulis sesuatu*',
      'write something*',
    ],
    // "… to Facebook" stands in the sharer (unverified).
    postNow: ['posting', 'posting ke *', 'post', 'post to *', 'publicar', 'publier'],
  },
  mobile: {
    hosts: ['m.facebook.com', 'touch.facebook.com'],
    control: '[data-action-id]',
    // Sends on mousedown already.
    sender: 'button.textbox-submit-button',
    box: 'textarea.textbox',
    name: '[data-tracking-duration-id] span[role="link"]',
    labels: {
      like: ['*more reactions'],
      comment: ['*comment', '*comments'],
      share: ['*share', '*shares'],
    },
  },
};
