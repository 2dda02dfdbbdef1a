import { useEffect, useRef, useState } from 'react';
import type { ReportSectionView } from '#contract/report';
import { normalizeText } from '#domain/vietnamese-text';
import { ApiError } from '../../lib/api-client';
import { useDraft } from '../../lib/drafts';
import { useReportCommands } from './get-reports';

/** The stored text that the typing started from. */
interface Base {
  version: number;
  text: string;
}
interface KeptText {
  text: string;
  base: Base;
}

/** A pause in typing after which the text is saved by itself. */
const SAVE_AFTER_MS = 4_000;

const same = (a: string, b: string) => normalizeText(a) === normalizeText(b);

/**
 * The text of one section while it is written. It is kept in this browser at every key stroke and sent with the version
 * it was written on; when somebody else has saved the same section meanwhile, both texts stay until a person decides.
 */
export function useSectionText(reportId: number, section: ReportSectionView) {
  const { saveSection, reread } = useReportCommands();
  const draft = useDraft<KeptText>(`report:${reportId}:${section.code}`);
  const [kept] = useState(() => usable(draft.load(), section));
  const [text, setText] = useState(kept?.text ?? section.text);
  const [base, setBase] = useState<Base>(kept?.base ?? stored(section));
  const [sent, setSent] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);

  const clean = same(text, base.text);
  // A newer version has arrived. It is taken over at once unless somebody else's text would replace typed text.
  if (section.version !== base.version && (clean || same(text, section.text) || section.text === sent)) {
    setBase(stored(section));
    if (clean) setText(section.text);
  }
  const dirty = !clean && !same(text, section.text);
  const conflict = dirty && section.version !== base.version;

  useEffect(() => {
    if (dirty) draft.save({ text, base });
    else draft.clear();
  }, [draft, dirty, text, base]);

  const send = async (version: number) => {
    if (saving) return;
    const sending = normalizeText(text);
    setSaving(true);
    setSent(sending);
    setError(null);
    try {
      await saveSection(reportId, section.code, { version, text: sending });
      setBase((present) => ({ ...present, text: sending }));
    } catch (caught) {
      if (!(caught instanceof ApiError)) throw caught;
      setSent(null);
      // The texts of both are shown then, which says more than the refusal.
      if (caught.code === 'STALE') await reread();
      else setError(caught);
    } finally {
      setSaving(false);
    }
  };

  const save = async () => {
    if (dirty && !conflict) await send(base.version);
  };
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  // Saved by itself after a pause; not again after a refusal, which people have to read first.
  const waits = dirty && !conflict && !saving && error === null;
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => void latest.current(), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [waits, text]);

  return {
    text,
    setText: (typed: string) => {
      setText(typed);
      setError(null);
    },
    dirty,
    conflict,
    saving,
    error,
    /** Text from an earlier visit stands in the field and has never been saved. */
    restored: kept !== null && dirty && text === kept.text,
    /** Saves what was typed; does nothing while there is nothing to save or a decision is due. */
    save,
    /** Decides a conflict for the typed text. */
    keepMine: () => send(section.version),
    /** Decides a conflict, or any typing, for the stored text. */
    takeStored: () => {
      setText(section.text);
      setBase(stored(section));
      setError(null);
    },
  };
}

const stored = ({ version, text }: ReportSectionView): Base => ({ version, text });

/** A kept text that says something other than the stored one; anything else is left behind. */
function usable(kept: KeptText | null, section: ReportSectionView): KeptText | null {
  if (typeof kept?.text !== 'string' || typeof kept.base?.version !== 'number') return null;
  return same(kept.text, section.text) ? null : kept;
}
