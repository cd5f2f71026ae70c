import type { Factuality } from '../../../src/record/index.ts';
import { words } from '../words.ts';

/** A shape for each, so that it is no matter of colour: full, half, crossed out, an arrow ahead, a call, dotted, a bar. */
const shapes: Readonly<Record<Factuality, string>> = {
  asserted: 'M6 1.500a4.500 4.500 0 1 0 0 9a4.500 4.500 0 1 0 0-9z',
  alleged: 'M6 1.500a4.500 4.500 0 0 0 0 9z',
  denied: 'M2.800 2.800l6.400 6.400M9.200 2.800L2.800 9.200',
  promised: 'M1.500 6h8M6.500 3l3 3-3 3',
  demanded: 'M6 1.500v6M6 10v.4',
  hypothetical: 'M6 1.500v0',
  negated: 'M2 6h8',
};
const filled: ReadonlySet<Factuality> = new Set(['asserted', 'alleged']);

export function FactualityMark({ factuality }: { readonly factuality: Factuality }) {
  return (
    <span className={`factuality f-${factuality}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {factuality !== 'asserted' && !['denied', 'promised', 'demanded', 'negated'].includes(factuality) && (
          <circle
            cx="6"
            cy="6"
            r="4.5"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
            strokeDasharray={factuality === 'hypothetical' ? '2 2' : undefined}
          />
        )}
        <path
          d={shapes[factuality]}
          fill={filled.has(factuality) ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.7"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {words.factuality[factuality]}
    </span>
  );
}
