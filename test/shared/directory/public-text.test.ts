// What everybody reads of the registry holds no identity number, whichever door it comes through and however it is written.
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { CreateEntry } from '#shared/directory/catalogue/commands.ts';
import { CreateCommitment } from '#shared/directory/commitment/commands.ts';
import { CreateItem } from '#shared/directory/item/commands.ts';
import { OpenOffice } from '#shared/directory/office/commands.ts';
import { AppointStaff } from '#shared/directory/staff/commands.ts';
import { OpenVillage } from '#shared/directory/village/village.ts';

const ID = '联系人身份证11010519491231002X';
const item = { id: 'a', name: '低保', basis: [], conditions: [], materials: [], steps: [], office: 'b' };
const office = { id: 'a', name: '民政办', functions: [] };
const staff = { number: '1001', name: '王芳', title: '主任', duties: [] };
const entry = {
  id: 'a',
  matter: '社会救助',
  subMatter: '低保',
  elements: ['对象'],
  basis: ['条例'],
  limit: '20个工作日',
  unit: '民政办',
  channels: ['网站'],
  audience: '社会',
  manner: '主动',
  level: '乡级',
};

test.each<[string, v.GenericSchema, object, object]>([
  ['an office', OpenOffice, office, { functions: [ID] }],
  ['a place', OpenOffice, office, { place: '一一〇一〇五一九四九一二三一〇〇二X' }],
  ['a post', AppointStaff, staff, { duties: ['低保', ID] }],
  ['a title', AppointStaff, staff, { title: '１１０１０５　１９４９１２３１　００２Ｘ' }],
  ['a village', OpenVillage, { id: 'a', name: '上河村' }, { name: ID }],
  ['an item', CreateItem, item, { conditions: [ID] }],
  ['a paper of an item', CreateItem, item, { materials: [{ name: '申请书', obtain: ID }] }],
  ['a promise', CreateCommitment, { id: 'a', text: '五日办结' }, { text: ID }],
  ['an entry of the catalogue', CreateEntry, entry, { elements: [ID] }],
])('DI-6: %s with an identity number is not taken', (_, schema, facts, change) => {
  expect(v.safeParse(schema, facts).success).toBe(true);
  const { issues = [] } = v.safeParse(schema, { ...facts, ...change });
  expect(issues.map(({ message }) => message)).toEqual([
    '含有公民身份号码，不能公开|holds an identity number, which is never public',
  ]);
});

test('DI-6: another long number is no identity number', () => {
  const account = '财政专户1234567890123456789，文号140525197503120099';
  expect(v.safeParse(OpenOffice, { ...office, functions: [account] }).success).toBe(true);
});
