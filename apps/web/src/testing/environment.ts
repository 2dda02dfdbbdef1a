import { TestEnvironment } from 'jest-environment-jsdom';

/** jsdom plus what browsers and Node both have and jsdom lacks; react-router and antd need them. */
export default class BrowserLikeEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, {
      TextEncoder,
      TextDecoder,
      structuredClone,
      fetch,
      Request,
      Response,
      Headers,
      AbortController,
      AbortSignal,
      ReadableStream,
      Uint8Array,
    });
  }
}
