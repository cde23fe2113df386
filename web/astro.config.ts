// How the window is built: static pages from one snapshot, any base path, no script but the desks'.
// Where the site is mounted and where it is written come from the environment; what it says comes from the snapshot alone.
import { defineConfig } from 'astro/config';

/** Phones this old are in use; newer syntax is rewritten or left out on public pages. */
const OLDEST = ['chrome70', 'safari12'];

export default defineConfig({
  srcDir: './src',
  publicDir: './public',
  outDir: process.env.SITE_OUT ?? './dist',
  base: process.env.SITE_BASE ?? '/',
  output: 'static',
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // While one page is written, others are rendered; what is written does not depend on it.
    concurrency: 8,
    inlineStylesheets: 'never',
    assets: '_site',
  },
  devToolbar: { enabled: false },
  vite: {
    cacheDir: '../node_modules/.vite-web',
    build: {
      target: OLDEST,
      cssTarget: OLDEST,
      // Scripts stay files, so that a page's policy needs no hash of what happens to be small.
      assetsInlineLimit: 0,
    },
  },
});
