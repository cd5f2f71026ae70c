import { words } from '../words.ts';
import type { NetworkGraph } from './network-graph.ts';

const kinds = ['person', 'organization', 'country', 'group', 'place'] as const;
const tones = ['with', 'against', 'says'] as const;

/** What the colours of nodes and edges mean, those that are in the picture. */
export function Legend({ graph }: { readonly graph: NetworkGraph }) {
  const isIn = (kind: (typeof kinds)[number]) => graph.someNode((_, node) => node.kind === kind);
  const isDrawn = (tone: (typeof tones)[number]) => graph.someEdge((_, edge) => edge.tone === tone);
  return (
    <ul className="legend">
      {kinds.filter(isIn).map((kind) => (
        <li key={kind}>
          <i className={`dot k-${kind}`} />
          {words.entityType[kind]}
        </li>
      ))}
      {tones.filter(isDrawn).map((tone) => (
        <li key={tone}>
          <i className={`stroke t-${tone}`} />
          {words.network.tone[tone]}
        </li>
      ))}
    </ul>
  );
}
