// Documents by their bytes: a PDF is taken when nothing in it runs or carries another file, and loses what says who made
// it, in place, so that every part stays where the document expects it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesIn } from '#functions/attachments/pdf-names.ts';
import { taken } from '#functions/attachments/taken.ts';
import { exif, GREY, JFIF, jpeg, objectStream, pdf, png, segment } from './make-files.ts';

const kept = (bytes: Buffer): Buffer => {
  const reading = taken('application/pdf', bytes);
  if (!('kept' in reading)) throw new Error(`not taken: ${reading.not}`);
  return reading.kept;
};
const why = (bytes: Buffer | string): string => {
  const reading = taken('application/pdf', Buffer.from(bytes as string, 'latin1'));
  return 'not' in reading ? reading.not : 'taken';
};

describe('DI-4: a PDF is a document to its end', () => {
  test.each<readonly [string, string, Buffer]>([
    ['a picture', 'other', png()],
    ['another picture', 'other', jpeg()],
    ['something before the header', 'other', Buffer.concat([Buffer.from('\n'), pdf()])],
    ['a document cut short', 'damaged', pdf().subarray(0, -9)],
    ['an archive behind the end', 'appended', Buffer.concat([pdf(), Buffer.from('PK\x03\x04')])],
    ['a page behind the end', 'appended', Buffer.concat([pdf(), Buffer.from('<script>1</script>')])],
    ['a program', 'program', Buffer.from('\x7fELF%PDF-1.7', 'latin1')],
  ])('%s is refused (%s)', (_, fault, bytes) => {
    expect(why(bytes)).toBe(fault);
  });

  test('blank space behind the end is no fault', () => {
    expect(kept(Buffer.concat([pdf(), Buffer.from('\r\n\0\0')]))).toEqual(
      Buffer.concat([pdf(), Buffer.from('\r\n\0\0')]),
    );
  });

  test('arbitrary bytes never pass, with or without a header and an end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(why(Buffer.from(bytes))).not.toBe('taken');
        expect(why(Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes, Buffer.from('\nstartxref\n9\n%%EOF')]))).not.toBe(
          'taken',
        );
      }),
    );
  });
});

describe('DI-4: a PDF that does something is not taken', () => {
  test.each([
    ['active', '<</S/JavaScript/JS(app.alert(1))>>'],
    ['active', '<</S/J#61vaScr#69pt/JS 9 0 R>>'],
    ['active', '<</S/#4a#61va#53cript>>'],
    ['active', '<</S/Rendition/JS(1)>>'],
    ['active', '<</S/Launch/F(cmd.exe)>>'],
    ['active', '<</AcroForm<</XFA 9 0 R>>>>'],
    ['active', '<</S/SubmitForm/F(http://x)>>'],
    ['active', '<</Subtype/RichMedia>>'],
    ['embedded', '<</Names<</EmbeddedFiles 9 0 R>>>>'],
    ['embedded', '<</Type/EmbeddedFile>>'],
    ['embedded', '<</S/GoToE>>'],
    ['locked', '<</Encrypt 9 0 R>>'],
  ])('%s: %s', (fault, object) => {
    expect(why(pdf({ objects: [object] }))).toBe(fault);
    expect(why(pdf({ objects: [`<<>>\nstream\n${object}\nendstream`] })), 'hidden in a stream').toBe(fault);
  });

  test.each([
    ['active', objectStream('9 0 <</S/JavaScript/JS(1)>>')],
    ['active', objectStream('9 0 <</S/JavaScript/JS(1)>>', '/Type/#4fbjStm/N 1/First 4/Filter/Fl#61teDecode')],
    ['active', objectStream('9 0 <</S/Launch>>', '/N 1/First 4/Filter/FlateDecode')],
    ['active', objectStream('9 0 <</S/Launch>>', '/X(stream\n)/Type/ObjStm/N 1/First 4/Filter[/FlateDecode]')],
    ['embedded', objectStream('9 0 <</Type/EmbeddedFile>>')],
    ['obscure', objectStream('9 0 <</S/JavaScript>>', '/Type/ObjStm/N 1/First 4/Filter[/ASCIIHexDecode/FlateDecode]')],
    [
      'obscure',
      objectStream('9 0 <</S/JavaScript>>', '/Type/ObjStm/N 1/First 4/Filter/FlateDecode/DecodeParms<</Predictor 12>>'),
    ],
    ['obscure', Buffer.from('<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>\nstream\nnot compressed\nendstream')],
    ['obscure', Buffer.from('<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>\nstream\n')],
  ])('%s, though it lies compressed (%#)', (fault, object) => {
    expect(why(pdf({ objects: [object] }))).toBe(fault);
  });

  test('objects that unfold to more than any document is are not looked into', () => {
    expect(why(pdf({ objects: [objectStream('0'.repeat(65 * 1024 * 1024))] }))).toBe('obscure');
  });

  test('links, jumps, outlines, pictures and compressed objects that do nothing are taken', () => {
    const objects = [
      '<</S/URI/URI(https://example.gov.cn)>>',
      '<</OpenAction[3 0 R/Fit]/Outlines<</First 9 0 R/Last 9 0 R>>/AP<</N 8 0 R>>>>',
      '<</Subtype/Image/Filter/DCTDecode>>\nstream\n\xff\xd8 stream \xff\xd9\nendstream',
      objectStream('9 0 <</Type/Catalog>>'),
    ];
    expect(why(pdf({ objects }))).toBe('taken');
  });

  test('a document made to be slow to look at is looked at all the same', () => {
    const began = performance.now();
    for (const part of [
      'stream\n',
      '<<',
      '/N/First obj stream\n',
      '(',
      '/Info 4 0 R ',
      '4 0 obj(',
      '<?xpacket begin ',
      '/#2',
      'stream\n\xff\xd8\xff\xe1\0\x0c',
    ]) {
      why(pdf({ objects: [part.repeat(1_000_000 / part.length)] }));
    }
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('DI-4: metadata that lies open is taken out of a PDF', () => {
  const info =
    '<</Title(\xfe\xff\x73\x8b \\) \\( (a(b)c))/Author(Wang \\(Jianguo\\))/Producer<57505320 4f66>/CreationDate(D:20260924)/Trapped/False>>';
  const xmp =
    '<</Type/Metadata/Subtype/XML>>\nstream\n<?xpacket begin="" id="W5M0"?><x:xmpmeta><dc:creator>Wang</dc:creator></x:xmpmeta><?xpacket end="w"?>\nendstream';

  test('title, author, program and times are blanked in place; nothing moves', () => {
    const bytes = pdf({ objects: [info, xmp, '<</Title(Chapter one)/Parent 7 0 R>>'], trailer: '/Info 4 0 R' });
    const once = kept(bytes);
    expect(once.length).toBe(bytes.length);
    const text = once.toString('latin1');
    expect(text).not.toMatch(/Wang|Jianguo|5750|20260924|xpacket|xmpmeta|W5M0/);
    expect(text).toContain('/Trapped/False>>');
    expect(text).toContain('/Title(Chapter one)');
    expect(text.match(/\nxref\n[\s\S]*$/)?.[0]).toBe(bytes.toString('latin1').match(/\nxref\n[\s\S]*$/)?.[0]);
    expect(kept(once)).toEqual(once);
  });

  test('SV-4.1: a photograph in it no longer says where and when, with which device and by whom it was taken', () => {
    const notes = [JFIF, exif(6), segment(0xed, 'Photoshop 3.0 Wang'), segment(0xfe, 'taken by Wang')];
    const photograph = jpeg({ notes });
    const object = Buffer.concat([
      Buffer.from(`<</Subtype/Image/Filter/DCTDecode/Length ${photograph.length}>>\nstream\n`),
      photograph,
      Buffer.from('\nendstream'),
    ]);
    const bytes = pdf({ objects: [object, object] });
    const once = kept(bytes);
    expect(once.length).toBe(bytes.length);
    expect(once.toString('latin1')).not.toMatch(/Wang|Camera|Exif|Photoshop/);
    // The picture itself is as it was.
    expect(once.toString('latin1').split(GREY.toString('latin1'))).toHaveLength(3);
    const at = once.indexOf(JFIF);
    expect(taken('image/jpeg', once.subarray(at - 2, at - 2 + photograph.length))).toEqual(
      taken('image/jpeg', jpeg({ notes: [JFIF] })),
    );
    expect(kept(once)).toEqual(once);
  });

  test('every Info that any trailer of a changed document points to is blanked', () => {
    const objects = ['<</Author(Wang)>>', '<</Author(Li)>>', 'trailer<</Info 5 0 R>>'];
    expect(kept(pdf({ objects, trailer: '/Info 4 0 R' })).toString('latin1')).not.toMatch(/Wang|Li\)/);
  });

  test('a signed document is kept as it is, because a changed byte would void the signature', () => {
    const bytes = pdf({ objects: [info, '<</Type/Sig/ByteRange[0 10 20 30]/Contents<00>>>'], trailer: '/Info 4 0 R' });
    expect(kept(bytes)).toEqual(bytes);
  });

  test('whatever the strings hold, blanking keeps every position and is done once', () => {
    const inside = fc.array(fc.constantFrom('(', ')', '\\', '\\)', '<', '>', 'a', 'endobj', '\n', '%', '<<'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(inside, (parts) => {
        const bytes = pdf({ objects: [`<</Author(${parts.join('')})/Subject<41>>>`], trailer: '/Info 4 0 R' });
        const once = kept(bytes);
        expect(once.length).toBe(bytes.length);
        expect(kept(once)).toEqual(once);
      }),
    );
  });
});

describe('SV-4.1: no document keeps a door busy or fills its memory, so that nobody shuts out who has something to report', () => {
  test('an object begun again and again, and never ended, is gone through once', () => {
    const begun = '4 0 obj '.repeat(60_000);
    const document = pdf({ objects: ['<</Title(Wang)>>', begun], trailer: '/Info 4 0 R' });
    const from = performance.now();
    expect(kept(document).includes('Wang')).toBe(false);
    // Read again from each beginning it takes half a minute, and hours at ten megabytes.
    expect(performance.now() - from).toBeLessThan(5000);
  });

  test('of a million names only those that tell something are kept', () => {
    const million = Array.from({ length: 1_000_000 }, (_, i) => `/${i.toString(36)}`).join('');
    expect([...namesIn(`${million}/J#61vaScript`)]).toEqual(['JavaScript']);
  });
});
