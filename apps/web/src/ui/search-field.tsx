import { Input } from 'antd';
import { useState } from 'react';

interface SearchFieldProps {
  id: string;
  /** What the address asks for. */
  value: string | undefined;
  /** Called with Enter or the button, empty when the word was taken away: every key stroke would be a page of its own. */
  onSearch: (word: string) => void;
  placeholder?: string;
  inputMode?: 'numeric';
}

/** The word a list is searched for. It lives in the address; here is what is being typed until it is sent. */
export function SearchField({ value = '', onSearch, ...rest }: SearchFieldProps) {
  const [typed, setTyped] = useState({ text: value, askedFor: value });
  // The address asks for something else, by the way back or a link: that stands in the field then, focus and all.
  if (typed.askedFor !== value) setTyped({ text: value, askedFor: value });
  return (
    <Input.Search
      {...rest}
      value={typed.text}
      maxLength={200}
      enterButton="Tìm"
      onChange={(event) => setTyped({ text: event.target.value, askedFor: value })}
      onSearch={(word) => onSearch(word.trim())}
    />
  );
}
