/** Put text into the clipboard; false when the browser refuses. Must follow a user's gesture closely. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The text in the clipboard; undefined when the browser does not give it. Must follow a user's gesture closely. */
export async function pastedText(): Promise<string | undefined> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return undefined;
  }
}
