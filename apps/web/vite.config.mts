import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The router's package offers only its development build to bundlers, which warns and checks while people wait. */
const router = join(dirname(createRequire(import.meta.url).resolve('react-router/package.json')), 'dist/production');

/** Files are packed once, as small as they get, instead of at every request; the API serves what lies beside them. */
function packed(): Plugin {
  const worthPacking = 1024;
  return {
    name: 'packed',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      for (const file of Object.keys(bundle).filter((name) => /\.(js|css|html|svg)$/.test(name))) {
        const bytes = readFileSync(join(dir!, file));
        if (bytes.length < worthPacking) continue;
        writeFileSync(join(dir!, `${file}.gz`), gzipSync(bytes, { level: 9 }));
        const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
        writeFileSync(join(dir!, `${file}.br`), brotliCompressSync(bytes, { params }));
      }
    },
  };
}

/** Where the day begins: the file of the screen and what `main.tsx` asks first, told to the browser with the page. */
const LANDING: Record<string, { screen: string; data: string[] }> = {
  '/': { screen: 'src/features/progress/leader-page.tsx', data: ['auth/me', 'plans'] },
  '/viec-cua-toi': { screen: 'src/features/work/work-page.tsx', data: ['auth/me', 'work'] },
};
const NOT_SIGNED_IN = ['/dang-nhap', '/dat-lai-mat-khau', '/thiet-lap'];

/** Writes the `Link` headers by address that the API sends with the page (serve-web.ts). */
function links(): Plugin {
  const answer = (path: string) => `</api/${path}>; rel=preload; as=fetch; crossorigin=anonymous`;
  return {
    name: 'links',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      const table: Record<string, string> = { '*': answer('auth/me') };
      for (const path of NOT_SIGNED_IN) table[path] = '';
      for (const [path, { screen, data }] of Object.entries(LANDING)) {
        const chunk = Object.values(bundle).find((one) => one.type === 'chunk' && one.facadeModuleId?.endsWith(screen));
        if (chunk?.type !== 'chunk') throw new Error(`no file was built of ${screen}`);
        const styles = [...(chunk.viteMetadata?.importedCss ?? [])];
        table[path] = [
          ...data.map(answer),
          `</${chunk.fileName}>; rel=modulepreload; crossorigin=anonymous`,
          ...styles.map((file) => `</${file}>; rel=preload; as=style; crossorigin=anonymous`),
        ].join(', ');
      }
      mkdirSync(join(dir!, '.vite'), { recursive: true });
      writeFileSync(join(dir!, '.vite/links.json'), JSON.stringify(table));
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), packed(), links()],
  resolve: { alias: [{ find: /^react-router$/, replacement: join(router, 'index.mjs') }] },
  build: {
    outDir: '../../dist/apps/web',
    emptyOutDir: true,
    manifest: true,
    rolldownOptions: {
      output: {
        // What every screen needs comes as two files: on slow lines a request costs more than a few hundred bytes, and
        // the libraries stay as they are from one version to the next.
        codeSplitting: {
          groups: [
            {
              name: 'libraries',
              test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack)\//,
              priority: 2,
            },
            {
              name: 'shared',
              test: /(web\/src\/lib\/(url-query|session|api-client|format)|ui\/download-link|domain\/(schedule|vietnamese-text)|contract\/labels)\.tsx?$|vite\/preload-helper/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    // As an object: the short form would change the Host header, and the API would see a foreign Origin.
    proxy: { '/api': { target: 'http://127.0.0.1:3000' } },
  },
});
