import type { MigrationInterface } from 'typeorm';
import { Discussion1795361505283 } from './platform/database/migrations/1795361505283-discussion';
import { EvidenceSearchKeys1795362628830 } from './platform/database/migrations/1795362628830-evidence-search-keys';
import { FilesInboxImport1795354231103 } from './platform/database/migrations/1795354231103-files-inbox-import';
import { GroupsAndOccurrences1795353650297 } from './platform/database/migrations/1795353650297-groups-and-occurrences';
import { ImportJobs1795364300000 } from './platform/database/migrations/1795364300000-import-jobs';
import { Initial1795350263292 } from './platform/database/migrations/1795350263292-initial';
import { SettingsAndPlanRules1795362400000 } from './platform/database/migrations/1795362400000-settings-and-plan-rules';
import { Committees1795363470000 } from './platform/database/migrations/1795363470000-committees';
import { ReportFactLists1795374098015 } from './platform/database/migrations/1795374098015-report-fact-lists';
import { MeetingDocuments1795364243977 } from './platform/database/migrations/1795364243977-meeting-documents';

/** In order; a released migration is never edited. */
export const MIGRATIONS: (new () => MigrationInterface)[] = [Initial1795350263292, GroupsAndOccurrences1795353650297, FilesInboxImport1795354231103, Discussion1795361505283, SettingsAndPlanRules1795362400000, EvidenceSearchKeys1795362628830, Committees1795363470000, MeetingDocuments1795364243977, ImportJobs1795364300000, ReportFactLists1795374098015];
