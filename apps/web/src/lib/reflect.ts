/**
 * `@Type` of the contract classes asks for the type that a compiler may have emitted, which is read only for implicit
 * conversion; the contract never converts implicitly, so the browser is spared the whole of reflect-metadata.
 */
if (!('getMetadata' in Reflect)) Object.assign(Reflect, { getMetadata: () => undefined });

export {};
