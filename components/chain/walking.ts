/** Whether the reader went on to another client by the keyboard: its picture then takes up the focus, and so does the one gone back to. */
let isWalking = false;

/** The reader goes on to another client from within the picture. */
export function walkOn(): void {
  isWalking = true;
}

/** Whether a picture that has just been opened shall take the focus: it was walked to, and nothing else has the focus. */
export function isWalkedTo(): boolean {
  return isWalking && (document.activeElement === null || document.activeElement === document.body);
}
