// What search engines may read: everything but the staff desk and the shells, which are pages with holes.
import { link } from '../site/link.ts';

export const GET = () =>
  new Response(
    `User-agent: *\nDisallow: ${link('/staff/')}\nDisallow: ${link('/staff/', 'en')}\nDisallow: ${link('/shells/')}\nDisallow: ${link('/shells/', 'en')}\n`,
    {
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    },
  );
