import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';

/** Ways to narrow a question; each stands in the address, so that what is seen can be linked to and gone back from. */
export const filterNames = [
  'q',
  'type',
  'factuality',
  'flow',
  'from',
  'to',
  'outlet',
  'speaker',
  'quotation',
  'sourceKind',
  'polarity',
  'aboutId',
  'actorId',
  'recipientId',
  'minOrigins',
  'disputed',
] as const;
export type FilterName = (typeof filterNames)[number];
export type FilterValues = Readonly<Partial<Record<FilterName, string>>>;

export interface UsedFilter {
  readonly filter: FilterValues;
  /** Sets some and keeps the rest; an empty text takes one away. */
  set(values: FilterValues): void;
}

export function useFilter(): UsedFilter {
  const [params, setParams] = useSearchParams();
  const filter = useMemo((): FilterValues => {
    const entries = filterNames.map((name) => [name, params.get(name)] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== null && value !== ''));
  }, [params]);
  const set = useCallback(
    (values: FilterValues) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(values)) {
            if (value === '') after.delete(name);
            else after.set(name, value);
          }
          return after;
        },
        { replace: true },
      ),
    [setParams],
  );
  return { filter, set };
}
