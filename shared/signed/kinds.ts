// The records that count because a second person stands by them: a gift refused or handed in (SC-2), an opening of the
// suggestion box (SV-4.1), a commendation (SC-5). One law carries all three; what each says is in `commands.ts`.

export const SIGNED_KINDS = ['gift', 'opening', 'commendation'] as const;
export type SignedKind = (typeof SIGNED_KINDS)[number];

/** Under which name each is asked for, `/api/integrity`. */
export const SIGNED_PATHS: { readonly [K in SignedKind]: string } = {
  gift: 'integrity',
  opening: 'box-openings',
  commendation: 'commendations',
};

/** The kind an address names, if it names one. */
export const signedAt = (path: string): SignedKind | undefined =>
  SIGNED_KINDS.find((one) => SIGNED_PATHS[one] === path);
