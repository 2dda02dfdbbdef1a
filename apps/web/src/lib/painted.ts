/** So long at most: a page in the background is not painted. */
const PATIENCE_MS = 100;

/** When the browser has shown what was changed last: for work that would keep a person from seeing that it has begun. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, PATIENCE_MS);
  });
