// Walking through the XML of spreadsheets: tags, attributes and the text behind each tag, in order. No entities but the
// five of XML and numbers are known, so nothing can be defined that grows.

export interface Tag {
  /** Without its prefix. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly attribute: (name: string) => string | undefined;
  /** What stands between this tag and the next. */
  readonly text: string;
}

// A `<` never stands inside a tag: each attempt to match ends at the next one. A name ends where something else begins,
// so that no letter is tried both as name and as attribute, and what is no tag costs its length and not its square.
const TAG = /<(\/?)([\w.-]+:)?([\w.-]+)(?=[\s/>])((?:[^"'<>]|"[^"<]*"|'[^'<]*'){0,4000}?)(\/?)>([^<]*)/g;
const NAMED: { readonly [name: string]: string } = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const LAST_CODE = 0x10ffff;

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
        if (name) return NAMED[name] ?? whole;
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
        return code <= LAST_CODE ? String.fromCodePoint(code) : whole;
      })
    : text;

/** Text with each stretch from `open` to `close` replaced; one that never closes is left, and not looked for again. */
function replaced(xml: string, open: string, close: string, by: (within: string) => string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const from = xml.indexOf(open, at);
    const to = from < 0 ? -1 : xml.indexOf(close, from + open.length);
    if (to < 0) return parts.length === 0 ? xml : parts.join('') + xml.slice(at);
    parts.push(xml.slice(at, from), by(xml.slice(from + open.length, to)));
    at = to + close.length;
  }
}

/** Comments go, marked sections become text like any other. */
const plain = (xml: string): string =>
  replaced(
    replaced(xml, '<!--', '-->', () => ''),
    '<![CDATA[',
    ']]>',
    (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;'),
  );

/** All tags in order. */
export function* tags(xml: string): Generator<Tag> {
  for (const [, closing, , name = '', attributes = '', empty, text = ''] of plain(xml).matchAll(TAG)) {
    yield {
      name,
      kind: closing ? 'close' : empty ? 'empty' : 'open',
      attribute: (wanted) => {
        const found = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${wanted}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
        return found ? decoded(found[1] ?? found[2] ?? '') : undefined;
      },
      text: decoded(text),
    };
  }
}
