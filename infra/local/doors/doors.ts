// All doors of the topology, open on this machine: the bundles that are deployed, each in its own worker.
import type { Bundle } from '#infra/bundle/bundle.ts';
import { DOORS, type DoorName } from '#infra/topology/doors.ts';
import { type Door, openDoor } from './door.ts';
import { environmentOf, type Surroundings } from './environment.ts';

export interface Doors {
  /** Calls a door, see `Door.invoke`. */
  invoke(name: DoorName, event: unknown): Promise<unknown>;
  /** Loads the doors that every start needs; `unseal` opens when someone comes. */
  warm(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the doors over their bundles. @param log receives what a door writes, line by line */
export function openDoors(
  bundles: readonly Bundle[],
  around: Surroundings,
  log: (door: string, line: string) => void,
): Doors {
  const doors = new Map<DoorName, Door>();
  for (const spec of DOORS) {
    const bundle = bundles.find(({ door }) => door === spec.name);
    if (!bundle) throw new RangeError(`no bundle of ${spec.name}`);
    const environment = environmentOf(spec, around);
    const timeoutMs = spec.timeoutSeconds * 1000;
    doors.set(spec.name, openDoor({ name: spec.name, file: bundle.file, environment, timeoutMs, log }));
  }
  const named = (name: DoorName): Door => {
    const door = doors.get(name);
    if (!door) throw new RangeError(`no such door: ${name}`);
    return door;
  };
  return {
    invoke: (name, event) => named(name).invoke(event),
    async warm() {
      await Promise.all(DOORS.filter((spec) => !spec.unseals).map((spec) => named(spec.name).warm()));
    },
    async close() {
      await Promise.all([...doors.values()].map((door) => door.close()));
    },
  };
}
