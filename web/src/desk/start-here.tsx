import { Link } from 'wouter';
import { words } from '../words.ts';

/** Three questions that a newcomer has, each one click away. */
export function StartHere() {
  return (
    <aside className="start-here" aria-label={words.desk.startHere}>
      <h2 className="section-title">{words.desk.startHere}</h2>
      <ul>
        {words.desk.questions.map(({ question, path }) => (
          <li key={path}>
            <Link href={path}>{question}</Link>
          </li>
        ))}
      </ul>
    </aside>
  );
}
