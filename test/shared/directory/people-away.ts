// The sample township on a day on which some are away or on duty: what tests of absence give the law.
import type { Law } from '#shared/decision.ts';
import type { Presence } from '#shared/directory/presence.ts';
import { type Instant, instant } from '#shared/time.ts';
import { LAW } from '../sample-law.ts';

export const at = (text: string): Instant => instant(`${text.replace(' ', 'T')}:00+08:00`);

interface Situation {
  /** Number → accepted stand-in, or null without one. */
  readonly away?: { readonly [number: string]: string | null };
  readonly pair?: { readonly person: string; readonly leader: string };
  readonly channels?: { readonly [channel: string]: string };
}

export const presence = ({ away = {}, pair, channels = {} }: Situation): Presence => ({
  away: new Map(Object.entries(away)),
  duty: { ...pair, channels: new Map(Object.entries(channels)) },
});

/** The sample law in this situation. */
export const lawWhen = (situation: Situation, law: Law = LAW): Law => ({
  ...law,
  directory: { ...law.directory, presence: presence(situation) },
});
