import { useLayoutEffect } from 'react';
import { useDisplay } from '../lib/display';

/** Puts the text size and contrast that the person chose on the document; every size and colour follows from there. */
export function useDisplayOnDocument(): void {
  const display = useDisplay();
  useLayoutEffect(() => {
    const { dataset, style } = document.documentElement;
    dataset['contrast'] = display.strongContrast ? 'strong' : 'ordinary';
    // In percent: a larger default set in the browser counts as well.
    style.fontSize = `${(display.textSize / 16) * 100}%`;
  }, [display]);
}
