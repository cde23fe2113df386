// A site of the same generator with nothing but a bare page per record: what a page costs before anybody designs one.
import { defineConfig } from 'astro/config';

export default defineConfig({
  outDir: process.env.SITE_OUT ?? './dist',
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', concurrency: 8 },
  devToolbar: { enabled: false },
});
