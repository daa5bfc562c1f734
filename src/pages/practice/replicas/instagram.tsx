/** A post as the home feed of www.instagram.com draws it: buttons are known by their icons. */
import { useRef, useState } from 'preact/hooks';
import { INSTAGRAM_ICONS } from './icons';
import { Avatar, Comments, type PostProps, PressArea, usePopup } from './parts';
import { Photo } from './photos';

type Sheet = ReturnType<typeof usePopup<HTMLDivElement>>;

export function InstagramPost(props: PostProps) {
  const { person, texts, post, perform, controlId } = props;
  const words = texts[person.id];
  const box = useRef<HTMLTextAreaElement>(null);
  const sheet = usePopup<HTMLDivElement>();
  return (
    <div class="post">
      <article>
        <Header {...props} />
        <div
          class="photo"
          id={controlId('instagram:double-click')}
          tabIndex={-1}
          onDblClick={() => !post.liked && perform('like')}
        >
          <Photo person={person.id} label={words.photo} />
        </div>
        <Bar {...props} sheet={sheet} startComment={() => box.current?.focus()} />
        <p>{words.text}</p>
        <Comments texts={texts} comments={post.comments} />
        <CommentForm {...props} box={box} />
      </article>
      {sheet.open && <ShareSheet {...props} sheet={sheet} />}
    </div>
  );
}

function Header({ person, texts, post, perform, controlId }: PostProps) {
  const { controls } = texts;
  const words = texts[person.id];
  const handle = person.handles.instagram;
  return (
    <header>
      <Avatar person={person} name={words.name} />
      <div class="byline">
        <span dir="auto">
          <a class="name" href={`https://www.instagram.com/${handle}/`} role="link">
            {handle}
          </a>
        </span>
        <a class="soft" href={`https://www.instagram.com/p/${person.post}/`}>
          <time>{words.time}</time>
        </a>
      </div>
      <PressArea
        class={`follow ${post.following ? 'done' : ''}`}
        id={controlId('instagram:follow')}
        press={() => perform(post.following ? 'unfollow' : 'follow')}
      >
        {post.following ? controls.following : controls.follow}
      </PressArea>
    </header>
  );
}

interface BarProps extends PostProps {
  readonly sheet: Sheet;
  readonly startComment: () => void;
}

function Bar({ texts, post, perform, controlId, sheet, startComment }: BarProps) {
  const { controls } = texts;
  return (
    <section class="bar">
      <PressArea
        class={`act ${post.liked ? 'done' : ''}`}
        id={controlId('instagram:like')}
        press={() => perform(post.liked ? 'unlike' : 'like')}
      >
        {post.liked ? (
          <Shape label={controls.unlike} path={INSTAGRAM_ICONS.unlike} box={48} />
        ) : (
          <Shape label={controls.like} path={INSTAGRAM_ICONS.like} box={24} />
        )}
      </PressArea>
      <PressArea class="act" press={startComment}>
        <Shape label={controls.comment} path={INSTAGRAM_ICONS.comment} box={24} />
      </PressArea>
      <PressArea
        class={`act ${post.shared ? 'done' : ''}`}
        ref={sheet.triggerRef}
        id={controlId('instagram:share')}
        aria-haspopup="dialog"
        aria-expanded={sheet.open}
        press={sheet.toggle}
      >
        <Shape label={controls.share} path={INSTAGRAM_ICONS.share} box={24} />
      </PressArea>
    </section>
  );
}

/** Instagram sends on keypress of Enter and by the only button in the form without a picture. */
function CommentForm({
  texts,
  perform,
  controlId,
  box,
}: PostProps & { box: { current: HTMLTextAreaElement | null } }) {
  const { controls } = texts;
  const [text, setText] = useState('');
  const send = () => {
    if (text.trim() === '') return;
    perform('comment', text.trim());
    setText('');
  };
  return (
    <form class="composer">
      <textarea
        class="editor"
        ref={box}
        id={controlId('instagram:comment')}
        rows={1}
        value={text}
        aria-label={controls.igCommentBox}
        placeholder={controls.igCommentBox}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onKeyPress={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          send();
        }}
      />
      <PressArea class="send" aria-disabled={text.trim() === ''} press={send}>
        {controls.send}
      </PressArea>
    </form>
  );
}

const FACE = '/practice/bu-rina.svg';

/**
 * Instagram draws the sheet outside of the post; whose it is, only its opener tells. By its faces it
 * is known for one.
 */
function ShareSheet({ texts, post, perform, sheet }: PostProps & { sheet: Sheet }) {
  const { controls } = texts;
  const share = () => {
    if (!post.shared) perform('share');
    sheet.close();
  };
  return (
    <div class="menu sheet" role="dialog" aria-label={controls.share} {...sheet.popupProps}>
      <p class="receiver">
        <img src={FACE} alt="" />
        {controls.igShareTo}
      </p>
      <PressArea class="send" press={share}>
        {controls.send}
      </PressArea>
    </div>
  );
}

function Shape({ label, path, box }: { label: string; path: string; box: 24 | 48 }) {
  return (
    <svg
      class={box === 48 ? 'icon filled' : 'icon'}
      viewBox={`0 0 ${box} ${box}`}
      width="24"
      height="24"
      role="img"
      aria-label={label}
    >
      <path d={path} />
    </svg>
  );
}
