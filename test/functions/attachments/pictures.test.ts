// Pictures by their bytes: what is a picture to its end is taken and loses what says who, when and where; nothing else is.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { taken } from '#functions/attachments/taken.ts';
import { chunk, exif, GREY, header, JFIF, jpeg, largePng, PNG_START, pixels, png, segment } from './make-files.ts';

const kept = (kind: 'image/png' | 'image/jpeg', bytes: Buffer): Buffer => {
  const reading = taken(kind, bytes);
  if (!('kept' in reading)) throw new Error(`not taken: ${reading.not}`);
  return reading.kept;
};
const why = (kind: 'image/png' | 'image/jpeg', bytes: Buffer): string => {
  const reading = taken(kind, bytes);
  return 'not' in reading ? reading.not : 'taken';
};

const PROGRAMS: readonly (readonly [string, string])[] = [
  ['a Linux program', '\x7fELF\x02\x01\x01\0\0\0'],
  ['a Windows program', 'MZ\x90\0\x03\0'],
  ['a shell script', '#!/bin/sh\nrm -rf /\n'],
  ['an archive', 'PK\x03\x04\x14\0'],
  ['a page', '\xef\xbb\xbf  <!DOCTYPE html><script>1</script>'],
  ['a drawing that runs scripts', '<svg xmlns="http://www.w3.org/2000/svg" onload="1"/>'],
];

describe('DI-4: a PNG is a PNG to its end', () => {
  test.each(PROGRAMS)('%s named as a PNG is refused', (_, bytes) => {
    expect(why('image/png', Buffer.from(bytes, 'latin1'))).toBe('program');
    expect(why('image/png', Buffer.concat([PNG_START, Buffer.from(bytes, 'latin1')]))).toBe('damaged');
  });

  test.each<readonly [string, string, Buffer]>([
    ['a JPEG', 'other', jpeg()],
    ['nothing at all', 'other', Buffer.alloc(0)],
    ['a picture cut short', 'damaged', png().subarray(0, -5)],
    ['a picture without its end', 'damaged', png().subarray(0, -12)],
    ['something behind the end', 'appended', Buffer.concat([png(), Buffer.from('PK\x03\x04')])],
    ['one byte behind the end', 'appended', Buffer.concat([png(), Buffer.from([0])])],
    ['the header not first', 'damaged', Buffer.concat([PNG_START, chunk('gAMA', Buffer.alloc(4)), png().subarray(8)])],
    ['two headers', 'damaged', png({ notes: [header(4, 3)] })],
    [
      'a picture without sides',
      'damaged',
      Buffer.concat([PNG_START, header(0, 3), chunk('IDAT', pixels(4, 3)), chunk('IEND')]),
    ],
    ['no pixels', 'damaged', Buffer.concat([PNG_START, header(4, 3), chunk('IEND')])],
    ['pixels that are a program', 'damaged', png({ data: Buffer.from('\x7fELF and so on') })],
    ['pixels in two places', 'damaged', png({ after: [chunk('gAMA', Buffer.alloc(4)), chunk('IDAT', pixels(4, 3))] })],
    ['a chunk that every reader must understand and none does', 'damaged', png({ notes: [chunk('ABCD', 'x')] })],
    ['a small chunk with a large content', 'damaged', png({ notes: [chunk('gAMA', Buffer.alloc(5000))] })],
  ])('%s is refused (%s)', (_, fault, bytes) => {
    expect(why('image/png', bytes)).toBe(fault);
  });

  test('a single changed bit anywhere is found', () => {
    const whole = png({ notes: [chunk('pHYs', Buffer.alloc(9))] });
    for (let i = 0; i < whole.length * 8; i++) {
      const changed = Buffer.from(whole);
      changed[i >> 3] = (changed[i >> 3] as number) ^ (1 << (i & 7));
      expect(why('image/png', changed), `bit ${i}`).not.toBe('taken');
    }
  });

  test('arbitrary bytes never pass, with or without the first bytes of a PNG', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, signed) => {
        const all = signed ? Buffer.concat([PNG_START, bytes]) : Buffer.from(bytes);
        expect(why('image/png', all)).not.toBe('taken');
      }),
    );
  });
});

const note = fc.oneof(
  fc.tuple(
    fc.constantFrom('tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'iCCP', 'hIST', 'acTL', 'prVt'),
    fc.string({ maxLength: 60 }),
  ),
  fc.tuple(fc.constantFrom('gAMA', 'pHYs', 'sRGB'), fc.constant('\0')),
);
const notes = fc.array(
  note.map(([type, data]) => chunk(type, data)),
  { maxLength: 6 },
);

describe('DI-4: metadata is taken out of a PNG', () => {
  test('texts, times, places and profiles go; what changes the look stays', () => {
    const look = chunk('gAMA', Buffer.from([0, 0, 0xb1, 0x8f]));
    const hidden = [chunk('tEXt', 'Author\0王建国'), chunk('eXIf', 'GPS 28.1 112.9'), chunk('tIME', Buffer.alloc(7))];
    const bytes = png({
      notes: [...hidden, look, chunk('iCCP', 'Dell U2718\0\0x')],
      after: [chunk('iTXt', 'XML:com.adobe.xmp')],
    });
    expect(kept('image/png', bytes)).toEqual(png({ notes: [look] }));
  });

  test('the pixels stay byte for byte, and taking out twice is taking out once', () => {
    fc.assert(
      fc.property(notes, notes, (before, behind) => {
        const once = kept('image/png', png({ notes: before, after: behind }));
        expect(once.includes(chunk('IDAT', pixels(4, 3)))).toBe(true);
        expect(once.toString('latin1')).not.toMatch(/tEXt|iTXt|eXIf|tIME|iCCP|prVt/);
        expect(kept('image/png', once)).toEqual(once);
      }),
    );
  });

  test('a large picture in many runs of data is taken as it is', () => {
    const bytes = largePng(2_000_000);
    expect(kept('image/png', bytes).equals(bytes)).toBe(true);
  });
});

describe('DI-4: a JPEG is a JPEG to its end', () => {
  test.each<readonly [string, string, Buffer]>([
    ['a PNG', 'other', png()],
    ['a picture cut short', 'damaged', jpeg().subarray(0, -2)],
    ['no picture', 'damaged', Buffer.concat([Buffer.from([0xff, 0xd8]), JFIF, Buffer.from([0xff, 0xd9])])],
    [
      'no tables before the scan',
      'damaged',
      Buffer.concat([Buffer.from([0xff, 0xd8]), GREY.subarray(-9), Buffer.from([0xff, 0xd9])]),
    ],
    ['a program behind the end', 'appended', jpeg({ behind: Buffer.from('\x7fELF', 'latin1') })],
    ['an archive behind the end', 'appended', jpeg({ behind: Buffer.from('PK\x03\x04') })],
    ['a page behind the end', 'appended', jpeg({ behind: Buffer.from('\n<html><script>') })],
    ['a program', 'program', Buffer.from('MZ\x90')],
  ])('%s is refused (%s)', (_, fault, bytes) => {
    expect(why('image/jpeg', bytes)).toBe(fault);
  });

  test('arbitrary bytes never pass', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, signed) => {
        const all = signed ? Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), bytes]) : Buffer.from(bytes);
        expect(why('image/jpeg', all)).not.toBe('taken');
      }),
    );
  });
});

describe('DI-4: metadata is taken out of a JPEG', () => {
  const hidden = [
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>王</x:xmpmeta>'),
    segment(0xe2, 'ICC_PROFILE\0\x01\x01Dell U2718'),
    segment(0xed, 'Photoshop 3.0\x008BIM'),
    segment(0xfe, 'taken at home'),
    segment(0xee, 'Other'),
  ];

  test.each(['MM', 'II'] as const)('which way up it is shown is the only note left of Exif (%s)', (order) => {
    const once = kept('image/jpeg', jpeg({ notes: [JFIF, exif(6, order), ...hidden] }));
    const [before, notes_, after] = [once.subarray(0, 20), once.subarray(20, 56), once.subarray(56)];
    expect(before).toEqual(jpeg().subarray(0, 20));
    expect(notes_.toString('latin1')).toContain('Exif\0\0MM\0*');
    expect(notes_.readUInt16BE(28)).toBe(6);
    expect(after).toEqual(jpeg().subarray(20));
    expect(once.toString('latin1')).not.toMatch(/Wang|xap|ICC|8BIM|home|Other/);
    expect(kept('image/jpeg', once)).toEqual(once);
  });

  test('an upright picture keeps no Exif at all, and broken Exif is no fault', () => {
    for (const notes of [
      [JFIF, exif(1)],
      [JFIF, exif(9)],
      [JFIF, segment(0xe1, 'Exif\0\0MM')],
      [JFIF, segment(0xe1, 'Exif\0\0II*\0\xff\xff\xff\xff')],
    ]) {
      expect(kept('image/jpeg', jpeg({ notes }))).toEqual(jpeg());
    }
  });

  test('the small copy of the picture goes, how colours were coded stays', () => {
    const adobe = segment(0xee, Buffer.concat([Buffer.from('Adobe\0d'), Buffer.alloc(4), Buffer.from([1])]));
    const small = segment(
      0xe0,
      Buffer.concat([Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01', 'latin1'), Buffer.alloc(3, 7)]),
    );
    const again = segment(0xe0, 'JFXX\0\x10 another small copy');
    expect(kept('image/jpeg', jpeg({ notes: [small, again, adobe] }))).toEqual(jpeg({ notes: [JFIF, adobe] }));
  });

  test('what a telephone appends behind the picture goes too', () => {
    for (const behind of [jpeg(), Buffer.from('\0\0\0\x18ftypmp42', 'latin1'), Buffer.alloc(16)]) {
      expect(kept('image/jpeg', jpeg({ behind }))).toEqual(jpeg());
    }
  });

  test('whatever notes it came with, the picture stays byte for byte, and taking out twice is taking out once', () => {
    const anyNote = fc
      .tuple(fc.integer({ min: 0xe1, max: 0xef }), fc.string({ maxLength: 60 }))
      .map(([marker, data]) => segment(marker, data));
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            anyNote,
            fc.integer({ min: 0, max: 9 }).map((n) => exif(n)),
          ),
          { maxLength: 5 },
        ),
        (all) => {
          const once = kept('image/jpeg', jpeg({ notes: [JFIF, ...all] }));
          expect(once.subarray(-GREY.length - 2, -2)).toEqual(GREY);
          expect(kept('image/jpeg', once)).toEqual(once);
        },
      ),
    );
  });
});

test('SV-4.1: a picture cut into a million empty pieces is no picture: it would fill the memory of the door', () => {
  const chunks = Buffer.concat(Array.from({ length: 100_001 }, () => chunk('IDAT')));
  expect(why('image/png', png({ after: [chunks] }))).toBe('damaged');
  const tables = Buffer.concat(Array.from({ length: 10_001 }, () => segment(0xdb, '')));
  expect(why('image/jpeg', jpeg({ notes: [tables] }))).toBe('damaged');
  // As many as cameras and scanners write are welcome.
  const many = Buffer.concat(Array.from({ length: 5000 }, () => chunk('IDAT')));
  expect(why('image/png', png({ after: [many] }))).toBe('taken');
});
