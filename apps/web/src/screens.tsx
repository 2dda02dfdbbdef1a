import { createElement, lazy, Suspense, type ComponentType } from 'react';
import { matchRoutes, useLocation, useRoutes, type RouteObject } from 'react-router';
import { ScreenErrors } from './features/shell/error-page';
import { Loading } from './features/shell/loading';

type Load = () => Promise<{ Component: ComponentType }>;

/** A line of `routes.tsx`: what stands at an address, at once (`Component`) or when its file has come (`lazy`). */
export interface ScreenRoute {
  path?: string;
  Component?: ComponentType;
  lazy?: Load;
  children?: ScreenRoute[];
}

/** What the address asks for. While the file of the next screen is on its way, the present one stays. */
export function screensOf(routes: ScreenRoute[]): { Screens: ComponentType; fetchScreen: (path: string) => void } {
  const table = routes.map(declared);
  /** All files of the screen at once, where rendering would ask for the inner one only after the outer one. */
  const fetchScreen = (path: string) => {
    for (const { route } of matchRoutes(table, path) ?? [])
      void (route.handle as Load | undefined)?.().catch(() => undefined);
  };
  function Screens() {
    fetchScreen(useLocation().pathname);
    const screen = useRoutes(table);
    return (
      <ScreenErrors>
        <Suspense fallback={<Loading />}>{screen}</Suspense>
      </ScreenErrors>
    );
  }
  return { Screens, fetchScreen };
}

function declared({ path, Component, lazy: load, children }: ScreenRoute): RouteObject {
  const element = load ? <LateScreen load={load} /> : Component && createElement(Component);
  return { path, element, handle: load, children: children?.map(declared) };
}

const LateScreen = ({ load }: { load: Load }) => createElement(screenOf(load));

const begun = new Map<Load, ComponentType>();

/** A file that did not come is asked for again the next time its screen is opened. */
function screenOf(load: Load): ComponentType {
  const known = begun.get(load);
  if (known) return known;
  const screen = lazy(async () => {
    try {
      return { default: (await load()).Component };
    } catch (error) {
      begun.delete(load);
      throw error;
    }
  });
  begun.set(load, screen);
  return screen;
}
