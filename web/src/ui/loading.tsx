import { words } from '../words.ts';

/** Stands where a page will be, in about its shape. */
export function Loading({ lines = 6 }: { readonly lines?: number }) {
  return (
    <div className="page">
      <Skeleton lines={lines} />
    </div>
  );
}

export function Skeleton({ lines }: { readonly lines: number }) {
  return (
    <div role="status">
      <span className="sr-only">{words.loading}</span>
      <div className="skeleton" aria-hidden="true">
        {Array.from({ length: lines }, (_, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: bars without content
          <i key={line} />
        ))}
      </div>
    </div>
  );
}
