import type { Pace } from '../core/text/steps';

/** How long work goes on before other work has its turn: a frame has 16 ms, and the extension host is not alone. */
const turn = 4;

/** A pace by which long work in the extension host leaves room for typing, completions and other extensions. */
export function turns(): Pace {
  let began = performance.now();
  return {
    nextTurn() {
      if (performance.now() - began < turn) return undefined;
      return new Promise(resolve => {
        setTimeout(() => {
          began = performance.now();
          resolve();
        });
      });
    },
  };
}
