import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Browser, type Page } from '@playwright/test';

/** Every account of the demonstration data has this password. */
export const demoPassword = 'Cchc@SonLa2026';
const screens = join(__dirname, '../../test-results/screens');
const sizes = [
  { name: 'desktop', width: 1440, height: 900 },
  { name: 'phone', width: 360, height: 800 },
];

/** Signs in through the form, as a person does, and waits until the sign-in page is left. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/dang-nhap');
  await page.getByLabel('Tên đăng nhập', { exact: true }).fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/dang-nhap');
}

/** A page of a browser of its own in which the person is signed in: several people work at the same time. */
export async function openAs(browser: Browser, username: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, username);
  return page;
}

/** Chooses a screen in the navigation. */
export async function choose(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Chức năng' }).getByRole('link', { name: title, exact: true }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Fails with the rule and the elements when the screen, as it stands now, breaks WCAG 2.0, 2.1 or 2.2 at level A or AA. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  // Soft: a walk through many screens tells of all of them.
  expect.soft(found, `${page.url()} at ${page.viewportSize()?.width} px`).toEqual([]);
}

/** Pictures of the whole page at the sizes of a desk and a phone; the window's own size is restored afterwards. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.screenshot({ path: join(screens, `${name}-${size.name}.png`), fullPage: true });
  }
  if (before) await page.setViewportSize(before);
}

/** Fails when the page as a whole can be pushed sideways at the size of a desk or of a phone; the size is restored. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const size of sizes) {
    await page.setViewportSize(size);
    const tooWide = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    // The layout answers a moment after the window.
    await expect.configure({ soft: true }).poll(tooWide, `${page.url()} at ${size.width} px`).toBeLessThanOrEqual(0);
  }
  if (before) await page.setViewportSize(before);
}

/**
 * Collects what goes wrong behind the screen from now on: console errors (a refused content security policy and a
 * failed request are among them, with their address) and uncaught errors. The array answered grows as they come.
 */
export function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}
