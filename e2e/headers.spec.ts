import { testApp, type TestApp } from '#api/testing/test-app';

/** Directives of a content security policy: name → sources. */
const directivesOf = (policy: unknown) =>
  new Map(
    String(policy)
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .map(([name, ...sources]) => [name!, sources] as const),
  );

/** What browsers are told with every answer (OWASP ASVS 5.0 V3.4), over plain http in an intranet and over TLS. */
describe.each([
  { over: 'plain http', tls: false, publicUrl: null },
  { over: 'TLS', tls: true, publicUrl: new URL('https://cchc.example.gov.vn') },
])('headers over $over', ({ tls, publicUrl }) => {
  let test: TestApp;
  beforeAll(async () => {
    test = await testApp(undefined, { tls, publicUrl });
  });
  afterAll(() => test.close());
  const answers = () => Promise.all(['health', 'plans', 'khong-co'].map((path) => test.anonymous.get(path)));

  it('scripts come from the installation alone, nothing is framed, based or sent elsewhere', async () => {
    for (const { headers } of await answers()) {
      const csp = directivesOf(headers['content-security-policy']);
      // No default source is wider than the installation, so that what is not named is not open.
      expect(csp.get('default-src')).toEqual(["'self'"]);
      expect(csp.get('script-src')).toEqual(["'self'"]);
      expect(csp.get('script-src-attr')).toEqual(["'none'"]);
      expect(csp.get('object-src')).toEqual(["'none'"]);
      expect(csp.get('frame-ancestors')).toEqual(["'none'"]);
      for (const name of ['base-uri', 'form-action']) expect(csp.get(name)).toEqual(["'self'"]);
      // Styles are written by the component library; nothing else may be inline, and nothing comes from another host.
      const sources = [...csp].filter(([name]) => name !== 'style-src').flatMap(([, list]) => list);
      expect(sources.filter((source) => /unsafe|\*|^https?:|\/\//.test(source))).toEqual([]);
      expect(csp.has('upgrade-insecure-requests')).toBe(tls);
    }
  });

  it('content is what it is called, addresses are not told to others, the software does not name itself', async () => {
    for (const { headers } of await answers()) {
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      expect(Object.keys(headers)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(server|x-powered-by)$/)]),
      );
      const year = Number(/max-age=(\d+)/.exec(String(headers['strict-transport-security']))?.[1] ?? 0);
      expect(year >= 31_536_000).toBe(tls);
    }
  });
});

it('an address that cannot be decoded is refused in the same words and form as everything else', async () => {
  const test = await testApp();
  const answer = await test.app.inject({ url: '/api/tasks/%ED%A0%80' });
  expect(answer.statusCode).toBe(400);
  expect(answer.json()).toEqual({
    code: 'MALFORMED',
    message: expect.stringContaining('Địa chỉ không đọc được'),
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
  await test.close();
});
