/**
 * Runs in the page of VS Code and times every key from its press until the frame that shows it is painted.
 *
 * It begins with the event's own time stamp, which the browser sets when the key arrives: a key that waits because the page is
 * busy with the one before has that wait counted. It ends with the first task after the frame in which the editor's lines
 * changed: style, layout and paint of that frame are done then, and only the compositor, which is the same for all, is not.
 * The second animation frame after the change, the usual way, ends up to two whole frames later: that would hide a difference
 * of half a frame. Event Timing rounds to 8 ms.
 */
(() => {
  const times = [];
  /** The presses that no frame shows yet; two can share a frame. */
  let pressed = [];
  let isInFrame = false;
  let isPaintDue = false;
  const afterFrame = new MessageChannel();

  afterFrame.port1.onmessage = () => {
    isInFrame = false;
    if (!isPaintDue) return;
    isPaintDue = false;
    const now = performance.now();
    times.push(...pressed.map(start => now - start));
    pressed = [];
  };

  /** From the press of a key on, knows whether the page is in the midst of a frame. */
  const frame = () => {
    isInFrame = true;
    afterFrame.port2.postMessage(undefined);
    if (pressed.length > 0) requestAnimationFrame(frame);
  };

  const shown = new MutationObserver(() => {
    shown.disconnect();
    if (isInFrame) isPaintDue = true;
    else
      requestAnimationFrame(() => {
        isPaintDue = true;
      });
  });

  addEventListener(
    'keydown',
    event => {
      const lines = event.target.closest('.monaco-editor')?.querySelector('.view-lines');
      if (!lines) return;
      pressed.push(event.timeStamp);
      if (pressed.length === 1) requestAnimationFrame(frame);
      shown.observe(lines, { childList: true, subtree: true, characterData: true, attributes: true });
    },
    true,
  );

  /** The milliseconds of the keys since it was last asked. */
  globalThis.takeKeyTimes = () => {
    pressed = [];
    return times.splice(0);
  };
})();
