/**
 * A post as the home feed of www.facebook.com draws it: authors are named by the `__tn__` of their
 * link, controls by their labels, and Enter sends a comment.
 */
import { ARROW, BUBBLE, THUMB } from './icons';
import {
  Avatar,
  Comments,
  Labelled,
  type PostProps,
  PressArea,
  useEditor,
  usePopup,
} from './parts';

export function FacebookPost(props: PostProps) {
  const { person, texts, post, perform } = props;
  const comment = useEditor((text) => perform('comment', text));
  return (
    <div class="post">
      <div
        role="article"
        aria-posinset={1}
        aria-setsize={1}
        aria-labelledby={`facebook-name-${person.id}`}
      >
        <Header {...props} />
        <p data-ad-rendering-role="story_message">{texts[person.id].text}</p>
        <Bar {...props} startComment={comment.focus} />
        <Comments texts={texts} comments={post.comments} />
        <CommentBox {...props} comment={comment} />
      </div>
    </div>
  );
}

function Header({ person, texts, post, perform, controlId }: PostProps) {
  const { controls } = texts;
  const words = texts[person.id];
  const profile = `https://www.facebook.com/${person.handles.facebook}`;
  const story = `__cft__[0]=${person.post}`;
  return (
    <header>
      <Avatar person={person} name={words.name} />
      <div class="byline">
        <h3 id={`facebook-name-${person.id}`}>
          <a class="name" href={`${profile}?${story}&__tn__=-UC%2CP-R`} role="link">
            {words.name}
          </a>
        </h3>
        <a class="soft" href={`${profile}/posts/${person.post}?${story}&__tn__=%2CO%2CP-R`}>
          {words.time}
        </a>
      </div>
      <PressArea
        class={`follow ${post.following ? 'done' : ''}`}
        id={controlId('facebook:follow')}
        press={() => perform(post.following ? 'unfollow' : 'follow')}
      >
        {post.following ? controls.following : controls.follow}
      </PressArea>
    </header>
  );
}

function Bar({ startComment, ...props }: PostProps & { startComment: () => void }) {
  const { texts, post, perform, controlId } = props;
  const { controls } = texts;
  return (
    <div class="bar wide">
      <PressArea
        class={`act ${post.liked ? 'done' : ''}`}
        id={controlId('facebook:like')}
        aria-label={post.liked ? controls.fbLiked : controls.like}
        press={() => perform(post.liked ? 'unlike' : 'like')}
      >
        <Labelled icon={THUMB}>{controls.like}</Labelled>
      </PressArea>
      <PressArea class="act" aria-label={controls.fbComment} press={startComment}>
        <Labelled icon={BUBBLE}>{controls.comment}</Labelled>
      </PressArea>
      <ShareButton {...props} />
    </div>
  );
}

/** The button only opens; what stands in the opened menu shares. */
function ShareButton({ texts, post, perform, controlId }: PostProps) {
  const { controls } = texts;
  const menu = usePopup<HTMLDivElement>();
  const share = () => {
    if (!post.shared) perform('share');
    menu.close();
  };
  return (
    <span class="anchor">
      <PressArea
        class={`act ${post.shared ? 'done' : ''}`}
        ref={menu.triggerRef}
        id={controlId('facebook:share')}
        aria-haspopup="menu"
        aria-expanded={menu.open}
        press={menu.toggle}
      >
        <Labelled icon={ARROW}>{controls.share}</Labelled>
      </PressArea>
      {menu.open && (
        <div class="menu" role="menu" {...menu.popupProps}>
          <PressArea role="menuitem" press={share}>
            {controls.fbShareNow}
          </PressArea>
        </div>
      )}
    </span>
  );
}

function CommentBox({
  texts,
  controlId,
  comment,
}: PostProps & { comment: ReturnType<typeof useEditor> }) {
  const { fbCommentAs, send } = texts.controls;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    comment.submit();
  };
  return (
    <form class="composer" role="presentation">
      <div
        class="editor"
        id={controlId('facebook:comment')}
        role="textbox"
        contentEditable
        aria-label={fbCommentAs}
        data-placeholder={comment.empty ? fbCommentAs : undefined}
        {...comment.editorProps}
        onKeyDown={onKeyDown}
      />
      <PressArea class="send" aria-disabled={comment.empty} press={comment.submit}>
        {send}
      </PressArea>
    </form>
  );
}
