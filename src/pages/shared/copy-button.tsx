import { useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  /** What is said when it has been done. */
  readonly done: string;
  readonly text: () => string;
}

/** Puts a text on the clipboard. */
export function CopyButton({ label, done, text }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(text()).then(() => setCopied(true));
  return (
    <>
      <button type="button" class="button strong" onClick={copy}>
        {label}
      </button>
      <span class="soft" role="status">
        {copied ? done : ''}
      </span>
    </>
  );
}
