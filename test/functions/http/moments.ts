// Moments as tests write them, on township clocks.
import { type Instant, instant } from '#shared/time.ts';

/** `2026-09-24T10:00`. */
export const at = (text: string): Instant => instant(`${text}:00+08:00`);
