export class DatabaseStatusView {
  kind!: 'sqlite' | 'postgres';
  bytes!: number;
  /** Name of the last migration. */
  schema!: string;
}
export class FilesStatusView {
  /** Distinct contents. */
  count!: number;
  bytes!: number;
}
export class LastBackupView {
  fileName!: string;
  bytes!: number;
  /** The moment that the archive holds. */
  takenAt!: string;
  damagedFiles!: number;
}
export class BackupStatusView {
  last!: LastBackupView | null;
  /** Hour of the day in the province; null when none is made by itself. */
  dailyAt!: number | null;
  keep!: number;
  /** Whether one that was asked for is being made, and whether the last one asked for failed; of the answering process. */
  running!: boolean;
  failed!: boolean;
}
export class JobView {
  name!: string;
  lastStartedAt!: string | null;
  lastFinishedAt!: string | null;
  outcome!: 'running' | 'succeeded' | 'failed' | null;
  detail!: string | null;
}
export class AuditVerificationView {
  startedAt!: string;
  finishedAt!: string;
  checked!: number;
  /** The first entry that does not hold; null when all do. */
  brokenAt!: number | null;
}
export class AuditStatusView {
  entries!: number;
  headAt!: string | null;
  headHash!: string | null;
  verifying!: boolean;
  /** Of this process; null before the first. */
  lastVerification!: AuditVerificationView | null;
}
export class SlowRequestView {
  at!: string;
  requestId!: string;
  method!: string;
  path!: string;
  status!: number;
  milliseconds!: number;
}
/** The state of the installation, for who runs it; no names and no contents. */
export class StatusView {
  version!: string;
  runtime!: string;
  startedAt!: string;
  now!: string;
  /** Resident memory of the answering process, in bytes. */
  memoryBytes!: number;
  /** Room left where DATA_DIR lies, in bytes; null when the system does not say. */
  freeBytes!: number | null;
  database!: DatabaseStatusView;
  files!: FilesStatusView;
  backup!: BackupStatusView;
  jobs!: JobView[];
  audit!: AuditStatusView;
  slowRequestMs!: number;
  slowRequests!: SlowRequestView[];
}
