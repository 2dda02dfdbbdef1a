import { startTransition, useLayoutEffect, useState, type ReactNode } from 'react';
import { createPath, NavigationType, parsePath, Router, type Location, type Navigator, type To } from 'react-router';

/** Where the person is, and how they came there. */
interface Visit {
  location: Location;
  action: NavigationType;
  /** The new address is the same screen with another choice: it is not read from the top. */
  keepScroll: boolean;
}

/**
 * The library's router over the browser's own history. Screens fetch their own data, so the library's data router (a
 * third more of it) would only wait for files; React does that itself: the present screen stays until the next one is there.
 */
export function BrowserRouter({ children }: { children: ReactNode }) {
  const [history] = useState(browserHistory);
  const [visit, setVisit] = useState<Visit>(history.first);
  useLayoutEffect(() => history.listen((next) => startTransition(() => setVisit(next))), [history]);
  useLayoutEffect(() => {
    history.scroll(visit);
  }, [history, visit]);
  return (
    <Router location={visit.location} navigationType={visit.action} navigator={history.navigator}>
      {children}
    </Router>
  );
}

/** The addresses of this tab, each with the place to which it was read. */
function browserHistory() {
  const positions = keptPositions();
  const first: Visit = { location: here(), action: NavigationType.Pop, keepScroll: false };
  let shown = first.location.key;
  let tell: (visit: Visit) => void = () => undefined;

  const come = (visit: Visit) => {
    positions.set(shown, window.scrollY);
    shown = visit.location.key;
    tell(visit);
  };
  const go =
    (action: NavigationType.Push | NavigationType.Replace): Navigator['push'] =>
    (to, state: unknown, options) => {
      const location: Location = { ...resolved(to), state, key: Math.random().toString(36).slice(2, 10) };
      const note: HistoryNote = { state, key: location.key };
      if (action === NavigationType.Push) window.history.pushState(note, '', createPath(location));
      else window.history.replaceState(note, '', createPath(location));
      come({ location, action, keepScroll: options?.preventScrollReset === true });
    };
  const goneBack = () => come({ location: here(), action: NavigationType.Pop, keepScroll: false });
  const leave = () => {
    positions.set(shown, window.scrollY);
    keepPositions(positions);
  };
  const navigator: Navigator = {
    createHref: (to) => (typeof to === 'string' ? to : createPath(to)),
    push: go(NavigationType.Push),
    replace: go(NavigationType.Replace),
    go: (steps) => window.history.go(steps),
  };
  return {
    first,
    navigator,
    listen(heard: (visit: Visit) => void): () => void {
      tell = heard;
      // The browser would scroll before the screen is there.
      window.history.scrollRestoration = 'manual';
      window.addEventListener('popstate', goneBack);
      window.addEventListener('pagehide', leave);
      return () => {
        window.removeEventListener('popstate', goneBack);
        window.removeEventListener('pagehide', leave);
      };
    },
    /** Brings a new screen to its top, a known one to where it was left, an address with a mark to what it marks. */
    scroll({ location, keepScroll }: Visit): void {
      const before = positions.get(location.key);
      const marked = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (before !== undefined) window.scrollTo(0, before);
      else if (marked) marked.scrollIntoView();
      else if (!keepScroll) window.scrollTo(0, 0);
    },
  };
}

/** What the browser keeps with each address. */
interface HistoryNote {
  key: string;
  state: unknown;
}

function here(): Location {
  const { pathname, search, hash } = window.location;
  const note = window.history.state as Partial<HistoryNote> | null;
  return { pathname, search, hash, state: note?.state ?? null, key: note?.key ?? 'default' };
}

const resolved = (to: To) => ({
  pathname: window.location.pathname,
  search: '',
  hash: '',
  ...(typeof to === 'string' ? parsePath(to) : to),
});

const POSITIONS = 'scroll';
const KEPT = 100;

/** Survives reloading in this tab. */
function keptPositions(): Map<string, number> {
  try {
    return new Map(JSON.parse(sessionStorage.getItem(POSITIONS) ?? '[]') as [string, number][]);
  } catch {
    return new Map();
  }
}

function keepPositions(positions: ReadonlyMap<string, number>): void {
  try {
    sessionStorage.setItem(POSITIONS, JSON.stringify([...positions].slice(-KEPT)));
  } catch {
    // Without storage a reloaded page begins at its top.
  }
}
