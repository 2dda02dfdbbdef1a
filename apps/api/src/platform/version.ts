/** The version of the product as released. */
export const VERSION = '0.1.0';
