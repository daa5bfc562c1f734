import type { ComponentChildren } from 'preact';

const ICON = '/icons/128.png';

/** The name of the extension, or of the page, beside its mark. */
export function Brand({ children }: { children: ComponentChildren }) {
  return (
    <h1 class="brand">
      <img src={ICON} alt="" />
      {children}
    </h1>
  );
}
