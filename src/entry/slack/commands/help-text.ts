import { slashCommand } from '../../../documents/blocks/action-ids';
import { escapeMrkdwn } from '../../../documents/blocks/mrkdwn';
import { commandGroups } from './commands';

/** All that can be typed, as mrkdwn within the 3,000 characters of one section. */
export const helpText = (): string =>
  Object.entries(commandGroups)
    .map(([title, group]) =>
      [
        `*${title}*`,
        ...Object.values(group).map(({ usage, about }) => `• \`${slashCommand} ${escapeMrkdwn(usage)}\` ${about}`),
      ].join('\n'),
    )
    .join('\n');
