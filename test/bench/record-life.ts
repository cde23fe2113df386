// What a life of a case asks of the engine, noted through the meter: the same calls are then made without the house.
import { answered, openDoorChild } from './child.ts';
import type { Ground } from './ground.ts';
import { openMeter, type Passed } from './meter.ts';
import { handOverRequest, readRequest, registerRequest } from './requests.ts';

/** The calls of each request of a life, and the names that are this life's own. */
export interface Life {
  readonly id: string;
  readonly number: string;
  readonly register: readonly Passed[];
  readonly handOver: readonly Passed[];
  readonly read: readonly Passed[];
}

/** Lives one life in a warm door that nobody else uses. @param file bundle of the staff's door */
export async function recordLife(ground: Ground, file: string): Promise<Life> {
  const meter = await openMeter(ground.endpoint);
  const door = await openDoorChild(file, ground.environment('api', meter.endpoint));
  const ask = async <T>(event: object, status: number): Promise<T> => answered(await door.ask({ event }), status);
  try {
    // Before it is warm a door reads the directory; that happens once and belongs to no life.
    await ask(registerRequest(0), 201);
    meter.read();
    const { id, number, version } = await ask<{ id: string; number: string; version: number }>(registerRequest(0), 201);
    const register = meter.read();
    await ask(handOverRequest(0, id, version), 200);
    const handOver = meter.read();
    await ask(readRequest(0, id), 200);
    return { id, number, register, handOver, read: meter.read() };
  } finally {
    await door.close();
    await meter.close();
  }
}

/** `14 GetItem, 1 Query, 2 TransactWriteItems (16 items)` */
export function callsOf(passed: readonly Passed[]): string {
  const names = [...new Set(passed.map(({ operation }) => operation))].sort();
  const written = passed.reduce((sum, { itemsWritten }) => sum + itemsWritten, 0);
  const counted = names.map((name) => `${passed.filter(({ operation }) => operation === name).length} ${name}`);
  return `${counted.join(', ')}${written > 0 ? ` (${written} items)` : ''}`;
}
