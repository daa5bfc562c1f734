/**
 * First path segments that are pages of the site, never accounts.
 * Sources: X's router and its two lists of server-side paths; Facebook and Instagram route tables
 * and the lists that maintained extensions keep.
 */
import type { Site } from './key';

const NAMES: Readonly<Record<Site, string>> = {
  x: `
    .well-known 1.1 2 404 about account account_analytics adspolicy api_rules apirules
    applications apps blog bouncers compose direct_messages download downloads dpocontact
    explore faq favorites follower_requests followers following goodies hashtag help home i
    intent jobs login logo logout m makemobileadswork mentions messages mobile_client_api
    newtwitter notifications oauth oauth_clients old places premium_sign_up privacy pw_rst
    register rules safety scribe scribes search search-advanced session sessions settings share
    shattermobilemyths signup sitemaps teams terms tos transparency tweetbutton unlock_account
    user_spam_reports users v2 webview who_to_follow worldcup x
  `,
  facebook: `
    a about account ad_campaign ad_center ads advertising afad ajax apps bookmarks browse
    buddylist.php bugnub business c checkpoint comment comments composer connect creatorstudio
    dialog direct docs donate events find-friends findfriends followers following friends
    friends_likes fundraisers game games gaming gifts groups groupslanding hashtag help home
    home.php instantgames intent intl jobs l.php language.php latest legal like.php lite live
    local local_surface login login.php logout.php marketplace mbasic me media memories menu
    messages nfx notes notifications notifications.php nt onthisday p page pages pay payments
    people permalink.php pg photo photo.php photos places plugins policies policy posts privacy
    privacycenter professional_dashboard profile profile.php public r.php rapid_report reactions
    recover reel reels reg requests reviews salegroups saved search security settings share
    share.php sharer sharer.php shares shortform stories story story.php support timeline tr ufi
    video videos watch welcome
  `,
  instagram: `
    403invalidnonce _n _u a about account_recovery accounts ad_preferences ad_tools add ads
    adsmanager ajax api ar archive auth_platform b bulk_upload call captcha casting categories
    challenge channels community_notes consent cookie create data developer direct directory
    download e2ee emails embed explore fxcal graphql groupcall groups hacked help insights
    intent jobs language legal linking list lite login logout logout.php lookaside n nametag
    notifications oauth p p2m places popular press privacy professional_dashboard profiles push
    qr reel reels s scheduled_content school_partnerships session settings sfs_tools share shop
    static_resources stories supervision support terms threads tv u users vibes votinginfocenter
    web your_activity
  `,
};

/** Made when the first name is asked about: a page needs those of one site, and most pages none. */
const sets: Partial<Record<Site, ReadonlySet<string>>> = {};

/** Whether `name`, in lower case, is a page of the site. */
export function isReserved(site: Site, name: string): boolean {
  return (sets[site] ??= new Set(NAMES[site].trim().split(/\s+/))).has(name);
}
