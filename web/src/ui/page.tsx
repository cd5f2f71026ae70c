import { type ReactNode, useEffect } from 'react';

interface PageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A page with its heading; the window bears its name. */
export function Page({ title, lead, className = '', children }: PageProps) {
  useTitle(title);
  return (
    <div className={`page ${className}`}>
      <header>
        <h1>{title}</h1>
        {lead !== undefined && <p>{lead}</p>}
      </header>
      {children}
    </div>
  );
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Onrecord' : `${title} · Onrecord`;
  }, [title]);
}
