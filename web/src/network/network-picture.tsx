import { useEffect, useRef, useState } from 'react';
import { useScheme } from '../ui/use-scheme.ts';
import { words } from '../words.ts';
import { exportGexf } from './export-gexf.ts';
import { exportImage } from './export-image.ts';
import { layOut } from './layout.ts';
import { Legend } from './legend.tsx';
import type { NetworkGraph } from './network-graph.ts';
import type { Focus, NetworkView } from './network-view.ts';
import { openView } from './open-view.ts';

interface NetworkPictureProps {
  readonly graph: NetworkGraph;
  readonly focus: Focus;
  readonly setFocus: (focus: Focus) => void;
  /** Whether there is more on record than is shown. */
  readonly isCut: boolean;
}

/** The network as a picture. All that it shows is in the list too, for those who cannot use it. */
export function NetworkPicture({ graph, focus, setFocus, isCut }: NetworkPictureProps) {
  const stage = useRef<HTMLDivElement>(null);
  const view = useRef<NetworkView>(undefined);
  const focusNow = useRef(focus);
  const [state, setState] = useState<'moving' | 'still'>('moving');
  const scheme = useScheme();

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew with the colours of the scheme
  useEffect(() => {
    if (stage.current === null) return undefined;
    const opened = openView({ graph, into: stage.current, focus: () => focusNow.current, choose: setFocus });
    view.current = opened;
    return () => opened.close();
  }, [graph, setFocus, scheme]);

  useEffect(() => {
    const { clientWidth = 1, clientHeight = 1 } = stage.current ?? {};
    return layOut(graph, clientWidth / Math.max(1, clientHeight), () => setState('still'));
  }, [graph]);

  useEffect(() => {
    focusNow.current = focus;
    view.current?.refresh();
  }, [focus]);

  return (
    <figure className="network-picture">
      <div
        ref={stage}
        className="network-stage"
        role="img"
        aria-label={words.network.label(graph.order, graph.size)}
        data-state={state}
      />
      <figcaption>
        <Legend graph={graph} />
        <span className="quiet-text">
          {words.network.label(graph.order, graph.size)}
          {isCut && ` ${words.network.cut}`}
        </span>
        <span className="network-tools">
          <button type="button" className="button quiet" onClick={() => view.current?.zoom('closer')}>
            {words.network.zoomIn}
          </button>
          <button type="button" className="button quiet" onClick={() => view.current?.zoom('further')}>
            {words.network.zoomOut}
          </button>
          <button type="button" className="button quiet" onClick={() => view.current?.zoom('whole')}>
            {words.network.whole}
          </button>
          <button
            type="button"
            className="button quiet"
            onClick={() => view.current !== undefined && exportImage(view.current, 'network.png')}
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
