import Sigma from 'sigma';
import { looksOf } from './looks.ts';
import type { ActorNode, TieEdge } from './network-graph.ts';
import type { NetworkView, ViewOptions } from './network-view.ts';
import { pickAtRest } from './pick-at-rest.ts';

export type NetworkRenderer = Sigma<ActorNode, TieEdge>;

/** Above this lines are not drawn while the picture is moved, nor looked for under the pointer. */
const MANY_EDGES = 3000;

/** Layers of the picture, the lowest first. */
const LAYERS = ['edges', 'nodes', 'edgeLabels', 'labels'];

/**
 * A network drawn by the graphics card.
 * @throws where there is no WebGL
 */
export function openWebglView({ graph, into, focus, choose }: ViewOptions): NetworkView {
  const looks = looksOf(graph, focus);
  const { ink, paper } = looks;
  const renderer: NetworkRenderer = new Sigma<ActorNode, TieEdge>(graph, into, {
    labelFont: getComputedStyle(document.body).fontFamily,
    labelColor: { color: ink },
    labelWeight: '500',
    labelSize: 13,
    labelDensity: 0.8,
    labelRenderedSizeThreshold: 6,
    defaultEdgeType: 'arrow',
    minEdgeThickness: 1.5,
    enableEdgeEvents: graph.size <= MANY_EDGES,
    hideEdgesOnMove: graph.size > MANY_EDGES,
    hideLabelsOnMove: graph.order > 500,
    zIndex: true,
    minCameraRatio: 0.03,
    maxCameraRatio: 4,
    stagePadding: 40,
    defaultDrawNodeHover: (context, data, settings) => {
      const size = settings.labelSize;
      context.font = `600 ${size}px ${settings.labelFont}`;
      const label = data.label ?? '';
      const width = context.measureText(label).width;
      context.fillStyle = paper;
      context.strokeStyle = ink;
      context.beginPath();
      context.roundRect(data.x + data.size - 2, data.y - size / 2 - 6, width + 14, size + 12, 5);
      context.fill();
      context.stroke();
      context.fillStyle = data.color;
      context.beginPath();
      context.arc(data.x, data.y, data.size + 1, 0, 2 * Math.PI);
      context.fill();
      context.stroke();
      context.fillStyle = ink;
      context.fillText(label, data.x + data.size + 5, data.y + size / 3);
    },
    nodeReducer: (node, data) => {
      const { color, isLit } = looks.nodeLook(node);
      const label = isLit ? data.label : null;
      return { ...data, label, color, zIndex: isLit ? 1 : 0, forceLabel: focus().node === node };
    },
    edgeReducer: (edge) => {
      const { color, size, isLit } = looks.lineLook(edge);
      return { size, color, zIndex: isLit ? 1 : 0 };
    },
  });
  pickAtRest(renderer);
  renderer.on('clickNode', ({ node }) => choose({ node }));
  renderer.on('clickEdge', ({ edge }) => choose({ edge }));
  renderer.on('clickStage', () => choose({}));
  return {
    refresh: () => void renderer.refresh({ skipIndexation: true }),
    zoom: (by) => {
      const camera = renderer.getCamera();
      if (by === 'closer') void camera.animatedZoom();
      else if (by === 'further') void camera.animatedUnzoom();
      else void camera.animatedReset();
    },
    toCanvas: () => pictureOf(renderer),
    close: () => renderer.kill(),
  };
}

function pictureOf(renderer: NetworkRenderer): HTMLCanvasElement {
  // Drawn anew at once before it is read: a WebGL canvas is empty once its picture has gone to the screen.
  renderer.refresh({ skipIndexation: true, schedule: false });
  const canvases = renderer.getCanvases();
  const { width, height } = canvases.nodes ?? { width: 1, height: 1 };
  const all = Object.assign(document.createElement('canvas'), { width, height });
  const context = all.getContext('2d');
  if (context === null) return all;
  for (const layer of LAYERS) {
    const canvas = canvases[layer];
    if (canvas !== undefined) context.drawImage(canvas, 0, 0, width, height);
  }
  return all;
}
