import { MenuOutlined } from '@ant-design/icons-svg';
import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { useNarrow } from '../../lib/narrow';
import { useMe } from '../../lib/session';
import { sessionLock } from '../../lib/session-lock';
import { useSignOut } from '../../lib/sign-out';
import { homeOf, paths } from '../../paths';
import { AllowedButton } from '../../ui/allowed-button';
import { DisplayTools } from '../../ui/display-tools';
import { Icon } from '../../ui/icon';
import { PRODUCT_NAME } from '../../ui/page';
import { ScreenErrors } from './error-page';
import { InboxBell } from './inbox-bell';
import { Loading } from './loading';
import { MenuSheet } from './menu-sheet';
import { Navigation } from './navigation';

const ALWAYS = { action: 'signOut', allowed: true, reason: null };

const loadLockDialog = () => import('./lock-dialog');
const LockDialog = lazy(async () => ({ default: (await loadLockDialog()).LockDialog }));
/** Late enough not to delay the first screen, early enough to be there when the network is not. */
const LOAD_LOCK_AFTER_MS = 3_000;

/** What surrounds every signed-in screen. */
export function Shell() {
  const me = useMe();
  const narrow = useNarrow(768);
  const [menuOpen, setMenuOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  useFocusOnNewScreen(main);
  const menu = !me.mustChangePassword;
  return (
    <>
      <a className="skip-link" href="#noi-dung">
        Chuyển đến nội dung chính
      </a>
      <header className="shell-head">
        {me.marking && <p className="marking">{me.marking}</p>}
        <div className="shell-bar">
          {narrow && menu && (
            <button
              type="button"
              className="menu-button"
              aria-haspopup="dialog"
              aria-expanded={menuOpen}
              onClick={() => setMenuOpen(true)}
            >
              <Icon of={MenuOutlined} /> <span className="visually-hidden">Danh mục chức năng</span>
            </button>
          )}
          <Link to={homeOf(me.roles)} className="product">
            {PRODUCT_NAME} <span className="province">{me.province}</span>
          </Link>
          {menu && <InboxBell />}
          {!narrow && <DisplayTools />}
          {!narrow && <Person />}
        </div>
      </header>
      <div className="shell-body">
        {!narrow && menu && <Navigation />}
        <main id="noi-dung" ref={main} tabIndex={-1}>
          <ScreenErrors>
            <Suspense fallback={<Loading />}>
              <Outlet />
            </Suspense>
          </ScreenErrors>
        </main>
      </div>
      {narrow && (
        <MenuSheet title={PRODUCT_NAME} open={menuOpen} onClose={() => setMenuOpen(false)}>
          <Navigation onChoose={() => setMenuOpen(false)} />
          <DisplayTools />
          <Person onChoose={() => setMenuOpen(false)} />
        </MenuSheet>
      )}
      <Lock />
    </>
  );
}

/** Beside the screen, not around it: locking and unlocking leaves the screen as it is. */
function Lock() {
  const reason = useSyncExternalStore(sessionLock.subscribe, sessionLock.current);
  useEffect(() => {
    const timer = setTimeout(() => void loadLockDialog().catch(() => undefined), LOAD_LOCK_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    reason && (
      <Suspense fallback={<div className="lock-cover" />}>
        <LockDialog reason={reason} />
      </Suspense>
    )
  );
}

function Person({ onChoose }: { onChoose?: () => void }) {
  const me = useMe();
  const signOut = useSignOut();
  return (
    <div className="person">
      <Link to={paths.account()} onClick={onChoose} aria-label={`Tài khoản của tôi: ${me.name}`}>
        <strong>{me.name}</strong>
        {me.unit && <span>{me.unit.name}</span>}
      </Link>
      <AllowedButton action={ALWAYS} onClick={signOut}>
        Đăng xuất
      </AllowedButton>
    </div>
  );
}

/** Reading starts at the new screen, not at the link that led there. */
function useFocusOnNewScreen(main: RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname, main]);
}
