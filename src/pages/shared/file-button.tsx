interface Props {
  readonly label: string;
  /** Endings of the files that can be chosen, as the `accept` attribute has them. */
  readonly accept: string;
  readonly strong?: boolean;
  readonly choose: (files: File[]) => void;
}

/** A button that lets the person choose files. */
export function FileButton({ label, accept, strong = false, choose }: Props) {
  return (
    <label class={`button file ${strong ? 'strong' : ''}`}>
      {label}
      <input
        type="file"
        multiple
        accept={accept}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file, mended, may be chosen again.
          currentTarget.value = '';
          if (files.length > 0) choose(files);
        }}
      />
    </label>
  );
}
