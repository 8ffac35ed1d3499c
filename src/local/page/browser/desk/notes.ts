/** Short messages at the foot of the page: what a run tells goes away by itself, what went wrong stays. */

/** @param seconds after which it goes away; null: when it is closed */
export type Note = (title: string, message: string, seconds: number | null) => void;

export const tell: Note = noteIn('toasts');
export const warn: Note = noteIn('alerts');

function noteIn(place: 'toasts' | 'alerts'): Note {
  return (title, message, seconds) => {
    const template = document.getElementById('note') as HTMLTemplateElement | null;
    const note = template?.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined;
    if (note === undefined) return;
    const [heading, text, close] = ['h3', 'p', 'button'].map((part) => note.querySelector(part));
    if (heading) heading.textContent = title;
    if (text) text.textContent = message;
    close?.addEventListener('click', () => {
      note.remove();
    });
    document.getElementById(place)?.append(note);
    if (seconds !== null && seconds >= 0) {
      setTimeout(() => {
        note.remove();
      }, seconds * 1_000);
    }
  };
}
