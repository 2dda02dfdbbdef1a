import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { DateColumn, InstantColumn, JsonColumn } from '#api/platform/database/columns';
import { UnitEntity } from '#api/unit/unit.entity';

/** PAR INDEX, SIPAS, PAPI, PCI, ICT/DTI: reference data that an administrator edits. */
@Entity('index_definition')
export class IndexDefinitionEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  /** Never changes; placeholders of reports name it: `PARINDEX`. */
  @Index('index_definition_code', { unique: true }) @Column({ type: 'varchar', length: 20 }) code!: string;
  @Column({ type: 'varchar', length: 300 }) name!: string;
  @Column({ type: 'varchar', length: 60 }) shortName!: string;
  @JsonColumn() aliases!: string[];
  @Column({ type: 'varchar', length: 300 }) publisher!: string;
  /** Highest score; null where it differs from year to year. */
  @Column({ type: 'double precision', nullable: true }) scale!: number | null;
  @Column({ type: 'integer' }) orderNo!: number;
}

/** What a publication says of one year. Every figure may be missing: a source may state the change alone, or the band alone. */
@Entity('index_observation')
@Index('index_observation_year', ['indexId', 'unitId', 'dataYear'])
export class IndexObservationEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'integer' }) indexId!: number;
  @ManyToOne(() => IndexDefinitionEntity) @JoinColumn({ name: 'index_id' }) index?: IndexDefinitionEntity;
  /** Null: the province itself. */
  @Column({ type: 'integer', nullable: true }) unitId!: number | null;
  @ManyToOne(() => UnitEntity) @JoinColumn({ name: 'unit_id' }) unit?: UnitEntity;
  @Column({ type: 'integer' }) dataYear!: number;
  @DateColumn({ nullable: true }) publishedOn!: string | null;
  @Column({ type: 'double precision', nullable: true }) score!: number | null;
  /** The score is of so many points; null with a score: percent. */
  @Column({ type: 'double precision', nullable: true }) scoreScale!: number | null;
  @Column({ type: 'integer', nullable: true }) rank!: number | null;
  @Column({ type: 'integer', nullable: true }) denominator!: number | null;
  @Column({ type: 'varchar', length: 300, nullable: true }) bandText!: string | null;
  /** Places as stated; positive is a rise, so the rank's number falls. */
  @Column({ type: 'integer', nullable: true }) deltaRank!: number | null;
  @Column({ type: 'integer', nullable: true }) deltaBaseYear!: number | null;
  @Column({ type: 'varchar', length: 1000, nullable: true }) asStated!: string | null;
  @Column({ type: 'varchar', length: 500 }) source!: string;
  @Column({ type: 'varchar', length: 1000, nullable: true }) note!: string | null;
  @Column({ type: 'boolean', default: false }) illustrative!: boolean;
  @InstantColumn() recordedAt!: string;
  @InstantColumn({ nullable: true }) removedAt!: string | null;
}
