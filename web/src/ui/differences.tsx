import type { Difference } from '../api/types.ts';

/** Two wordings as one line: what only the record has is struck out, what only this wording has is underlined. */
export function Differences({ of }: { readonly of: readonly Difference[] }) {
  return of.map((difference, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one alignment, which never move
    <span key={index}>
      {index > 0 && ' '}
      <Step of={difference} />
    </span>
  ));
}

function Step({ of }: { readonly of: Difference }) {
  switch (of.kind) {
    case 'same':
      return of.words;
    case 'added':
      return <ins>{of.words}</ins>;
    case 'left-out':
      return <del>{of.words}</del>;
    case 'changed':
      return (
        <>
          <del>{of.onRecord}</del> <ins>{of.words}</ins>
        </>
      );
  }
}
