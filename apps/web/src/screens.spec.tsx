import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { Link, MemoryRouter, Outlet } from 'react-router';
import { ScreenErrors } from './features/shell/error-page';
import { screensOf, type ScreenRoute } from './screens';

const Frame = () => (
  <>
    <Link to="/a">A</Link> <Link to="/b">B</Link>
    <ScreenErrors>
      <Suspense>
        <Outlet />
      </Suspense>
    </ScreenErrors>
  </>
);
const screenNamed = (name: string) => ({ Component: () => <h1>{name}</h1> });

function open(routes: ScreenRoute[], path: string) {
  const { Screens } = screensOf(routes);
  render(
    <MemoryRouter initialEntries={[path]}>
      <Screens />
    </MemoryRouter>,
  );
  return userEvent.setup();
}

test('inner and outer files of a screen are asked for together', async () => {
  const asked: string[] = [];
  let come: () => void = () => undefined;
  const outer = async () => {
    asked.push('outer');
    await new Promise<void>((resolve) => (come = resolve));
    return { Component: Frame };
  };
  const inner = () => {
    asked.push('inner');
    return Promise.resolve(screenNamed('Màn hình A'));
  };
  open([{ lazy: outer, children: [{ path: '/a', lazy: inner }] }], '/a');
  expect(asked.slice(0, 2)).toEqual(['outer', 'inner']);
  come();
  expect(await screen.findByRole('heading', { name: 'Màn hình A' })).toBeInTheDocument();
});

describe('a screen whose file does not come', () => {
  const gone = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module: /assets/b.js'));
  beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => jest.restoreAllMocks());

  test.each([
    [
      'a newer version answers',
      () => new Response('<script src="/assets/index-new.js"></script>'),
      'Phần mềm vừa được cập nhật',
    ],
    ['nobody answers', () => Promise.reject(new TypeError('Failed to fetch')), 'Chưa tải được màn hình này'],
  ])('%s', async (_case, answer, title) => {
    jest.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(answer()));
    open([{ path: '/b', lazy: gone }], '/b');
    expect(await screen.findByRole('heading', { name: title })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Tải lại trang' })).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent(/Nội dung đang nhập dở đã được giữ trên máy này/);
  });

  test('is asked for again when it is opened again', async () => {
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    let there = false;
    const routes: ScreenRoute[] = [
      {
        Component: Frame,
        children: [
          { path: '/a', lazy: () => Promise.resolve(screenNamed('Màn hình A')) },
          { path: '/b', lazy: () => (there ? Promise.resolve(screenNamed('Màn hình B')) : gone()) },
        ],
      },
    ];
    const user = open(routes, '/b');
    expect(await screen.findByRole('heading', { name: 'Chưa tải được màn hình này' })).toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'A' }));
    expect(await screen.findByRole('heading', { name: 'Màn hình A' })).toBeInTheDocument();
    there = true;
    await user.click(screen.getByRole('link', { name: 'B' }));
    expect(await screen.findByRole('heading', { name: 'Màn hình B' })).toBeInTheDocument();
  });
});
