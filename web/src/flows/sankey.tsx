import { useMemo, useState } from 'react';
import type { FlowLine } from '../api/types.ts';
import { words } from '../words.ts';
import { flowLayout, mainWay } from './flow-layout.ts';

const WIDTH = 900;
/** Room left and right for the names. */
const MARGIN = 190;

/** The flows as a Sankey; the table below says the same in words. Full where told as fact, hatched where not. */
export function Sankey({ lines }: { readonly lines: readonly FlowLine[] }) {
  const [over, setOver] = useState<FlowLine | undefined>();
  const ends = new Set(lines.flatMap(({ from, to }) => [`f${from?.id}`, `t${to?.id}`])).size;
  const height = Math.min(900, ends * 17);
  const { nodes, links } = useMemo(() => flowLayout(lines, WIDTH - 2 * MARGIN, height), [lines, height]);
  return (
    <svg
      className="sankey"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={words.flows.picture(lines.length)}
    >
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="3" height="6" className="hatch" />
        </pattern>
      </defs>
      <g transform={`translate(${MARGIN} 0)`}>
        {links.map(({ line, path, width }) => (
          <path
            key={`${line.kind} ${line.from?.id} ${line.to?.id}`}
            d={path}
            strokeWidth={width}
            className={`flow ${mainWay(line) === 'asserted' ? '' : 'unsure'} ${over !== undefined && over !== line ? 'dim' : ''}`}
            onPointerEnter={() => setOver(line)}
            onPointerLeave={() => setOver(undefined)}
          >
            <title>{words.flows.line(line)}</title>
          </path>
        ))}
        {nodes.map(({ id, name, side, x, y, height: tall }) => (
          <g key={id}>
            <rect x={x} y={y} width={6} height={tall} className="flow-node" />
            <text
              x={side === 'from' ? x - 8 : x + 14}
              y={y + tall / 2}
              dy="0.35em"
              textAnchor={side === 'from' ? 'end' : 'start'}
            >
              {name.length > 26 ? `${name.slice(0, 25)}…` : name}
            </text>
          </g>
        ))}
      </g>
    </svg>
  );
}
