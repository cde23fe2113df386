// What reading a file gives: its bytes as they will be kept, or why it is not taken. Pure work on bytes; nothing in this
// room reads a table or answers a request.
import type { AttachmentFault } from '#shared/words/attachments.ts';

export type Reading = { readonly kept: Buffer } | { readonly not: AttachmentFault };

export const not = (fault: AttachmentFault): Reading => ({ not: fault });
