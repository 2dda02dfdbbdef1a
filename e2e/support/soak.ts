/** What takes too long for every test run: `npm run test:soak` runs the long version of the same specs. */
export const inSoak = <T>(quick: T, long: T): T => (process.env['SOAK'] === 'yes' ? long : quick);
