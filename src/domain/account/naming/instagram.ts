/** How Instagram names accounts. Pages: Instagram's route tables and the lists that maintained extensions keep. */
import { keyOfName, type Naming } from './naming';

export const INSTAGRAM_NAMING: Naming = {
  site: 'instagram',
  hosts: /^(?:(?:www|m)\.)?(?:instagram\.com|instagr\.am)$/,
  reserved: `
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
  keyOfPath(segments) {
    const first = segments[0] ?? '';
    const second = segments[1] ?? '';
    if (first === '_u') return keyOfName(INSTAGRAM_NAMING, second);
    if (first === 'stories') {
      return second === 'highlights' || second === 'direct'
        ? null
        : keyOfName(INSTAGRAM_NAMING, second);
    }
    return keyOfName(INSTAGRAM_NAMING, first.replace(/^@/, ''));
  },
};
