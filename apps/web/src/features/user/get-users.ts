import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  AddMembershipRequest,
  CreatedUserView,
  CreateUserRequest,
  EndMembershipRequest,
  ResetLinkView,
  UpdateUserRequest,
  UserList,
  UserQuery,
  UserView,
} from '#contract/user';
import { apiGet } from '../../lib/api-client';
import { useSend } from '../../lib/use-send';

export const usersQuery = (query: UserQuery) =>
  queryOptions({
    queryKey: ['user', 'list', query],
    queryFn: () => apiGet<UserList>('users', query),
    placeholderData: keepPreviousData,
  });

export const userQuery = (id: number) =>
  queryOptions({ queryKey: ['user', id], queryFn: () => apiGet<UserView>(`users/${id}`) });

/** Everything that changes an account; every cached answer is dropped and read again before the promise ends. */
export function useUserCommands() {
  const send = useSend();
  return {
    create: (request: CreateUserRequest) => send<CreatedUserView>('POST', 'users', request),
    update: (id: number, request: UpdateUserRequest) => send<unknown>('PUT', `users/${id}`, request),
    addMembership: (id: number, request: AddMembershipRequest) =>
      send<unknown>('POST', `users/${id}/memberships`, request),
    endMembership: (id: number, membershipId: number, request: EndMembershipRequest) =>
      send<unknown>('POST', `users/${id}/memberships/${membershipId}/end`, request),
    resetLink: (id: number) => send<ResetLinkView>('POST', `users/${id}/reset-link`),
  };
}
