import { queryOptions } from '@tanstack/react-query';
import type { DocumentSettingsList, SignersView } from '#contract/document-settings';
import type { PlanDefaultsView } from '#contract/plan-rules';
import type { ReturnWarningsView } from '#contract/return-warnings';
import type { SettingsView } from '#contract/settings';
import type { HolidaysView, WorkingHoursView } from '#contract/working-time';
import { apiGet } from '../../lib/api-client';
import { useSend } from '../../lib/use-send';

const section = <T>(path: string) => queryOptions({ queryKey: ['settings', path], queryFn: () => apiGet<T>(path) });

export const settingsQuery = queryOptions({ queryKey: ['settings'], queryFn: () => apiGet<SettingsView>('settings') });
export const documentsQuery = section<DocumentSettingsList>('settings/documents');
export const signersQuery = section<SignersView>('settings/signers');
export const workingHoursQuery = section<WorkingHoursView>('settings/working-hours');
export const holidaysQuery = section<HolidaysView>('settings/holidays');
export const returnWarningsQuery = section<ReturnWarningsView>('settings/return-warnings');
export const planDefaultsQuery = section<PlanDefaultsView>('settings/plan-defaults');

/** Settings show in every corner (the province's name stands on every page), so every cached answer is dropped. */
export function useSaveSettings() {
  const send = useSend<SettingsView>();
  return <T = SettingsView>(request: object, path = 'settings') => send<T>('PUT', path, request);
}
