/** The two made-up photos, drawn. */
import type { ComponentType } from 'preact';
import type { PersonId } from '../people';

const SCENES: Readonly<Record<PersonId, ComponentType>> = {
  listed: Market,
  neighbour: Garden,
};

export function Photo({ person, label }: { person: PersonId; label: string }) {
  const Scene = SCENES[person];
  return (
    <svg viewBox="0 0 160 100" role="img" aria-label={label} preserveAspectRatio="xMidYMid slice">
      <Scene />
    </svg>
  );
}

function Market() {
  return (
    <>
      <path fill="#d3e0e4" d="M0 0h160v100H0z" />
      <path fill="#b7c3b4" d="M0 58q30-22 62-10 34-20 98 6v46H0z" />
      <path fill="#cdbd9f" d="M0 76h160v24H0z" />
      <path fill="#f3ede0" d="M14 40h52v36H14zM86 36h60v40H86z" />
      <path fill="#6e7f86" d="M10 34h60l4 12H6zM82 30h68l4 12H78z" />
      <path
        fill="#e9eef0"
        d="M22 34h12l-1 12H19zM46 34h12l3 12H47zM96 30h14l-1 12H94zM122 30h14l3 12h-15z"
      />
      <path fill="#8d7a5c" d="M20 62h40v14H20zM94 60h44v16H94z" />
      <path
        fill="#4f5b6b"
        d="M36 60a4 4 0 1 1 .1 0zM70 70a5 5 0 1 1 .1 0zm-8 20c0-25 16-25 16 0zM112 56a4 4 0 1 1 .1 0z"
      />
      <path fill="#7a6a58" d="M82 73a5 5 0 1 1 .1 0zm-8 20c0-25 16-25 16 0z" />
    </>
  );
}

function Garden() {
  return (
    <>
      <path fill="#e3ecea" d="M0 0h160v100H0z" />
      <path fill="#f4dfae" d="M128 30a12 12 0 1 1 .1 0z" />
      <path fill="#a9bfa6" d="M0 48q40-20 84-6 40-12 76 4v54H0z" />
      <path fill="#8b765b" d="M0 66h160v34H0z" />
      <path
        fill="#5f7f5c"
        d="M24 88q-16-20 0-34 16 14 0 34zM64 92q-18-22 0-38 18 16 0 38zM106 88q-16-20 0-34 16 14 0 34zM142 92q-16-20 0-36 16 16 0 36z"
      />
      <path
        fill="#b5553f"
        d="M18 68q4 6 1 10-4-4-1-10zM29 72q4 6 1 10-4-4-1-10zM58 70q4 6 1 10-4-4-1-10zM70 74q4 6 1 10-4-4-1-10zM100 68q4 6 1 10-4-4-1-10zM111 72q4 6 1 10-4-4-1-10zM137 72q4 6 1 10-4-4-1-10z"
      />
    </>
  );
}
