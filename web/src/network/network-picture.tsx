import { useEffect, useRef, useState } from 'react';
import { useScheme } from '../ui/use-scheme.ts';
import { words } from '../words.ts';
import { drawNetwork, type Focus, type NetworkRenderer } from './draw-network.ts';
import { exportGexf } from './export-gexf.ts';
import { exportImage } from './export-image.ts';
import { layOut } from './layout.ts';
import { Legend } from './legend.tsx';
import type { NetworkGraph } from './network-graph.ts';

interface NetworkPictureProps {
  readonly graph: NetworkGraph;
  readonly focus: Focus;
  readonly setFocus: (focus: Focus) => void;
  /** Whether there is more on record than is shown. */
  readonly isCut: boolean;
}

/** The network drawn with WebGL. All that it shows is in the list too, for those who cannot use it. */
export function NetworkPicture({ graph, focus, setFocus, isCut }: NetworkPictureProps) {
  const stage = useRef<HTMLDivElement>(null);
  const renderer = useRef<NetworkRenderer>(undefined);
  const focusNow = useRef(focus);
  const [state, setState] = useState<'moving' | 'still' | 'none'>('moving');
  const scheme = useScheme();

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew with the colours of the scheme
  useEffect(() => {
    if (stage.current === null) return undefined;
    try {
      const drawn = drawNetwork(graph, stage.current, () => focusNow.current);
      drawn.on('clickNode', ({ node }) => setFocus({ node }));
      drawn.on('clickEdge', ({ edge }) => setFocus({ edge }));
      drawn.on('clickStage', () => setFocus({}));
      renderer.current = drawn;
      return () => drawn.kill();
    } catch {
      setState('none'); // no WebGL here
      return undefined;
    }
  }, [graph, setFocus, scheme]);

  useEffect(() => layOut(graph, () => setState((before) => (before === 'none' ? before : 'still'))), [graph]);

  useEffect(() => {
    focusNow.current = focus;
    renderer.current?.refresh({ skipIndexation: true });
  }, [focus]);

  const zoom = (by: 'animatedZoom' | 'animatedUnzoom' | 'animatedReset'): void => {
    void renderer.current?.getCamera()[by]();
  };
  return (
    <figure className="network-picture">
      <div
        ref={stage}
        className="network-stage"
        role="img"
        aria-label={words.network.label(graph.order, graph.size)}
        data-state={state}
      />
      {state === 'none' && <p className="network-none">{words.network.noWebgl}</p>}
      <figcaption>
        <Legend />
        <span className="quiet-text">
          {words.network.label(graph.order, graph.size)}
          {isCut && ` ${words.network.cut}`}
        </span>
        <span className="network-tools">
          <button type="button" className="button quiet" onClick={() => zoom('animatedZoom')}>
            {words.network.zoomIn}
          </button>
          <button type="button" className="button quiet" onClick={() => zoom('animatedUnzoom')}>
            {words.network.zoomOut}
          </button>
          <button type="button" className="button quiet" onClick={() => zoom('animatedReset')}>
            {words.network.whole}
          </button>
          <button
            type="button"
            className="button quiet"
            onClick={() => renderer.current !== undefined && exportImage(renderer.current, 'network.png')}
          >
            {words.network.png}
          </button>
          <button type="button" className="button quiet" onClick={() => exportGexf(graph, 'network.gexf')}>
            {words.network.gexf}
          </button>
        </span>
      </figcaption>
    </figure>
  );
}
