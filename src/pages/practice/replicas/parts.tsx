/** What the three replicas have in common. */
import type { ComponentChildren, HTMLAttributes, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Texts } from '../../shared/texts';
import type { Deed, PostState } from '../feed';
import type { Person } from '../people';

export interface PostProps {
  readonly person: Person;
  readonly texts: Texts['practice'];
  readonly post: PostState;
  /** What the site does when a control has really been pressed. */
  readonly perform: (deed: Deed, text?: string) => void;
  /** Id of the control for a practised act; only the listed account's controls have one. */
  readonly controlId: (act: string) => string | undefined;
}

/** A button as Facebook and Instagram build it: no `button`, and keydown acts by itself. */
export function PressArea({
  press,
  children,
  ...attributes
}: HTMLAttributes<HTMLDivElement> & { press: () => void }) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press();
  };
  return (
    <div role="button" tabIndex={0} {...attributes} onClick={press} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}

/** A menu or sheet that opens at `trigger`, takes the focus, and closes when it loses it. */
export function usePopup<T extends HTMLElement>() {
  const [open, setOpen] = useState(false);
  const popup = useRef<HTMLDivElement>(null);
  const trigger = useRef<T>(null);

  useEffect(() => {
    if (open) popup.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [open]);

  const close = () => {
    setOpen(false);
    trigger.current?.focus();
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    const stays =
      relatedTarget instanceof Node &&
      (popup.current?.contains(relatedTarget) || trigger.current?.contains(relatedTarget));
    if (!stays) setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  return {
    open,
    close,
    toggle: () => setOpen(!open),
    triggerRef: trigger,
    popupProps: { ref: popup, onFocusOut, onKeyDown },
  };
}

/** An editable element as the sites use it, and whether something is written in it. */
export function useEditor(send: (text: string) => void) {
  const editor = useRef<HTMLDivElement>(null);
  const [empty, setEmpty] = useState(true);
  return {
    empty,
    focus: () => editor.current?.focus(),
    submit: () => {
      const text = textOf(editor);
      if (text === '') return;
      send(text);
      editor.current?.replaceChildren();
      setEmpty(true);
    },
    editorProps: { ref: editor, onInput: () => setEmpty(textOf(editor) === '') },
  };
}

function textOf({ current }: RefObject<HTMLDivElement | null>): string {
  return (current?.textContent ?? '').trim();
}

/** First letters of the name on a disc. */
export function Avatar({ person, name }: { person: Person; name: string }) {
  const initials = name.split(' ').map((word) => word.charAt(0));
  return (
    <span class={`avatar ${person.id}`} aria-hidden="true">
      {initials}
    </span>
  );
}

export function Comments({
  texts,
  comments,
}: {
  texts: Texts['practice'];
  comments: readonly string[];
}) {
  return (
    <>
      {comments.map((text, index) => (
        <p class="comment" key={index}>
          <strong>{texts.you}</strong> {text}
        </p>
      ))}
    </>
  );
}

/** Drawn here, in one style for all replicas; Instagram has its own, see `icons.ts`. */
export function Icon({ path }: { path: string }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

export function Labelled({ icon, children }: { icon: string; children: ComponentChildren }) {
  return (
    <>
      <Icon path={icon} />
      <span>{children}</span>
    </>
  );
}
