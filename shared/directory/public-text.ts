// A text of the registry that everybody reads on the boards. No second person stands before most of them, so what may never
// be public is refused where it is entered (DI-6).
import * as v from 'valibot';
import { holdsIdNumber } from '../disclosure/scan/identity.ts';
import { text } from '../fields.ts';

const NEVER = '含有公民身份号码，不能公开|holds an identity number, which is never public';

/** Text of 1 to `max` characters without an identity number. */
export const publicText = (max: number) =>
  v.pipe(
    text(max),
    v.check((said: string) => !holdsIdNumber(said), NEVER),
  );
