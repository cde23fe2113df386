// Opening parts of a file that came with a complaint, with the key that was among its sealed words. Only the `unseal` door
// has this file.
import { compactDecrypt } from 'jose';
import { partName } from './file-seal.ts';

/** The bytes of parts that follow on each other from part `first`, counted from 0. Throws for any that is not what it should be. */
export async function openedParts(file: string, key: string, first: number, parts: readonly string[]): Promise<Buffer> {
  const opened = await Promise.all(
    parts.map(async (jwe, i) => {
      const { plaintext, protectedHeader } = await compactDecrypt(jwe, Buffer.from(key, 'base64url'), {
        keyManagementAlgorithms: ['dir'],
      });
      if (protectedHeader.kid !== partName(file, first + i)) throw new Error('parts of a sealed file were exchanged');
      return plaintext;
    }),
  );
  return Buffer.concat(opened);
}
