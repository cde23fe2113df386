// Who may touch what, stated over the plain data from which both AWS and this machine are made.
import { expect, test } from 'vitest';
import { DOORS, type DoorName, doorNamed, envOf } from '#infra/topology/doors.ts';
import { TABLES, tableNamed } from '#infra/topology/tables.ts';

const may = (door: (typeof DOORS)[number]['name'], table: (typeof TABLES)[number]['name']) =>
  doorNamed(door).touches.find((touch) => touch.table === table)?.actions ?? [];

test('cases, appraisals, registry and sealed are only ever added to: no door may change or delete a row there', () => {
  const kept = TABLES.filter((table) => table.insertOnly).map((table) => table.name);
  expect(kept).toEqual(['cases', 'appraisals', 'registry', 'sealed']);
  for (const { name, touches } of DOORS) {
    for (const { table, actions } of touches.filter((touch) => kept.includes(touch.table))) {
      expect(actions, `${name} on ${table}`).not.toContain('dynamodb:UpdateItem');
      expect(actions, `${name} on ${table}`).not.toContain('dynamodb:DeleteItem');
    }
  }
});

test('SV-4.1: a sealed identity is read by the unseal door alone, and opened by it alone', () => {
  // What lies under `follow#` is state words and dates, and words that only a code opens.
  const put = { table: 'sealed', actions: ['dynamodb:PutItem'], indexes: [] };
  const follow = {
    table: 'sealed',
    actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem'],
    indexes: [],
    begins: 'follow#',
  };
  const touches = (door: DoorName) => doorNamed(door).touches.filter(({ table }) => table === 'sealed');
  expect([touches('api'), touches('public'), touches('work')]).toEqual([[put, follow], [put, follow], []]);
  expect(may('unseal', 'sealed')).toContain('dynamodb:Query');
  expect(DOORS.filter((door) => door.unseals).map((door) => door.name)).toEqual(['unseal']);
  expect(DOORS.filter((door) => envOf(door).includes('UNSEAL_KEY_ID')).map((door) => door.name)).toEqual(['unseal']);
});

test('the public door finds a case only by its exact key: it can neither list nor search them', () => {
  expect(may('public', 'cases')).not.toContain('dynamodb:Query');
  expect(doorNamed('public').touches.flatMap((touch) => touch.indexes)).toEqual([]);
});

test('the public door cannot write the directory, the items or what is published', () => {
  expect(may('public', 'registry')).not.toContain('dynamodb:PutItem');
  expect(may('public', 'appraisals')).toEqual([]);
});

test('only the work door sets wake-ups, and only it takes announcements out of the outbox', () => {
  expect(DOORS.filter((door) => door.schedules).map((door) => door.name)).toEqual(['work']);
  expect(
    DOORS.filter((door) => may(door.name, 'outbox').includes('dynamodb:DeleteItem')).map((door) => door.name),
  ).toEqual(['work']);
});

test('an inbox is filled by the work door and read by the staff’s door alone', () => {
  const asks = DOORS.filter((door) => may(door.name, 'ephemera').includes('dynamodb:Query')).map((door) => door.name);
  expect(asks).toEqual(['api']);
  expect(may('work', 'ephemera')).toContain('dynamodb:PutItem');
});

test('nobody scans a table', () => {
  expect(JSON.stringify(DOORS)).not.toMatch(/Scan|\*/);
});

test('a door asks an index only where it may query the table, and only one the table has', () => {
  for (const { name, touches } of DOORS) {
    for (const { table, actions, indexes } of touches) {
      const known = tableNamed(table).indexes.map((index) => index.name);
      expect(known, `${name} on ${table}`).toEqual(expect.arrayContaining([...indexes]));
      if (indexes.length > 0) expect(actions, `${name} on ${table}`).toContain('dynamodb:Query');
    }
  }
});

test('a door is told the names of the tables it touches and of no other', () => {
  for (const door of DOORS) {
    const told = envOf(door).filter((name) => name.startsWith('TABLE_'));
    expect(told).toEqual([...new Set(door.touches.map((touch) => tableNamed(touch.table).env))]);
    expect(new Set(envOf(door)).size, door.name).toBe(envOf(door).length);
  }
});

test('what must never be lost can be brought back to any second; what expires or is done need not', () => {
  expect(TABLES.filter((table) => !table.recoverable).map((table) => table.name)).toEqual(['outbox', 'ephemera']);
});
