// The code that says a text, computed where it is shown: at build time, or in the browser when a slip is.
import core from 'qrcode/lib/core/qrcode.js';
import { outlineOf, QR_OPTIONS, type QrPath } from '#shared/desk/qr-path.ts';

export const qrPath = (text: string): QrPath => outlineOf(core.create(text, QR_OPTIONS).modules);
