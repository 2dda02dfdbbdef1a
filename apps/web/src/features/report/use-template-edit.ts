import { useEffect, useState } from 'react';
import type { FieldError } from '#contract/errors';
import type {
  SaveTemplateRequest,
  TemplateContentPart,
  TemplateSectionPart,
  TemplateView,
} from '#contract/report-template';
import { ApiError } from '../../lib/api-client';
import { useDraft } from '../../lib/drafts';
import { useTemplateCommands } from './get-templates';

export type Edited = Pick<SaveTemplateRequest, 'name' | 'periodCodes' | 'sections' | 'annexes'>;
interface Kept {
  version: number;
  edited: Edited;
}
export interface TemplateConflict {
  version: number;
  current: Edited;
  who: string | null;
}

/**
 * A template while it is edited: kept in this browser at every change and sent with the version it was edited on. When
 * somebody else saved meanwhile, both stay until a person decides.
 */
export function useTemplateEdit(template: TemplateView) {
  const { save } = useTemplateCommands();
  const draft = useDraft<Kept>(`template:${template.id}`);
  const [kept] = useState(() => (template.status === 'draft' ? draft.load() : null));
  const [edited, setEdited] = useState<Edited>(kept?.edited ?? editedOf(template));
  const [base, setBase] = useState({ version: kept?.version ?? template.version, edited: editedOf(template) });
  const [faults, setFaults] = useState<FieldError[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [conflict, setConflict] = useState<TemplateConflict | null>(null);
  const [saving, setSaving] = useState(false);
  const dirty = JSON.stringify(edited) !== JSON.stringify(base.edited);
  useEffect(() => {
    if (dirty) draft.save({ version: base.version, edited });
    else draft.clear();
  }, [draft, dirty, edited, base.version]);

  const send = async (version: number) => {
    setSaving(true);
    setProblem(null);
    try {
      const saved = await save(template.id, { ...edited, version });
      setBase({ version: saved.version, edited });
      setFaults([]);
      setConflict(null);
      return saved.version;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === 'STALE') setConflict(conflictOf(error));
      else {
        setProblem(error.message);
        setFaults(Array.isArray(error.details) ? (error.details as FieldError[]) : []);
      }
      return null;
    } finally {
      setSaving(false);
    }
  };
  const changeSections = (change: (sections: TemplateSectionPart[]) => TemplateSectionPart[]) =>
    setEdited((before) => ({ ...before, sections: change([...before.sections]) }));
  return {
    edited,
    dirty,
    saving,
    faults,
    problem,
    conflict,
    restored: kept !== null && dirty,
    version: base.version,
    set: (changes: Partial<Edited>) => setEdited((before) => ({ ...before, ...changes })),
    changeSections,
    save: () => send(base.version),
    keepMine: () => send(conflict?.version ?? base.version),
    takeStored: (stored: Edited, version: number) => {
      setEdited(stored);
      setBase({ version, edited: stored });
      setConflict(null);
      setFaults([]);
      setProblem(null);
    },
  };
}

const editedOf = ({ name, periodCodes, content }: TemplateView): Edited => ({
  name,
  periodCodes,
  sections: content.sections,
  annexes: content.annexes,
});

function conflictOf(error: ApiError): TemplateConflict {
  const { version, current, changedBy } = error.details as {
    version: number;
    current: Edited;
    changedBy: string | null;
  };
  return { version, current, who: changedBy };
}

/** Sections that say something else in the two; for people to compare. */
export function differingSections(
  mine: TemplateContentPart,
  stored: TemplateContentPart,
): { code: string; mine: string; stored: string }[] {
  const words = (section: TemplateSectionPart | undefined) =>
    section ? `${section.title}\n${section.text}`.trim() : '(không có mục này)';
  const codes = [...new Set([...mine.sections, ...stored.sections].map(({ code }) => code))];
  const of = (content: TemplateContentPart, code: string) => words(content.sections.find((one) => one.code === code));
  return codes
    .map((code) => ({ code, mine: of(mine, code), stored: of(stored, code) }))
    .filter((one) => one.mine !== one.stored);
}
