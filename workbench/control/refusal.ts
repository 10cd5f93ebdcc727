/** A control call that cannot be done, answered with `status` and the message. */
export class Refusal extends Error {
  readonly status: 400 | 404 | 409;

  constructor(status: 400 | 404 | 409, message: string) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
  }
}
