import { words } from '../words.ts';

const kinds = ['person', 'organization', 'country', 'group', 'place'] as const;
const tones = ['with', 'against', 'says'] as const;

/** What the colours of nodes and edges mean. */
export function Legend() {
  return (
    <ul className="legend">
      {kinds.map((kind) => (
        <li key={kind}>
          <i className={`dot k-${kind}`} />
          {words.entityType[kind]}
        </li>
      ))}
      {tones.map((tone) => (
        <li key={tone}>
          <i className={`stroke t-${tone}`} />
          {words.network.tone[tone]}
        </li>
      ))}
    </ul>
  );
}
