import { LoginRequest } from '#contract/auth';
import { readRequest, type CheckedRequest } from './contract-rules';

/** What the form of signing in would send; an empty field counts as not filled in. */
export const readSignIn = ({ username, password }: LoginRequest): Promise<CheckedRequest<LoginRequest>> =>
  readRequest(LoginRequest, { username: username || null, password: password || null });
