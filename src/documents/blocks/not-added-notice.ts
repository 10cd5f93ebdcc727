/** Names, once, who could not be added to a SEV's channel; edited in place when that is mended. */
import { counted, listed, type Phrase } from '../../domain/phrase';
import { actionIds } from './action-ids';
import { button } from './button';
import { type Message, section } from './message';
import { mrkdwn } from './mrkdwn';

export interface NotAddedPerson {
  readonly slackUserId: string;
  readonly because: string;
}

/** A hundred mentions stay well within the 3,000 characters of a section. */
const mostNamed = 100;

export function notAddedNotice(issueKey: string, notAdded: readonly NotAddedPerson[]): Message {
  if (notAdded.length === 0) {
    const mended: Phrase = ['Everyone is in this channel now.'];
    return { text: mrkdwn(mended), blocks: [section(mended)] };
  }
  const headline: Phrase = [`I could not add ${counted(notAdded.length, 'person', 'people')} to this channel`];
  return {
    text: mrkdwn([...headline, '.']),
    blocks: [
      section([...headline, ':', ...byReason(notAdded)]),
      section(['Invite them by hand, or mend what stands in the way, then:']),
      {
        type: 'actions',
        block_id: 'not-added',
        elements: [button('Try to add them again', actionIds.addPeople, issueKey)],
      },
    ],
  };
}

function byReason(notAdded: readonly NotAddedPerson[]): Phrase {
  const reasons = [...new Set(notAdded.map(({ because }) => because))];
  const each = Math.max(1, Math.floor(mostNamed / reasons.length));
  return reasons.slice(0, mostNamed).flatMap((reason): Phrase => {
    const people = notAdded.filter(({ because }) => because === reason);
    const named = people
      .slice(0, each)
      .map(({ slackUserId }): Phrase => [{ person: { name: slackUserId, slackUserId } }]);
    const rest = people.length - named.length;
    return ['\n• ', ...listed(rest > 0 ? [...named, [`${rest} more`]] : named), ` (${reason})`];
  });
}
