// Under which name the number of the release on air is noted, for who writes it and who reads it.

/** Key in the store of the CDN's edge. */
export const RELEASE_KEY = 'release';
