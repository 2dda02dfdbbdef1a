import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { SettingsRequest, SettingsView } from '#contract/settings';
import { apiGet, apiSend } from '../../lib/api-client';

export const settingsQuery = queryOptions({ queryKey: ['settings'], queryFn: () => apiGet<SettingsView>('settings') });

/** The name of the province stands on every page, so every cached answer is dropped. */
export function useSaveSettings() {
  const queryClient = useQueryClient();
  return async (request: SettingsRequest) => {
    const saved = await apiSend<SettingsView>('PUT', 'settings', request);
    await queryClient.invalidateQueries();
    return saved;
  };
}
