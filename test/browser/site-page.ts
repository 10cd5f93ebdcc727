import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import type { Role } from '../driver/contract.ts';

/** Milliseconds that the page may take to show what the app does; generous, since machines are busy. */
export const patienceMs = 30_000;

export type SitePage = Awaited<ReturnType<typeof openSitePage>>;

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** The workbench's page as a person has it before them, with what they can do there. */
export async function openSitePage(browser: Browser, origin: string, look: Look = {}) {
  const { width = 1440, height = 1000, colorScheme = 'light' } = look;
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, locale: 'en-GB' });
  page.setDefaultTimeout(patienceMs);
  const problems = problemsOf(page);
  await page.goto(origin);
  return {
    page,
    /** Uncaught errors and console errors so far, the screens' included. */
    problems,
    ...topBar(page),
    ...slackOf(page),
    ...jiraOf(page),
    ...confluenceOf(page),
    /** One of the app's screens, by the title of its frame and, where there are several, its place among them. */
    screen: (title: string, place = 0): FrameLocator =>
      page.locator(`iframe[title="${title}"]`).nth(place).contentFrame(),
    pane: (name: string): Locator => page.getByRole('region', { name, exact: true }),
  };
}

function problemsOf(page: Page): readonly string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    // A refusal that the page then shows is an answer, not a failure.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      problems.push(message.text());
  });
  return problems;
}

function topBar(page: Page) {
  const panes = page.getByRole('navigation', { name: 'Panes' });
  return {
    lookAs: async (role: Role) => {
      await page.getByLabel('Looking as').selectOption(role);
    },
    /** Shows these panes and no others. */
    show: async (...names: readonly string[]) => {
      for (const button of await panes.getByRole('button').all()) {
        const wanted = names.includes((await button.textContent()) ?? '');
        if (((await button.getAttribute('aria-pressed')) === 'true') !== wanted) await button.click();
      }
    },
  };
}

function slackOf(page: Page) {
  const messages = page.getByRole('log');
  return {
    messages,
    openChannel: async (name: string) => {
      await page.getByRole('navigation', { name: 'Channels' }).getByRole('button', { name }).click();
      await page.getByRole('log', { name: `Messages in #${name}` }).waitFor();
    },
    /** Types in the open channel and sends. */
    write: async (text: string) => {
      const field = page.getByRole('textbox', { name: /^Message #/ });
      await field.fill(text);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
    },
    /** The newest message that holds the text. */
    message: (text: string | RegExp): Locator => messages.getByRole('article').filter({ hasText: text }).last(),
    modal: (title: string): Locator => page.getByRole('dialog', { name: title }),
  };
}

function jiraOf(page: Page) {
  const jira = page.getByRole('region', { name: 'Jira', exact: true });
  return {
    jira,
    openIssue: async (issueKey: string) => {
      const back = jira.getByRole('button', { name: '← All issues' });
      if (await back.isVisible()) await back.click();
      await jira.getByRole('button', { name: issueKey, exact: true }).click();
    },
    /** Takes a transition of the issue that is open. */
    transition: async (from: string, name: string | RegExp) => {
      await jira.getByRole('complementary').getByRole('button', { name: from, exact: true }).click();
      await page.getByRole('menuitem', { name }).click();
    },
    status: (name: string): Locator => jira.getByRole('complementary').getByRole('button', { name, exact: true }),
  };
}

function confluenceOf(page: Page) {
  const confluence = page.getByRole('region', { name: 'Confluence', exact: true });
  return {
    confluence,
    openPage: async (title: string | RegExp) => {
      await confluence.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: title }).click();
    },
  };
}
