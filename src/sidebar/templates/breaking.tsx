/** A text whose addresses break behind their @. */
import { Fragment } from 'preact';

export function Breaking({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(/(?<=@)/u).map((part, place) => (
        <Fragment key={place}>
          {place > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}
