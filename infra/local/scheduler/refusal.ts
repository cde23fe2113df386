// What the scheduler refuses, in the types that the SDK knows.

export type RefusalType =
  | 'ConflictException'
  | 'ResourceNotFoundException'
  | 'ValidationException'
  | 'MissingAuthenticationTokenException'
  | 'UnknownOperationException'
  | 'InternalServerException';

const STATUS: Readonly<Record<RefusalType, number>> = {
  ConflictException: 409,
  ResourceNotFoundException: 404,
  ValidationException: 400,
  MissingAuthenticationTokenException: 403,
  UnknownOperationException: 404,
  InternalServerException: 500,
};

/** A refusal on its way to the caller; `type` is what the SDK makes its error class from. */
export class Refusal extends Error {
  readonly type: RefusalType;
  readonly status: number;
  constructor(type: RefusalType, message: string) {
    super(message);
    this.type = type;
    this.status = STATUS[type];
  }
}

export const invalid = (message: string) => new Refusal('ValidationException', message);
export const unknown = (what: string, name: string) =>
  new Refusal('ResourceNotFoundException', `${what} ${name} does not exist.`);
export const conflict = (what: string, name: string) =>
  new Refusal('ConflictException', `${what} ${name} already exists.`);
