import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listQuery } from '../api/lists.ts';
import type { Statement } from '../api/types.ts';
import { ActorLink } from '../ui/actor-link.tsx';
import { Empty } from '../ui/empty.tsx';
import { Paged } from '../ui/paged.tsx';
import { StatementList } from '../ui/statement-list.tsx';
import { words } from '../words.ts';
import { type Column, columnsOf } from './columns.ts';

interface SideBySideProps {
  readonly q: string;
  readonly by: 'speakers' | 'outlets';
}

/** Columns that stand side by side at first. */
const SHOWN = 3;

/** What speakers, or outlets, have on one topic. */
export function SideBySide({ q, by }: SideBySideProps) {
  const statements = useInfiniteQuery(listQuery<Statement>('/statements', { q }, 200));
  const found = q.split(/\s+/u).filter((word) => word !== '');
  return (
    <Paged
      query={statements}
      empty={
        <Empty title={words.compare.none}>
          <p>{words.compare.noneTodo}</p>
        </Empty>
      }
    >
      {(items) => <Columns columns={columnsOf(items, by)} found={found} by={by} />}
    </Paged>
  );
}

interface ColumnsProps {
  readonly columns: readonly Column[];
  readonly found: readonly string[];
  readonly by: 'speakers' | 'outlets';
}

function Columns({ columns, found, by }: ColumnsProps) {
  const [chosen, choose] = useState<readonly string[] | undefined>();
  const shown = chosen ?? columns.slice(0, SHOWN).map(({ key }) => key);
  const turn = (key: string): void =>
    choose(shown.includes(key) ? shown.filter((other) => other !== key) : [...shown, key]);
  return (
    <>
      <fieldset className="chooser">
        <legend className="sr-only">{words.compare.choose}</legend>
        {columns.map(({ key, name, statements }) => (
          <button key={key} type="button" className="chip" aria-pressed={shown.includes(key)} onClick={() => turn(key)}>
            {name} <span className="count">{statements.length}</span>
          </button>
        ))}
      </fieldset>
      <div className="side-by-side">
        {columns
          .filter(({ key }) => shown.includes(key))
          .map(({ key, name, actor, statements }) => (
            <section key={key}>
              <h2>
                <ActorLink id={actor} name={name} />
              </h2>
              <StatementList statements={statements} found={found} withSpeaker={by === 'outlets'} />
            </section>
          ))}
      </div>
    </>
  );
}
