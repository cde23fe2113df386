// Surnames of two characters: where a name begins with one, the given name begins a character later.

export const DOUBLE = '欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯';
export const STARTS_DOUBLE = new RegExp(`^(?:${DOUBLE})`);
