// What a registration may ask to be kept from others, and what it must not say then. Checks of the bodies in commands.ts
// only; who stands aside is decided in complaint/recusal.ts.
import * as v from 'valibot';

/** Protection that only a complaint gives: promised for nothing else, and never dropped in silence (SV-4.1). */
const ONLY_COMPLAINTS = ['target', 'grounds', 'keepFrom', 'files'] as const;
interface Protected {
  readonly kind: string;
  readonly identity?: string;
  readonly target?: unknown;
  readonly grounds?: unknown;
  readonly keepFrom?: unknown;
  readonly files?: unknown;
  readonly contact?: { readonly [part: string]: unknown };
}
type Path = readonly [string, ...string[]];
/** What is wrong at a path of the body; the values along it are left out, because they may be a name. */
const at = (input: object, path: Path, message: string) => ({
  message,
  path: path.map((key) => ({ type: 'object', origin: 'value', input, key, value: undefined })) as never,
});
/** Checks that nothing but a complaint asks for the protection that a complaint has. */
export const protectsOnlyComplaints = <T extends Protected>() =>
  v.rawCheck<T>(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.value.kind === 'complaint') return;
    const input = dataset.value;
    const wrong = [
      ...ONLY_COMPLAINTS.filter((key) => input[key] !== undefined),
      ...(input.identity === 'confidential' ? (['identity'] as const) : []),
    ];
    for (const key of wrong) {
      addIssue(at(input, [key], '只有投诉举报可以填写这一项|only a complaint has this field'));
    }
  });

const SAYS_WHO = ['name', 'organisation', 'phone'] as const;
/** Checks that whoever stays unknown leaves no name: a slip of the pen must not undo what was promised (SV-4.1). */
export const anonymousStaysUnknown = <T extends Protected>() =>
  v.rawCheck<T>(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { kind, identity, contact = {} } = dataset.value;
    if (kind !== 'complaint' || identity !== 'anonymous') return;
    for (const part of SAYS_WHO.filter((one) => contact[one] !== undefined)) {
      addIssue(
        at(
          dataset.value,
          ['contact', part],
          '选了匿名就不能留，请清空；想留，请改选“保密”|an anonymous complaint leaves none; clear it or choose “confidential”',
        ),
      );
    }
  });
