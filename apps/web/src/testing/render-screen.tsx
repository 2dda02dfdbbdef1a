import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ConfigProvider } from 'antd';
import viVN from 'antd/locale/vi_VN';
import type { ReactElement } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import type { MeView } from '#contract/auth';
import { createQueryClient } from '../lib/query-client';
import { SessionProvider } from '../lib/session';
import { fakeApi, type Responses } from './fake-api';
import { meOf } from './me';

interface ScreenOptions {
  /** The address opened, with its query; default "/". */
  path?: string;
  /** The route the element stands on, when it reads parameters: "/nhiem-vu/:id". Default: any address. */
  route?: string;
  /** Who is signed in; default a secretary, null for the pages before signing in. */
  me?: MeView | null;
  responses?: Responses;
  /** What holds the screen in its <Outlet>, when that is what is looked at. */
  layout?: ReactElement;
}

/** One screen as a person sees it: address, session and API around it. Styles stay out: they cost seconds. */
export function renderScreen(
  element: ReactElement,
  { path = '/', route = '*', me = meOf('secretary'), responses = {}, layout }: ScreenOptions = {},
) {
  const api = fakeApi(responses);
  const queryClient = createQueryClient();
  queryClient.setDefaultOptions({ queries: { ...queryClient.getDefaultOptions().queries, retry: false } });
  if (me) queryClient.setQueryData(['me'], me);
  const inSession = (content: ReactElement) => (me ? <SessionProvider me={me}>{content}</SessionProvider> : content);
  const inside = layout ? element : inSession(element);
  const routes =
    route === '*'
      ? [{ path: '*', element: inside }]
      : [
          { path: route, element: inside },
          { path: '*', element: <p>Trang khác</p> },
        ];
  const router = createMemoryRouter(layout ? [{ element: inSession(layout), children: routes }] : routes, {
    initialEntries: [path],
  });
  const view = render(
    <ConfigProvider locale={viVN} theme={{ zeroRuntime: true, token: { motion: false } }}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>,
  );
  return {
    ...view,
    ...api,
    user: userEvent.setup(),
    queryClient,
    router,
    /** Where the person is now: path and query. */
    location: () => router.state.location.pathname + router.state.location.search,
  };
}
