import type { Pace } from '../../core/text/steps';

/** How long work goes on before other work has its turn: a frame has 16 ms, and the extension host is not alone. */
const turn = 4;

/** A pace by which long work in the extension host leaves room for typing, completions and other extensions. */
export function hostPace(): Pace {
  let began = Date.now();
  return {
    isTurnOver: () => Date.now() - began >= turn,
    // A promise alone would let no event and no message in.
    nextTurn: () =>
      new Promise(resolve => {
        setTimeout(() => {
          began = Date.now();
          resolve();
        });
      }),
  };
}
