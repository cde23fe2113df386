// Leaving a page on which somebody wrote a complaint: what was typed and shown goes first, and the way back does not lead
// here again.

/** Empties the forms and what was filled into the page, then goes where the link leads, in place of this page. */
function leave(to: string): void {
  for (const form of Array.from(document.forms)) form.reset();
  for (const shown of Array.from(document.querySelectorAll('[data-answers], [data-taken], [data-result]'))) {
    shown.textContent = '';
  }
  location.replace(to);
}

/** Listens for whoever leaves; the links come and go with the pieces of the page. */
export function heedLeaving(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-leave]');
    if (!link) return;
    event.preventDefault();
    leave(link.href);
  });
}
