import { AUTH_METHODS } from './auth-methods.ts';
import { CHAT_METHODS } from './chat-methods.ts';
import { CONVERSATION_METHODS } from './conversation-methods.ts';
import { FILE_METHODS } from './file-methods.ts';
import type { Methods } from './method.ts';
import { USER_METHODS } from './user-methods.ts';
import { VIEW_METHODS } from './view-methods.ts';

/** Every Web API method the sandbox answers; another is `unknown_method`. */
export const METHODS: Methods = {
  ...AUTH_METHODS,
  ...CHAT_METHODS,
  ...CONVERSATION_METHODS,
  ...FILE_METHODS,
  ...USER_METHODS,
  ...VIEW_METHODS,
};
