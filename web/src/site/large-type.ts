// The one script on a board: the large-type switch, inline, at most 1 kB, allowed by its hash. It runs in the head,
// before anything is drawn, so that no line moves afterwards; without it the page stays in its (large) base type.
import { createHash } from 'node:crypto';

export const LARGE_TYPE_SCRIPT = `(function(d,k){var r=d.documentElement,on=false;
function read(){try{on=localStorage.getItem(k)==='1'}catch(e){}show()}
function show(){r.className='js'+(on?' large':'');var b=d.querySelector('[data-large-type]');if(b)b.setAttribute('aria-pressed',String(on))}
read();window.addEventListener('pageshow',read);d.addEventListener('DOMContentLoaded',show);
d.addEventListener('click',function(e){var t=e.target;if(!t||!t.hasAttribute||!t.hasAttribute('data-large-type'))return;
on=!on;try{localStorage.setItem(k,on?'1':'0')}catch(x){}show()})})(document,'large-type')`;

/** The source expression that lets this script, and no other inline one, run. */
export const LARGE_TYPE_HASH = `'sha256-${createHash('sha256').update(LARGE_TYPE_SCRIPT).digest('base64')}'`;
