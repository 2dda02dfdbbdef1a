import './lib/reflect';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { plansQuery } from './features/progress/get-progress';
import { workQuery } from './features/work/get-work';
import { BrowserRouter } from './lib/browser-router';
import { createQueryClient } from './lib/query-client';
import { meQuery } from './lib/session';
import { paths } from './paths';
import { routes } from './routes';
import { screensOf } from './screens';
import './ui/app.css';
import './features/shell/shell.css';
import { useDisplayOnDocument } from './ui/display-on-document';

const queryClient = createQueryClient();
const { Screens, fetchScreen } = screensOf(routes);
const beforeSignIn: string[] = [paths.signIn(), paths.resetPassword(), paths.setUp()];
// Who is signed in is asked while the files of the screen are still on their way.
if (!beforeSignIn.includes(window.location.pathname)) void queryClient.prefetchQuery(meQuery);
fetchScreen(window.location.pathname);
// The page's `Link` header has asked for these already (vite.config.mts); taken here, no later question finds them.
if (window.location.pathname === paths.home()) void queryClient.prefetchQuery(plansQuery());
if (window.location.pathname === paths.work()) void queryClient.prefetchQuery(workQuery());

function Product() {
  useDisplayOnDocument();
  return (
    <QueryClientProvider client={queryClient}>
      <BrowserRouter>
        <Screens />
      </BrowserRouter>
    </QueryClientProvider>
  );
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Product />
  </StrictMode>,
);
