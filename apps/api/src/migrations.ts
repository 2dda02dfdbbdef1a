import type { MigrationInterface } from 'typeorm';
import { Initial1795350263292 } from './platform/database/migrations/1795350263292-initial';
import { GroupsAndOccurrences1795353650297 } from './platform/database/migrations/1795353650297-groups-and-occurrences';
import { FilesInboxImport1795354231103 } from './platform/database/migrations/1795354231103-files-inbox-import';
import { Discussion1795361505283 } from './platform/database/migrations/1795361505283-discussion';
import { SettingsAndPlanRules1795362400000 } from './platform/database/migrations/1795362400000-settings-and-plan-rules';
import { EvidenceSearchKeys1795362628830 } from './platform/database/migrations/1795362628830-evidence-search-keys';
import { Committees1795363470000 } from './platform/database/migrations/1795363470000-committees';
import { MeetingDocuments1795364243977 } from './platform/database/migrations/1795364243977-meeting-documents';
import { ImportJobs1795364300000 } from './platform/database/migrations/1795364300000-import-jobs';
import { ReportFactLists1795374098015 } from './platform/database/migrations/1795374098015-report-fact-lists';
import { Registers1795374196452 } from './platform/database/migrations/1795374196452-registers';
import { ReportCorrections1795374247199 } from './platform/database/migrations/1795374247199-report-corrections';
import { Statistics1795374720443 } from './platform/database/migrations/1795374720443-statistics';
import { ReportTemplatesAndDrafting1795374742602 } from './platform/database/migrations/1795374742602-report-templates-and-drafting';
import { UnitReturns1795375000000 } from './platform/database/migrations/1795375000000-unit-returns';
import { FactsByRecording1795375041781 } from './platform/database/migrations/1795375041781-facts-by-recording';
import { ReportLetterheads1795377923323 } from './platform/database/migrations/1795377923323-report-letterheads';
import { ReturnFormUploads1795378187689 } from './platform/database/migrations/1795378187689-return-form-uploads';
import { ScoringSteps1795388927555 } from './platform/database/migrations/1795388927555-scoring-steps';
import { ReturnContacts1795389302139 } from './platform/database/migrations/1795389302139-return-contacts';
import { SupersededRowsOnly1795400911850 } from './platform/database/migrations/1795400911850-superseded-rows-only';

/** In order; a released migration is never edited. */
export const MIGRATIONS: (new () => MigrationInterface)[] = [Initial1795350263292, GroupsAndOccurrences1795353650297, FilesInboxImport1795354231103, Discussion1795361505283, SettingsAndPlanRules1795362400000, EvidenceSearchKeys1795362628830, Committees1795363470000, MeetingDocuments1795364243977, ImportJobs1795364300000, ReportFactLists1795374098015, Registers1795374196452, ReportCorrections1795374247199, Statistics1795374720443, ReportTemplatesAndDrafting1795374742602, UnitReturns1795375000000, FactsByRecording1795375041781, ReportLetterheads1795377923323, ReturnFormUploads1795378187689, ScoringSteps1795388927555, ReturnContacts1795389302139, SupersededRowsOnly1795400911850];
