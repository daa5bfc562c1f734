interface Props {
  /** Of a page of the extension. */
  readonly address: string;
  readonly children: string;
}

/** Opens a page in a tab of its own. */
export function PageLink({ address, children }: Props) {
  return (
    <a class="link" href={address} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
