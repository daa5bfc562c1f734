/** A post as x.com draws it, with X's own test ids, its shortcut and its two steps of reposting. */
import { fill } from '../../../domain/wording/texts';
import { BUBBLE, HEART, REPOST } from './icons';
import { Avatar, Comments, Icon, type PostProps, useEditor, usePopup } from './parts';

interface BarProps extends PostProps {
  readonly toggleLike: () => void;
  readonly startReply: () => void;
}

export function XPost(props: PostProps) {
  const { person, texts, post, perform, controlId } = props;
  const words = texts[person.id];
  const reply = useEditor((text) => perform('comment', text));
  const toggleLike = () => perform(post.liked ? 'unlike' : 'like');

  const onKeyDown = (event: KeyboardEvent) => {
    const alone = event.target === event.currentTarget && !event.shiftKey;
    if (alone && event.key.toLowerCase() === 'l') toggleLike();
  };

  return (
    <div class="post" data-testid="cellInnerDiv">
      <article
        data-testid="tweet"
        id={controlId('x:like-key')}
        tabIndex={0}
        aria-label={words.name}
        onKeyDown={onKeyDown}
      >
        <Header {...props} />
        <p data-testid="tweetText">{words.text}</p>
        <Bar {...props} toggleLike={toggleLike} startReply={reply.focus} />
      </article>
      <Comments texts={texts} comments={post.comments} />
      <ReplyBox {...props} reply={reply} />
    </div>
  );
}

function Header(props: PostProps) {
  const { person, texts } = props;
  const words = texts[person.id];
  const handle = person.handles.x;
  const profile = `https://x.com/${handle}`;
  return (
    <header>
      <div data-testid="Tweet-User-Avatar">
        <div data-testid={`UserAvatar-Container-${handle}`}>
          <Avatar person={person} name={words.name} />
        </div>
      </div>
      <div class="byline" data-testid="User-Name">
        <a href={profile} role="link">
          <span class="name" dir="ltr">
            {words.name}
          </span>
        </a>
        <span class="soft">
          <a href={profile} tabIndex={-1}>
            @{handle}
          </a>{' '}
          ·{' '}
          <a href={`${profile}/status/${person.post}`}>
            <time>{words.time}</time>
          </a>
        </span>
      </div>
      <FollowButton {...props} />
    </header>
  );
}

function FollowButton({ person, texts, post, perform, controlId }: PostProps) {
  const { controls } = texts;
  const handle = `@${person.handles.x}`;
  const { following } = post;
  return (
    <button
      type="button"
      class={`follow ${following ? 'done' : ''}`}
      id={controlId('x:follow')}
      data-testid={`${person.xId}-${following ? 'unfollow' : 'follow'}`}
      aria-label={fill(following ? controls.unfollowHandle : controls.followHandle, { handle })}
      onClick={() => perform(following ? 'unfollow' : 'follow')}
    >
      {following ? controls.following : controls.follow}
    </button>
  );
}

function Bar({ toggleLike, startReply, ...props }: BarProps) {
  const { texts, post, controlId } = props;
  const { controls } = texts;
  return (
    <div class="bar" role="group" aria-label={texts.bar}>
      <button
        type="button"
        class="act"
        data-testid="reply"
        aria-label={controls.xReply}
        onClick={startReply}
      >
        <Icon path={BUBBLE} />
      </button>
      <RepostButton {...props} />
      <button
        type="button"
        class={`act ${post.liked ? 'done' : ''}`}
        id={controlId('x:like')}
        data-testid={post.liked ? 'unlike' : 'like'}
        aria-label={post.liked ? controls.unlike : controls.like}
        onClick={toggleLike}
      >
        <Icon path={HEART} />
      </button>
    </div>
  );
}

/** The button opens a menu, its item acts. */
function RepostButton({ texts, post, perform, controlId }: PostProps) {
  const menu = usePopup<HTMLButtonElement>();
  const { xRepost } = texts.controls;
  const repost = () => {
    if (!post.shared) perform('share');
    menu.close();
  };
  return (
    <span class="anchor">
      <button
        type="button"
        class={`act ${post.shared ? 'done' : ''}`}
        ref={menu.triggerRef}
        id={controlId('x:repost')}
        data-testid={post.shared ? 'unretweet' : 'retweet'}
        aria-label={xRepost}
        aria-haspopup="menu"
        aria-expanded={menu.open}
        onClick={menu.toggle}
      >
        <Icon path={REPOST} />
      </button>
      {menu.open && (
        <div class="menu" role="menu" {...menu.popupProps}>
          <button
            type="button"
            role="menuitem"
            tabIndex={0}
            data-testid="retweetConfirm"
            onClick={repost}
          >
            {xRepost}
          </button>
        </div>
      )}
    </span>
  );
}

/** Stands beside its post in one row; Ctrl+Enter sends as the button does. */
function ReplyBox({
  texts,
  controlId,
  reply,
}: PostProps & { reply: ReturnType<typeof useEditor> }) {
  const { xReply, xReplyBox } = texts.controls;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) reply.submit();
  };
  return (
    <div class="composer">
      <div
        class="editor"
        id={controlId('x:reply')}
        data-testid="tweetTextarea_0"
        role="textbox"
        contentEditable
        aria-label={xReplyBox}
        data-placeholder={reply.empty ? xReplyBox : undefined}
        {...reply.editorProps}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        class="send"
        data-testid="tweetButtonInline"
        disabled={reply.empty}
        onClick={reply.submit}
      >
        {xReply}
      </button>
    </div>
  );
}
