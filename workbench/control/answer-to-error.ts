import { SlackRefusal } from '../slack/refusal.ts';

/**
 * What a control call answers when it could not be done: the status that the refusing part says, else 500, which is a
 * fault of the workbench's own and is printed.
 */
export function answerToError(error: Error, request: Request): Response {
  const status = statusOf(error);
  if (status === 500) console.error(`${request.method} ${new URL(request.url).pathname} failed:`, error);
  return Response.json({ message: error.message }, { status });
}

function statusOf(error: Error): number {
  if ('status' in error && typeof error.status === 'number' && error.status >= 400) return error.status;
  return error instanceof SlackRefusal ? 400 : 500;
}
