import { createContext, useCallback, useContext, useMemo, useState } from 'react';

/** Where the reader pointed; the other side follows. */
export type Side = 'text' | 'record';

export interface Selection {
  /** The line that is lit up: the one pointed at, otherwise the one selected. */
  readonly lit: string | undefined;
  readonly selected: string | undefined;
  /** On which side it was selected. */
  readonly side: Side;
  select(line: string | undefined, side: Side): void;
  point(line: string | undefined): void;
}

const SelectionContext = createContext<Selection | undefined>(undefined);
export const SelectionProvider = SelectionContext.Provider;

/** One line of the record is selected at a time, in the text and beside it. */
export function useNewSelection(first: string | undefined): Selection {
  const [{ selected, side }, setSelected] = useState<{ selected: string | undefined; side: Side }>({
    selected: first,
    side: 'record',
  });
  const [pointed, point] = useState<string | undefined>();
  const select = useCallback((line: string | undefined, at: Side) => setSelected({ selected: line, side: at }), []);
  return useMemo(
    () => ({ lit: pointed ?? selected, selected, side, select, point }),
    [pointed, selected, side, select],
  );
}

export function useSelection(): Selection {
  const selection = useContext(SelectionContext);
  if (selection === undefined) throw new Error('useSelection stands outside of a story');
  return selection;
}
