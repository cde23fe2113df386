// Offices, people, roles and whereabouts of the sample township, entered by its administrator and its chair. Each step
// looks first whether it was done, so that a start that was killed goes on.
import type { Role } from '#shared/directory/roles.ts';
import type { Acting } from './acting.ts';
import { bindAccount, type Founded, foundHouse } from './founding.ts';
import { OFFICES } from './offices.ts';
import { ADMINISTRATOR, CHAIR, PEOPLE, type SamplePerson } from './people.ts';

const pathOf = (number: string): string => `/api/staff/${number}`;
const personOf = (number: string): SamplePerson => {
  const person = PEOPLE.find((one) => one.number === number);
  if (!person) throw new RangeError(`no such person: ${number}`);
  return person;
};

async function openOffices(acts: Acting): Promise<void> {
  const { body } = await acts.must(ADMINISTRATOR, 'GET', '/api/offices');
  const there = new Set(body.items.map((one: { id: string }) => one.id));
  for (const { head: _, ...office } of OFFICES) {
    if (!there.has(office.id)) await acts.must(ADMINISTRATOR, 'POST', '/api/offices', office);
  }
}

/** Everybody, under a leader who is there already; the first administrator moves to the place that is theirs. */
async function appoint(acts: Acting, { number, roles: _, ...facts }: SamplePerson): Promise<void> {
  const { status, body } = await acts.ask(ADMINISTRATOR, 'GET', pathOf(number));
  if (status === 404) await acts.must(ADMINISTRATOR, 'POST', '/api/staff', { number, ...facts });
  else if (body.leader !== facts.leader || body.office !== facts.office) {
    await acts.command(ADMINISTRATOR, pathOf(number), 'set', facts);
  }
}

async function bind(house: Founded, acts: Acting, { number, name }: SamplePerson): Promise<void> {
  await bindAccount(house, acts, { number, name }, async () => {
    const { body } = await acts.command(ADMINISTRATOR, pathOf(number), 'issue-code');
    return body.code;
  });
}

/** An invitation as townships give one: from the beginning of this year to the end of the next (SV-4.3). */
async function termNow(acts: Acting): Promise<{ readonly from: string; readonly until: string }> {
  const { body } = await acts.must(ADMINISTRATOR, 'GET', '/api/health');
  const year = Number(String(body.now).slice(0, 4));
  return { from: `${year}-01-01`, until: `${year + 1}-12-31` };
}

/** The administrator proposes, the chair confirms what takes two. */
async function grant(acts: Acting, number: string, role: Role): Promise<void> {
  const state = async () => (await acts.must(ADMINISTRATOR, 'GET', pathOf(number))).body;
  const before = await state();
  if (before.roles.includes(role)) return;
  if (!before.proposals.some((one: { role: Role }) => one.role === role)) {
    const term = role === 'supervisor' ? await termNow(acts) : {};
    await acts.command(ADMINISTRATOR, pathOf(number), 'propose-role', { role, ...term });
  }
  if (!(await state()).roles.includes(role)) await acts.command(CHAIR, pathOf(number), 'confirm-role', { role });
}

async function nameHeads(acts: Acting): Promise<void> {
  for (const { id, ...facts } of OFFICES) {
    const { body } = await acts.must(ADMINISTRATOR, 'GET', `/api/offices/${id}`);
    if (body.head !== facts.head) await acts.command(ADMINISTRATOR, `/api/offices/${id}`, 'set', facts);
  }
}

/** Fills the directory of an empty house. */
export async function fillDirectory(house: Founded, acts: Acting, tell: (progress: string) => void): Promise<void> {
  tell('首任管理员与组长 / the first administrator and the chair');
  // Hashing passwords takes longest and waits for nothing else.
  const accounts = Promise.all(PEOPLE.map(({ number, name }) => house.accounts.ensure(number, name)));
  accounts.catch(() => undefined);
  const { number, roles: _, office: _o, leader: _l, ...first } = personOf(ADMINISTRATOR);
  await foundHouse(house, number, first);
  await appoint(acts, personOf(CHAIR));
  await bind(house, acts, personOf(CHAIR));
  await grant(acts, CHAIR, 'chair');

  tell('所室与干部 / offices and staff');
  await openOffices(acts);
  for (const person of PEOPLE) await appoint(acts, person);
  await accounts;
  for (const person of PEOPLE) {
    await bind(house, acts, person);
    for (const role of person.roles ?? []) await grant(acts, person.number, role);
  }
  await nameHeads(acts);
}
