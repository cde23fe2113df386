// The part of `qrcode` that computes the squares, without its renderers: we draw them ourselves.
declare module 'qrcode/lib/core/qrcode.js' {
  import type { create as Create } from 'qrcode';

  const core: { readonly create: typeof Create };
  export default core;
}
