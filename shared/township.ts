// What is particular to one township: its name, its numbers, the line people call. A deployment serves exactly one.
import * as v from 'valibot';

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));
const LabelSchema = v.strictObject({ zh: text(80), en: text(160) });

/** Configuration of the township, validated when a door opens; an invalid one keeps the house closed. */
export const TownshipSchema = v.strictObject({
  /** Prefix of every case number, e.g. `LSK` in `LSK-2026-000123`. */
  code: v.pipe(v.string(), v.regex(/^[A-Z]{2,6}$/)),
  name: LabelSchema,
  government: LabelSchema,
  county: LabelSchema,
  /** Public key of the county body that gets complaints above the township, JWK for RSA-OAEP-256; the private half is theirs. */
  countyKey: v.optional(v.looseObject({ kty: v.literal('RSA'), n: text(2000), e: text(20) })),
  hotline: text(30),
  address: LabelSchema,
  sponsor: LabelSchema,
  /** Where the public site is reached, mount included, no slash at the end; printed papers carry it as text and QR. */
  siteUrl: v.optional(v.pipe(text(120), v.url(), v.regex(/^https:\/\/[^?#]*[^/?#]$/))),
  siteCode: v.optional(text(30)),
  icp: v.optional(text(60)),
  publicSecurity: v.optional(text(60)),
  contact: text(120),
  villages: v.array(v.strictObject({ id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)), name: text(40) })),
  /** The office that answers first for what arrives with nobody asked (FI-1): online, box, platform. */
  reception: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)), 'service-centre'),
  /** True on sample data: every page then says so. */
  sample: v.boolean(),
  /** The day from which the township's records begin; boards count from here. */
  since: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** Later policy entries and departures from the defaults, see `regulation/policy`. */
  policy: v.array(v.strictObject({ from: v.string(), values: v.record(v.string(), v.unknown()) })),
  /** What is scored at an appraisal, where that is not the usual, see `appraisal/template`. */
  templates: v.optional(v.array(v.unknown())),
});
export type Township = v.InferOutput<typeof TownshipSchema>;

/** What the public reads of it: listed, so that nothing added later passes by itself (DI-6). */
export const PublicTownshipSchema = v.pick(TownshipSchema, [
  'code',
  'name',
  'government',
  'county',
  'hotline',
  'address',
  'sponsor',
  'siteUrl',
  'siteCode',
  'icp',
  'publicSecurity',
  'contact',
  'villages',
  'sample',
  'since',
]);
export type PublicTownship = v.InferOutput<typeof PublicTownshipSchema>;

const picked = v.object(PublicTownshipSchema.entries);

/** The township as the public reads it. */
export const publicTownship = (township: Township): PublicTownship => v.parse(picked, township);
