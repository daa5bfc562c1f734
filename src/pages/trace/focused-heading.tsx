import { useEffect, useRef } from 'preact/hooks';

/** A heading that is read out as soon as it is there: what had the focus before it is gone. */
export function FocusedHeading({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
