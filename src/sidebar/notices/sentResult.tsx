/** What became of the mails of a press, those that did not go out one by one. */
import type { MailsSent } from '../../wire/notices';
import { noticesWords } from '../../wording/noticesDialog';

const words = noticesWords.sent;

export function SentResult({ result }: { readonly result: MailsSent }) {
  const others = result.mails.filter(({ fate }) => fate !== 'sent');
  return (
    <section
      class={others.length > 0 ? 'message behalf' : 'message done'}
      aria-label={words.heading}
    >
      <p role="status">{result.message}</p>
      {others.length > 0 && (
        <ul>
          {others.map(({ mailId, to, sections, fate, why }) => (
            <li key={mailId}>
              {[...sections, to].join('　')}：{words.fates[fate]}
              {why === '' ? '' : `（${why}）`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
