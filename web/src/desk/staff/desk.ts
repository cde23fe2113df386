// What every part of the staff desk has at hand once somebody is signed in: the API with their token, who they are, what
// offices and people are called, what time it is in the township, and how to go to another part.
import type { CaseKind } from '#shared/case/kinds.ts';
import { type Instant, instant, millis } from '#shared/time.ts';
import type { AttachmentKind } from '#shared/words/attachments.ts';
import { type Asking, ask, Refused } from '../ask.ts';
import { language } from '../page.ts';
import type { ItemAnswer, Listed, Me, OfficeAnswer, StaffAnswer } from './answers.ts';
import type { Session } from './session.ts';

/** What the page was built with. */
export interface DeskFacts {
  /** Where the site is mounted, with a slash at the end. */
  readonly root: string;
  readonly government: string;
  readonly hotline: string;
  readonly villages: readonly { readonly id: string; readonly name: string }[];
  /** Closed ones as well: what was recorded of them goes on naming them. */
  readonly villagesEver: readonly { readonly id: string; readonly name: string }[];
  /** Entries of the disclosure catalogue, with the board that shows them where there is one. */
  readonly catalogue: readonly { readonly id: string; readonly name: string; readonly board?: string }[];
  /** Limits by kind, for the date shown before registering; after it the answer's own date counts. */
  readonly limits: Readonly<Record<CaseKind, { readonly limit: number; readonly unit: string }>>;
  /** An urgent document, every step of it (AC-1.18). */
  readonly urgent: { readonly limit: number; readonly unit: string };
  /** Working days within which an application is examined (FI-3). */
  readonly examined: number;
  /** Above so many visitors they elect representatives, at most so many (TL-4). */
  readonly groupVisit: { readonly above: number; readonly representatives: number };
  /** Minutes within which an emergency is reported upward (AC-1.13). */
  readonly reportedUp: number;
  /** Close of office on township clocks, and how long before it a call counts as late, in minutes (FI-6). */
  readonly lateCalls: { readonly close: string; readonly minutes: number };
  /** Grounds of accountability, and integrity, by their clause. */
  readonly grounds: readonly { readonly id: string; readonly title: string }[];
  /** What a complaint can be about, sorted by what supervision looks at (SV-2). */
  readonly matters: readonly {
    readonly subject: string;
    readonly title: string;
    readonly matters: readonly { readonly id: string; readonly title: string }[];
  }[];
  /** How many files a case takes, how large and of which kinds (DI-4); the API's own answer counts. */
  readonly attachments: {
    readonly files: number;
    readonly megabytes: number;
    readonly types: readonly AttachmentKind[];
  };
}

/** The sign-in has ended and could not be renewed: the person signs in again. */
export class SessionEnded extends Error {
  override readonly name = 'SessionEnded';
}

export interface Desk {
  readonly facts: DeskFacts;
  readonly me: Me;
  readonly offices: readonly OfficeAnswer[];
  readonly staff: readonly StaffAnswer[];
  ask<T>(path: string, asking?: Asking): Promise<T>;
  items(): Promise<readonly ItemAnswer[]>;
  officeName(id: string): string;
  /** Name of a member of staff; the number where the directory no longer has them. */
  staffName(number: string): string;
  /** Domain time: that of the records, which need not be this machine's. */
  now(): Instant;
  /** Asks for the time anew; without an answer the old difference stays. */
  keepTime(): Promise<void>;
  /** Reads offices and people anew, after they were changed here. */
  keepNames(): Promise<void>;
  /** Says something politely to everyone, screen readers included. */
  announce(text: string): void;
  /** Goes to another part, `#/cases/<id>`. */
  go(hash: string): void;
}

/** Asks the API with the session's token; renews it once when the API no longer takes it. Throws SessionEnded. */
export const askingAs =
  (session: Session, root: string) =>
  async <T>(path: string, asking: Asking = {}): Promise<T> => {
    const send = async (token: string | undefined): Promise<T> => {
      if (!token) throw new SessionEnded();
      return ask<T>(`${root}api${path}`, {
        ...asking,
        headers: { ...asking.headers, authorization: `Bearer ${token}` },
      });
    };
    try {
      return await send(await session.token());
    } catch (thrown) {
      if (!(thrown instanceof Refused) || thrown.problem.status !== 401) throw thrown;
    }
    try {
      return await send(await session.renew());
    } catch (thrown) {
      if (thrown instanceof Refused && thrown.problem.status === 401) throw new SessionEnded();
      throw thrown;
    }
  };

export interface DeskParts {
  readonly facts: DeskFacts;
  readonly ask: Desk['ask'];
  readonly announce: Desk['announce'];
}

/** Opens the desk for whoever the API says is calling. Throws Refused, Unreached or SessionEnded. */
export async function openDesk({ facts, ask: asking, announce }: DeskParts): Promise<Desk> {
  const me = await asking<Me>('/me');
  let ahead = 0;
  const keepTime = async (): Promise<void> => {
    const health = await ask<{ now: string }>(`${facts.root}api/health`).catch(() => undefined);
    if (health) ahead = millis(instant(health.now)) - Date.now();
  };
  let offices: readonly OfficeAnswer[] = [];
  let staff: readonly StaffAnswer[] = [];
  const keepNames = async (): Promise<void> => {
    const lists = [asking<Listed<OfficeAnswer>>('/offices'), asking<Listed<StaffAnswer>>('/staff')] as const;
    const [newOffices, newStaff] = await Promise.all(lists);
    offices = newOffices.items;
    staff = newStaff.items;
  };
  await Promise.all([keepNames(), keepTime()]);
  let items: Promise<readonly ItemAnswer[]> | undefined;
  return {
    facts,
    me,
    get offices() {
      return offices;
    },
    get staff() {
      return staff;
    },
    ask: asking,
    announce,
    items() {
      items = items ?? asking<Listed<ItemAnswer>>('/items').then((answer) => answer.items);
      items.catch(() => {
        items = undefined;
      });
      return items;
    },
    officeName(id) {
      const office = offices.find((one) => one.id === id);
      return (language === 'en' ? office?.nameEn : undefined) ?? office?.name ?? id;
    },
    staffName: (number) => staff.find((one) => one.number === number)?.name ?? number,
    now: () => instant(Date.now() + ahead),
    keepTime,
    keepNames,
    go(hash) {
      location.hash = hash;
    },
  };
}
