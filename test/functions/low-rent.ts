// A service item in force in the town, proposed by one and approved by another.
import type { Town } from './town.ts';

const FIELDS = {
  name: '低保申领',
  basis: ['《社会救助暂行办法》'],
  conditions: ['符合标准'],
  materials: [{ name: '户口簿', form: '原件' }],
  steps: ['受理', '审核'],
  office: 'civil-affairs',
};

/** Brings `low-rent` into force; limits in working days. Throws unless it was approved. */
export async function lowRentInForce(
  town: Town,
  limits: { readonly commitmentDays?: number; readonly statutoryDays?: number } = {},
): Promise<void> {
  const made = await town.ask('1008', 'POST', '/api/items', { id: 'low-rent', ...FIELDS, ...limits });
  const approved = await town.command('1007', '/api/items/low-rent', 'approve', { version: 1 });
  if (made.status !== 201 || approved.status !== 200) throw new Error(JSON.stringify([made.body, approved.body]));
}
export const APPLICATION = { kind: 'application', item: 'low-rent', subject: '申请低保' } as const;
