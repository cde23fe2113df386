// The ways out of one house, by name, made once from what its deployment says. Without usable secrets the house works as
// ever and each way says at every attempt that it lacks them: a deadline matters more than a reminder.
import { readOutwardSecrets, waysOf } from '#shared/outward.ts';
import type { House } from '../house.ts';
import { type Carrier, NotTaken } from './carrier.ts';
import { mailCarrier } from './mail.ts';
import { webhookCarrier } from './webhook.ts';

export type Carriers = ReadonlyMap<string, Carrier>;

/** @param secrets the text of `NOTICES_SECRETS`; what is wrong with it is written to the log by name, never by value */
export function carriersOf(house: Pick<House, 'outward' | 'township'>, secrets: string | undefined): Carriers {
  const { outward } = house;
  const { mail, hooks } = outward;
  try {
    const read = readOutwardSecrets(secrets, outward);
    const all = [
      ...(mail ? [mailCarrier(house, mail, read.mail)] : []),
      ...hooks.map((hook) => webhookCarrier(house, hook, read.hooks[hook.name] ?? {})),
    ];
    return new Map(all.map((one) => [one.name, one]));
  } catch (fault) {
    console.error({ level: 'error', notices: (fault as Error).message });
    const lacking = (name: string): Carrier => ({ name, send: () => Promise.reject(new NotTaken('no usable secret')) });
    return new Map(waysOf(outward).map(({ name }) => [name, lacking(name)]));
  }
}
