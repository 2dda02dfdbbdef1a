import 'reflect-metadata/lite';
import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import dayjs from 'dayjs';
import 'dayjs/locale/vi';

dayjs.locale('vi');

/** Who waits for something on a busy machine waits longer than the library's second; what never comes still fails. */
configure({ asyncUtilTimeout: 10_000 });

/** antd asks for these; jsdom has none of them. */
window.matchMedia ??= ((query: string) => ({
  matches: false,
  media: query,
  addListener() {},
  removeListener() {},
  addEventListener() {},
  removeEventListener() {},
  dispatchEvent: () => false,
  onchange: null,
})) as typeof window.matchMedia;
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
} as typeof ResizeObserver;
/** Everything is in sight: nothing is laid out, so nothing is below the window. */
globalThis.IntersectionObserver ??= class {
  constructor(private readonly tell: (entries: { isIntersecting: boolean }[]) => void) {}
  observe() {
    this.tell([{ isIntersecting: true }]);
  }
  unobserve() {}
  disconnect() {}
} as unknown as typeof IntersectionObserver;
globalThis.MessageChannel ??= class {
  port1: { onmessage: ((e: { data: unknown }) => void) | null } = { onmessage: null };
  port2 = { postMessage: (data: unknown) => void setTimeout(() => this.port1.onmessage?.({ data })) };
} as unknown as typeof MessageChannel;
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
};
Element.prototype.scrollIntoView ??= () => undefined;
/** jsdom lays nothing out: it only complains about these. */
window.scrollTo = () => undefined;
const styleOf = window.getComputedStyle.bind(window);
window.getComputedStyle = (element) => styleOf(element);

/** antd's form items measure themselves in a timer after a test has looked; nothing a test could wait for. */
const report = console.error; // eslint-disable-line no-console
// eslint-disable-next-line no-console
console.error = (...args: unknown[]) => {
  if (!(String(args[0]).includes('not wrapped in act') && args.includes('ItemHolder'))) report(...args);
};

// Before, not after: a form that is unmounted at the end still writes its draft.
beforeEach(() => localStorage.clear());
