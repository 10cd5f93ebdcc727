import type { Role, Session } from './contract.ts';

export interface RestInit {
  readonly method?: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface RestAnswer {
  readonly status: number;
  /** Parsed when it is JSON, the text otherwise; undefined when there is none. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they expect out of it, and fail when it is not there
  readonly body: any;
}

/** Calls Jira or Confluence as one seeded person, whatever the answer's status. */
export type Rest = (path: string, init?: RestInit) => Promise<RestAnswer>;

/** @param root put before each path: the site's origin, or that with `/wiki` */
export function restAs(root: string, session: Session, role: Role): Rest {
  const person = session.people.find((candidate) => candidate.role === role);
  if (!person?.apiToken) throw new Error(`${role} cannot log in to Jira or Confluence`);
  const credentials = Buffer.from(`${person.email}:${person.apiToken}`).toString('base64');
  return async (path, { method = 'GET', body, headers } = {}) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(root + path, {
      method,
      headers: {
        authorization: `Basic ${credentials}`,
        accept: 'application/json',
        'content-type': 'application/json',
        ...headers,
      },
      ...sent,
    });
    return { status: response.status, body: parsedIfJson(await response.text()) };
  };
}

/** Calls a Slack Web API method with the app's bot token. */
export function slackApiOf(origin: string, session: Session) {
  return async (method: string, body: Readonly<Record<string, unknown>> = {}): Promise<SlackAnswer> => {
    const response = await fetch(`${origin}/slack/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${session.slack.botToken}`, 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
    });
    return parsedIfJson(await response.text());
  };
}

export interface SlackAnswer {
  readonly ok: boolean;
  readonly error?: string;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly [field: string]: any;
}

// biome-ignore lint/suspicious/noExplicitAny: as above
function parsedIfJson(text: string): any {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
