/**
 * The best path through `n` steps of `width` states (Viterbi 1967, doi:10.1109/TIT.1967.1054010).
 *
 * `scores` are log scores, row after row; `follows(from, to)` says which state may come after which, `starts(state)`
 * which may come first. Returns the state of each step.
 */
export function viterbi(
  scores: Float64Array,
  width: number,
  follows: (from: number, to: number) => boolean,
  starts: (state: number) => boolean,
): Uint8Array {
  const n = scores.length / width;
  const path = new Uint8Array(n);
  if (n === 0) return path;
  const back = new Uint8Array(n * width);
  const allowed = Array.from({ length: width * width }, (_, at) => follows(at % width, Math.floor(at / width)));
  let before = Float64Array.from({ length: width }, (_, s) => (starts(s) ? (scores[s] as number) : -1e9));
  let now = new Float64Array(width);
  for (let i = 1; i < n; i += 1) {
    now.fill(-1e18);
    for (let to = 0; to < width; to += 1) {
      for (let from = 0; from < width; from += 1) {
        const score = allowed[to * width + from] ? (before[from] as number) : -1e9 + (before[from] as number);
        if (score > (now[to] as number)) {
          now[to] = score;
          back[i * width + to] = from;
        }
      }
      now[to] = (now[to] as number) + (scores[i * width + to] as number);
    }
    [before, now] = [now, before];
  }
  let state = before.indexOf(Math.max(...before));
  for (let i = n - 1; i >= 0; i -= 1) {
    path[i] = state;
    state = back[i * width + state] as number;
  }
  return path;
}
