type Props = { /** The same chart, drawn for a wide page and for a phone. */ wide: string; narrow: string };

/** A chart that the server has drawn; only the one that fits is shown. */
export function Chart({ wide, narrow }: Props) {
  return (
    <>
      <div className="max-sm:hidden print:block!" dangerouslySetInnerHTML={{ __html: wide }} />
      <div className="sm:hidden print:hidden!" dangerouslySetInnerHTML={{ __html: narrow }} />
    </>
  );
}
