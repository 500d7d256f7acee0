/**
 * A function that runs `work` a little later, once for all calls until then.
 *
 * @param {() => void} work
 * @param {number} delay in milliseconds
 */
export function soon(work, delay) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      work();
    }, delay);
  };
}

/** Resolves when the page has been painted once more, or after a second in which it was not: nobody sees it then. */
export const painted = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 1000);
  });
