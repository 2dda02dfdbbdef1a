import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link, useLocation, useNavigate } from 'react-router';
import { BrowserRouter } from './browser-router';

function Place() {
  const { pathname, search, state } = useLocation();
  const navigate = useNavigate();
  return (
    <>
      <output>
        {pathname + search} {JSON.stringify(state)}
      </output>
      <Link to="/nhiem-vu?page=2">Trang 2</Link>
      <Link to="?phan=chua" preventScrollReset>
        Chưa xong
      </Link>
      <Link to="/nhiem-vu/7#bao-cao">Báo cáo</Link>
      <button onClick={() => void navigate('/dang-nhap', { replace: true, state: { notice: 'Đã đăng xuất' } })}>
        Đăng xuất
      </button>
      <p id="bao-cao">Báo cáo số 1</p>
    </>
  );
}

const scrolled: number[] = [];
const marked = jest.fn();
beforeEach(() => {
  window.history.replaceState(null, '', '/');
  sessionStorage.clear();
  scrolled.length = 0;
  // Newer browsers answer with a promise.
  window.scrollTo = ((_x: number, y: number) => Promise.resolve(scrolled.push(y))) as unknown as typeof window.scrollTo;
  Element.prototype.scrollIntoView = marked.mockClear();
});

const open = () => {
  render(
    <BrowserRouter>
      <Place />
    </BrowserRouter>,
  );
  return userEvent.setup();
};
const back = () =>
  act(async () => {
    const gone = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
    window.history.back();
    await gone;
  });
const readTo = (y: number) => Object.assign(window, { scrollY: y });

test('a link changes the address and begins at the top; going back returns to where one was', async () => {
  const user = open();
  readTo(640);
  scrolled.length = 0;
  await user.click(screen.getByRole('link', { name: 'Trang 2' }));
  expect(screen.getByRole('status')).toHaveTextContent('/nhiem-vu?page=2');
  expect(window.location.pathname + window.location.search).toBe('/nhiem-vu?page=2');
  expect(scrolled).toEqual([0]);
  readTo(90);
  await back();
  expect(screen.getByRole('status')).toHaveTextContent(/^\/ null$/);
  expect(scrolled).toEqual([0, 640]);
});

test('another choice on the same screen stays where it is read', async () => {
  const user = open();
  scrolled.length = 0;
  await user.click(screen.getByRole('link', { name: 'Chưa xong' }));
  expect(screen.getByRole('status')).toHaveTextContent('/?phan=chua');
  expect(scrolled).toEqual([]);
});

test('an address with a mark goes to what it marks', async () => {
  const user = open();
  await user.click(screen.getByRole('link', { name: 'Báo cáo' }));
  expect(marked.mock.instances).toEqual([document.getElementById('bao-cao')]);
});

test('replacing leaves no entry behind and carries a note', async () => {
  const user = open();
  await user.click(screen.getByRole('link', { name: 'Trang 2' }));
  const entries = window.history.length;
  await user.click(screen.getByRole('button', { name: 'Đăng xuất' }));
  expect(screen.getByRole('status')).toHaveTextContent('/dang-nhap {"notice":"Đã đăng xuất"}');
  expect(window.history).toHaveLength(entries);
});
