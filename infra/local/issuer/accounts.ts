// The accounts of the local issuer: staff number, subject, password hash. What a person may do is not known here:
// the directory binds (issuer, subject) to a member of staff, and a number proves nothing.
import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { replaceFile } from '../replace-file.ts';
import { type Attempts, countAttempts } from './attempts.ts';

/** One account. `subject` is opaque and stays for ever; `salt` and `hash` are base64url. */
export interface Account {
  readonly number: string;
  readonly name: string;
  readonly subject: string;
  readonly salt: string;
  readonly hash: string;
}

export interface SignedIn {
  readonly subject: string;
}
/** Too many wrong tries: seconds to wait. */
export interface MustWait {
  readonly wait: number;
}

export interface Accounts {
  /**
   * The account of a staff number, made when there is none. A new one gets a random password, kept in a file readable
   * by the owner only, and an opaque random subject unless the directory already knows one.
   */
  ensure(
    number: string,
    name: string,
    subject?: string,
  ): Promise<{ readonly subject: string; readonly password?: string }>;
  ofNumber(number: string): Account | undefined;
  ofSubject(subject: string): Account | undefined;
  /** Checks number and password; undefined when they do not fit. */
  check(number: string, password: string): Promise<SignedIn | MustWait | undefined>;
  /** Accounts whose password was made here, for the list printed at start. */
  printed(): readonly { readonly number: string; readonly name: string; readonly password: string }[];
}

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const HASH_BYTES = 32;
/** Without letters that look alike on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

const newPassword = (): string =>
  Array.from({ length: 12 }, (_, i) => (i > 0 && i % 4 === 0 ? '-' : '') + LETTERS[randomInt(LETTERS.length)]).join('');

const read = <T>(file: string, empty: T): T =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : empty;

/** Opens the accounts kept in a folder. */
export function openAccounts(folder: string, attempts: Attempts = countAttempts(Date.now)): Accounts {
  const file = join(folder, 'accounts.json');
  const passwordFile = join(folder, 'sample-passwords.json');
  const accounts = new Map(read<Account[]>(file, []).map((account) => [account.number, account]));
  const passwords = new Map(Object.entries(read<Record<string, string>>(passwordFile, {})));
  const being = new Map<string, Promise<{ subject: string; password?: string }>>();

  const save = (where: string, value: unknown) =>
    replaceFile(where, `${JSON.stringify(value, null, 1)}\n`, { durable: true });
  const known = ({ number, subject }: Account) => {
    const password = passwords.get(number);
    return password === undefined ? { subject } : { subject, password };
  };

  async function make(number: string, name: string, subject: string | undefined) {
    const password = newPassword();
    const salt = randomBytes(16);
    const hash = await derive(password, salt, HASH_BYTES, COST);
    const account: Account = {
      number,
      name,
      subject: subject ?? randomBytes(16).toString('hex'),
      salt: salt.toString('base64url'),
      hash: hash.toString('base64url'),
    };
    accounts.set(number, account);
    passwords.set(number, password);
    save(passwordFile, Object.fromEntries(passwords));
    save(file, [...accounts.values()]);
    return known(account);
  }

  return {
    async ensure(number, name, subject) {
      const account = accounts.get(number);
      if (account) return known(account);
      const making = being.get(number) ?? make(number, name, subject).finally(() => being.delete(number));
      being.set(number, making);
      return making;
    },
    ofNumber: (number) => accounts.get(number),
    ofSubject: (subject) => [...accounts.values()].find((account) => account.subject === subject),
    async check(number, password) {
      const wait = attempts.wait(number);
      if (wait > 0) return { wait };
      const account = accounts.get(number);
      const salt = Buffer.from(account?.salt ?? 'no such account', 'base64url');
      const wanted = Buffer.from(account?.hash ?? '', 'base64url');
      const given = await derive(password, salt, HASH_BYTES, COST);
      if (account && wanted.byteLength === given.byteLength && timingSafeEqual(wanted, given)) {
        attempts.succeeded(number);
        return { subject: account.subject };
      }
      attempts.failed(number);
      return undefined;
    },
    printed: () =>
      [...accounts.values()].flatMap(({ number, name }) => {
        const password = passwords.get(number);
        return password === undefined ? [] : [{ number, name, password }];
      }),
  };
}
