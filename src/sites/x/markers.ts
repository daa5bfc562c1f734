/**
 * By what X's page is recognised. Test ids are the same in every interface language and come from
 * X's own components, so they are preferred; icons and labels stand in where X gives no test id.
 * Plain data: a newer set of the same shape can replace it without new code.
 */

/** What a control does; a control is read as the first kind whose selector it matches. */
export type ControlKind =
  'item' | 'like' | 'reply' | 'repost' | 'share' | 'vote' | 'follow' | 'send' | 'confirm' | 'host';

export interface XMarkers {
  /** Hosts whose links lead to X itself, with all their subdomains. */
  readonly hosts: readonly string[];
  /** Posts. The innermost around a control is the one acted on: X Articles embed whole posts. */
  readonly post: string;
  /** Start of the test id of a full-screen video, which ends with the id of its post. */
  readonly immersive: string;
  /** Row of a timeline; the inline reply box is the neighbour of its post in one row. */
  readonly row: string;
  /** Parts of a post that name an account: author or, inside a quote card, the quoted one. */
  readonly byline: string;
  /** Holds the byline of a quoted post; neither a link element nor a post. */
  readonly quoteCard: string;
  /** Start of the test id that ends with the handle; `unknown` where X has no handle. */
  readonly avatar: string;
  readonly noHandle: string;
  /** Where a quote card writes "@handle": an element taken out of the tab order. */
  readonly writtenHandle: string;
  /** A quote inside a quote: name, then "@handle", as mere text. */
  readonly nestedQuote: string;
  /** "… reposted" above a post, inside a link to the reposter. */
  readonly socialContext: string;
  /** Link to the post itself. */
  readonly statusLink: string;
  /** What holds a composer that stands in no row: its dialog, else the page. */
  readonly page: string;
  /** Box in which a post is written. */
  readonly editor: string;
  /** Sends from the compose dialog, which is a page of its own in the layout below 500 px. */
  readonly modalSend: string;
  /** Sends from the reply box, and from the box above the home timeline. */
  readonly inlineSend: string;
  /** What opens menus, and the item that opens the composer for a quote. */
  readonly opener: string;
  /** The control whose menu is open now. */
  readonly expanded: string;
  readonly profileMenu: string;
  /** Group of controls under a post, and what tells it from carousels and focus traps. */
  readonly group: string;
  readonly liked: string;
  /** Controls that take back a like, a repost, a follow or a request to follow. */
  readonly undo: string;
  /** User row, and card shown on hovering a name with its link that always leads to the account. */
  readonly userRow: string;
  readonly hoverCard: string;
  readonly hoverCardLink: string;
  /** Follow and unfollow buttons: their test id begins with the numeric account id. */
  readonly relation: string;
  readonly controls: Readonly<Record<ControlKind, string>>;
  /** Each control and opener is one of these; the bare boxes of which a page consists are not. */
  readonly noted: string;
  /** Controls that only their text tells apart. */
  readonly choice: string;
  readonly icon: string;
  readonly items: {
    readonly like: string;
    readonly repost: string;
    readonly quote: string;
    /**
     * First characters of the icons of "Send via Chat" and "Share post via". Copying a link
     * publishes nothing; where it is pasted, it counts as what the person writes.
     */
    readonly shareIcons: readonly string[];
    /** Beginnings of the item "Post Video", lower case. */
    readonly shareLabels: readonly string[];
    readonly followIcon: string;
    /** Beginnings of the item "Follow @handle", lower case. */
    readonly followLabels: readonly string[];
  };
  /** Beginnings of "Follow host" on the card of a Space, lower case. */
  readonly hostLabels: readonly string[];
  /** Single-letter shortcuts of the focused post. */
  readonly shortcuts: Readonly<Record<string, ControlKind>>;
  /** Second path segments of `/intent/…` pages that ask for one confirmation. */
  readonly intents: Readonly<Record<string, 'like' | 'repost' | 'follow'>>;
  /** Second path segments that still show the profile header. */
  readonly profileTabs: readonly string[];
  readonly names: string;
  readonly profileName: string;
  /** Text of a name inside a byline; the first one is the display name. */
  readonly nameText: string;
}

export const X_MARKERS: XMarkers = {
  hosts: ['x.com', 'twitter.com'],
  post: '[data-testid="tweet"], [data-testid^="immersive-tweet-ui-content-container-"]',
  immersive: 'immersive-tweet-ui-content-container-',
  row: '[data-testid="cellInnerDiv"]',
  byline: '[data-testid="Tweet-User-Avatar"], [data-testid="User-Name"]',
  quoteCard: '[role="link"]',
  avatar: 'UserAvatar-Container-',
  noHandle: 'unknown',
  writtenHandle: '[tabindex="-1"]',
  nestedQuote: '[data-testid="nestedQuotePreview"]',
  socialContext: '[data-testid="socialContext"]',
  statusLink: 'a[href*="/status/"]',
  page: '[role="dialog"], main',
  // A plain text area below 500 px, else an editor that is itself the element with the test id.
  editor:
    '[data-testid^="tweetTextarea_"][contenteditable="true"], [data-testid^="tweetTextarea_"] textarea, textarea[data-testid^="tweetTextarea_"]',
  modalSend: '[data-testid="tweetButton"]',
  inlineSend: '[data-testid="tweetButtonInline"]',
  opener: '[aria-haspopup="menu"], [role="menuitem"][href$="/compose/post"]',
  // X sets aria-expanded on the trigger for as long as its menu is open (bundles of Nov 2025).
  expanded: '[aria-haspopup="menu"][aria-expanded="true"]:not([role="menuitem"])',
  profileMenu: '[data-testid="userActions"]',
  group: '[role="group"]',
  liked: '[data-testid="like"], [data-testid="unlike"]',
  undo: '[data-testid="unlike"], [data-testid="unretweet"], [data-testid="unretweetConfirm"], [data-testid="unrepostConfirm"], [data-testid$="-unfollow"], [data-testid$="-cancel"]',
  userRow: '[data-testid="UserCell"]',
  hoverCard: '[data-testid="HoverCard"]',
  hoverCardLink: 'a[href$="/following"]',
  relation: '[data-testid$="-follow"], [data-testid$="-unfollow"]',
  controls: {
    item: '[role="menuitem"]',
    like: '[data-testid="like"]',
    reply: '[data-testid="reply"]',
    repost: '[data-testid="retweet"]',
    // The share button never had a test id; this matched 103 of 103 captured bars, 2023 to 2026.
    share: '[role="group"] [aria-haspopup="menu"]:not([data-testid])',
    // Polls made of pictures lack `cardPoll`.
    vote: '[data-testid="cardPoll"] [role="radio"], [data-testid="card.wrapper"] [role="radio"]',
    follow: '[data-testid$="-follow"]',
    send: '[data-testid="tweetButton"], [data-testid="tweetButtonInline"]',
    confirm: '[data-testid="confirmationSheetConfirm"]',
    // Known from posts of 2023 only; the card's other buttons look the same.
    host: '[data-testid="placementTracking"] [role="link"] [role="button"]:not([data-testid])',
  },
  noted: '[role], [data-testid], [aria-haspopup]',
  choice: '[role="radio"]',
  icon: 'svg path',
  items: {
    // Where X wants to nudge, the like button opens a menu whose item has the same test id.
    like: '[data-testid="like"]',
    // Two spellings of the menu live side by side since Aug 2023.
    repost: '[data-testid="retweetConfirm"], [data-testid="repostConfirm"]',
    quote: '[href$="/compose/post"], [href$="/compose/tweet"]',
    shareIcons: [
      'M12 4c-4.418 0-8 3.582-8', // Send via Chat, 2026
      'M1.998 5.5c0-1.381 1.119', // Send via Direct Message, before that
      'M12 2.59l5.7 5.7-1.41 1.', // Share post via …
    ],
    // English as seen in 2026; the Indonesian label is not attested.
    shareLabels: ['post video', 'posting video'],
    // Person with a plus; the unfollow icon begins with the same person.
    followIcon:
      'M10 4c-1.105 0-2 .9-2 2s.895 2 2 2 2-.9 2-2-.895-2-2-2zM6 6c0-2.21 1.791-4 4-4s4 1.79 4 4-1.791 4-4 4-4-1.79-4-4zm13 4v3h2',
    followLabels: ['follow @', 'follow back @', 'ikuti @', 'ikuti balik @'],
  },
  // The blank keeps "Following" out. Of the Indonesian label only the verb is attested.
  hostLabels: ['follow ', 'ikuti '],
  // From the attribute in which X lists its shortcuts (Nov 2025 and May 2026).
  shortcuts: { l: 'like', r: 'reply', t: 'repost', s: 'share' },
  intents: {
    like: 'like',
    favorite: 'like',
    retweet: 'repost',
    follow: 'follow',
    user: 'follow',
  },
  profileTabs: [
    'with_replies',
    'reposts',
    'media',
    'likes',
    'highlights',
    'articles',
    'superfollows',
    'affiliates',
  ],
  names: '[data-testid="User-Name"], [data-testid="UserName"]',
  profileName: '[data-testid="UserName"]',
  nameText: '[dir]',
};
