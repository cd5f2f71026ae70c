import { type ReactNode, useId } from 'react';

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly choose: () => void;
  /** Shown below while it is chosen. */
  readonly children?: ReactNode;
}

/** One of several, with what it needs to know. */
export function Choice({ name, label, hint, checked, choose, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className="choice">
      <input id={id} type="radio" name={name} checked={checked} onChange={choose} />
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && <p className="quiet-text">{hint}</p>}
      {checked && children}
    </div>
  );
}
