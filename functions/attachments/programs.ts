// How programs, archives and pages begin. Only for a clear word to whoever chose the wrong file, and for what hides
// behind the end of a picture: what is taken is decided by each type's own reader, never by this list.

const begins = (...starts: (string | readonly number[])[]): readonly Buffer[] =>
  starts.map((start) => (typeof start === 'string' ? Buffer.from(start, 'latin1') : Buffer.from(start)));

const STARTS: readonly Buffer[] = begins(
  '\x7fELF',
  'MZ',
  '#!',
  'PK\x03\x04',
  'PK\x05\x06',
  'PK\x07\x08',
  'Rar!\x1a\x07',
  '7z\xbc\xaf\x27\x1c',
  '\x1f\x8b',
  'BZh',
  '\xfd7zXZ\x00',
  'MSCF',
  '\x00asm',
  'dex\n',
  [0xca, 0xfe, 0xba, 0xbe],
  [0xfe, 0xed, 0xfa, 0xce],
  [0xfe, 0xed, 0xfa, 0xcf],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xcf, 0xfa, 0xed, 0xfe],
  // Office documents of before 2007, and installers.
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
);

/** Pages and scripts are text and may begin with a byte order mark or blank space. */
const TEXTS = /^(?:\xef\xbb\xbf)?[\s\0]*(?:<(?:!doctype|!--|html|head|body|script|svg|iframe|\?xml|\?php|%@)|@echo\b)/i;

/** Whether bytes begin as something that runs, unpacks or opens in a browser. */
export const beginsAsProgram = (bytes: Buffer): boolean =>
  STARTS.some((start) => bytes.subarray(0, start.length).equals(start)) ||
  TEXTS.test(bytes.subarray(0, 512).toString('latin1'));
