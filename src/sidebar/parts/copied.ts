/**
 * Puts a text into the clipboard. Where the page may not (the frame of a dialog of Google need not have
 * the permission), the text is selected, so that one more key copies it.
 *
 * @param shown the element that shows the text
 */
export async function copied(text: string, shown: Element | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown instanceof HTMLTextAreaElement) shown.select();
    else if (shown !== null) window.getSelection()?.selectAllChildren(shown);
    return false;
  }
}
