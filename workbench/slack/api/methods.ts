import { auth } from './auth.ts';
import { bookmarks } from './bookmarks.ts';
import { chatPermalink } from './chat-permalink.ts';
import { chatPost } from './chat-post.ts';
import { chatUpdate } from './chat-update.ts';
import { conversationsHistory } from './conversations-history.ts';
import { conversationsLifecycle } from './conversations-lifecycle.ts';
import { conversationsMembers } from './conversations-members.ts';
import { conversationsOpen } from './conversations-open.ts';
import { conversationsRead } from './conversations-read.ts';
import { conversationsTopic } from './conversations-topic.ts';
import { files } from './files.ts';
import type { Methods } from './method.ts';
import { pins } from './pins.ts';
import { reactions } from './reactions.ts';
import { userGroups } from './user-groups.ts';
import { users } from './users.ts';
import { views } from './views.ts';

/** Every method of Slack's Web API that the workbench models, by its name. */
export const methods: Methods = {
  ...auth,
  ...bookmarks,
  ...chatPermalink,
  ...chatPost,
  ...chatUpdate,
  ...conversationsHistory,
  ...conversationsLifecycle,
  ...conversationsMembers,
  ...conversationsOpen,
  ...conversationsRead,
  ...conversationsTopic,
  ...files,
  ...pins,
  ...reactions,
  ...userGroups,
  ...users,
  ...views,
};
