// Every address on the site is made here, so that the site can be mounted under any base path.
import { base } from 'astro:config/client';
import type { Language } from '#shared/words/label.ts';

// Not import.meta.env.BASE_URL: a variable of that name in the environment of the build would overrule the mount.
const BASE = base.replace(/\/+$/, '');

/** The address of a page or file of this site. `path` begins with `/`; English pages lie under `/en`. */
export const link = (path: string, language: Language = 'zh'): string =>
  `${BASE}${language === 'en' ? '/en' : ''}${path}`;

/** The path of a built page without base and language: `/boards/results/`. */
export const pathOf = (url: URL): string => {
  const path = url.pathname.startsWith(`${BASE}/`) ? url.pathname.slice(BASE.length) : url.pathname;
  return path.replace(/^\/en(?=\/)/, '');
};

/** Both languages of a page whose file lies under `pages/[...lang]/`. */
export const bothLanguages = () => [
  { params: { lang: undefined }, props: { lang: 'zh' as Language } },
  { params: { lang: 'en' }, props: { lang: 'en' as Language } },
];
