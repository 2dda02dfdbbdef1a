import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../../dist/apps/web',
    emptyOutDir: true,
    manifest: true,
    rolldownOptions: {
      output: {
        // What nearly every screen needs comes as one file: on slow lines a request costs more than its few hundred bytes.
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              test: /(lib\/url-query|ui\/download-link|domain\/(schedule|vietnamese-text)|contract\/labels)\.tsx?$/,
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
