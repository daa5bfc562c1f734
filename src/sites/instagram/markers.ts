/**
 * What Instagram's web pages are recognised by. Plain data, so that a signed pack can replace it.
 *
 * Icon shapes come first: they are the same in every language and in every build seen from
 * February 2025 to July 2026. Labels come second, for the day a shape is redrawn. Class names and
 * test ids are of no use: the first rotate with every build, the second are stripped.
 * All words are lower case.
 */
export interface Icon {
  /** Selector that an element inside the `svg` matches. */
  readonly shape: string;
  /** `aria-label` or `<title>` of the `svg`, asked only when no shape at all is known. */
  readonly labels: readonly string[];
}

export const ICON_NAMES = [
  'like',
  'unlike',
  'comment',
  'share',
  'repost-bubble',
  'repost',
  'reposted',
  'more',
  'pause',
  'play',
] as const;

export type IconName = (typeof ICON_NAMES)[number];

export interface InstagramMarkers {
  readonly icons: Readonly<Record<IconName, Icon>>;
  /** `height` of icons that belong to a whole post; those of a comment are 16 or 12. */
  readonly postIconHeight: string;
  /** What holds a post: `article` in feed, post modal and mobile; else the page or a dialog. */
  readonly frame: string;
  /** The action bar of feed, permalink and modal; the reels viewer has a bare column. */
  readonly bar: string;
  /** Where links to accounts are never the post's author. */
  readonly notHeader: string;
  /** An opener whose menu or popover is open. */
  readonly expanded: string;
  /** A photo or carousel that a double click likes; it may not be a lone video. */
  readonly photo: string;
  /** A caption (`h2`) or comment (`h3`) of the post modal, which listens to double clicks. */
  readonly modalComment: string;
  /** Where text is written. */
  readonly editor: string;
  /** "and 3 others" at the head of a post: the only link there without an address. */
  readonly others: string;
  /** The document on phones, where Enter in the reply box of a story only breaks the line. */
  readonly touch: string;
  /** Text of buttons that have no icon. */
  readonly words: {
    readonly follow: readonly string[];
    readonly reply: readonly string[];
    /** Of the "…" menu. */
    readonly shareTo: readonly string[];
    /** In the share sheet and in a story's reply box. */
    readonly send: readonly string[];
    /** The quick reactions under a story, always in the document. */
    readonly reactions: readonly string[];
  };
}

export const INSTAGRAM_MARKERS: InstagramMarkers = {
  icons: {
    // The same heart is "Notifications" in the navigation, there inside a link.
    like: {
      shape: 'path[d^="M16.792 3.904A4.989"]',
      labels: ['like', 'suka', 'нравится', 'me gusta', 'curtir'],
    },
    unlike: {
      shape: 'path[d^="M34.6 3.1c-4.5 0-7.9"]',
      labels: ['unlike', 'batal suka', 'tidak suka', 'не нравится', 'ya no me gusta', 'descurtir'],
    },
    comment: {
      shape: 'path[d^="M20.656 17.008a9.993"]',
      labels: ['comment', 'komentari', 'komentar', 'комментировать', 'comentar'],
    },
    // A paper plane: drawn anew in August 2025; "Messages" in the navigation and the chat drawer.
    share: {
      shape: 'path[d^="M13.973 20.046 21.77 6.928"], polygon[points^="11.698 20.334 22 3.001"]',
      labels: ['share', 'share post', 'bagikan', 'поделиться', 'compartir', 'compartilhar'],
    },
    // A friend's repost on the picture: the repost icon cut out of a circle. It opens a chat.
    'repost-bubble': {
      shape: 'circle ~ path, path ~ circle, clipPath, linearGradient',
      labels: [],
    },
    repost: {
      shape: 'path[d^="M19.998 9.497a1 1 0 0 0-1 1v4.228"]',
      labels: ['repost', 'posting ulang', 'сделать репост', 'repostear', 'repostar'],
    },
    // Bears the same label as the icon of a post that is not reposted yet.
    reposted: { shape: 'path[d^="M16 6.001a1 1 0 0 0 .924-1.382"]', labels: [] },
    more: {
      shape: 'circle + circle + circle',
      labels: ['more', 'more options', 'options', 'opsi lainnya', 'lainnya', 'дополнительно'],
    },
    pause: { shape: 'path[d^="M15 1c-3.3 0-6 1.3-6 3v40"]', labels: ['pause'] },
    play: { shape: 'path[d^="M5.888 22.5a3.46"]', labels: ['play'] },
  },
  postIconHeight: '24',
  frame: 'article, [role="dialog"], main',
  // Not any `section`: the whole page stands in one.
  bar: ':is(article, main, [role="dialog"]) section',
  // Carousel slides and the modal's comments; the picture; tag bubbles.
  notHeader: 'ul, [aria-hidden="true"], [tabindex="-1"]',
  expanded: '[aria-haspopup][aria-expanded="true"]',
  // Permalink and modal draw the double-tap area as a hidden button, the 2026 feed as a bare div.
  photo: 'div[role="button"][aria-hidden="true"], div[tabindex="-1"]:not([role])',
  modalComment: 'article li:has(h2, h3)',
  editor: 'textarea, [contenteditable="true"]',
  others: 'a[role="link"]:not([href])',
  touch: 'html.touch',
  words: {
    follow: [
      'follow',
      'follow back',
      'ikuti',
      'ikuti balik',
      'ikut',
      'ikut balik',
      'подписаться',
      'подписаться в ответ',
      'seguir',
      'seguir también',
      'seguir de volta',
    ],
    reply: ['reply', 'balas', 'ответить', 'responder'],
    send: ['send', 'send separately', 'kirim', 'kirim terpisah', 'отправить', 'enviar'],
    shareTo: [
      'share to...',
      'share to…',
      'bagikan ke...',
      'bagikan ke…',
      'поделиться...',
      'поделиться…',
    ],
    reactions: ['😂', '😮', '😍', '😢', '👏', '🔥', '🎉', '💯'],
  },
};
