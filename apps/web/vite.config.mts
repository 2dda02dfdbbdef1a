import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: '../../dist/apps/web', emptyOutDir: true, manifest: true },
  server: {
    port: 5173,
    // As an object: the short form would change the Host header, and the API would see a foreign Origin.
    proxy: { '/api': { target: 'http://127.0.0.1:3000' } },
  },
});
