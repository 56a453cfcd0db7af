type Props = { /** The same chart, drawn for a wide page, for a phone and, where that differs, for paper. */ wide: string; narrow: string; paper?: string };

/** A chart that the server has drawn; only the one that fits is shown. */
export function Chart({ wide, narrow, paper }: Props) {
  return (
    <>
      <div className={paper ? "max-sm:hidden print:hidden!" : "max-sm:hidden print:block!"} dangerouslySetInnerHTML={{ __html: wide }} />
      <div className="sm:hidden print:hidden!" dangerouslySetInnerHTML={{ __html: narrow }} />
      {paper && <div className="hidden print:block" dangerouslySetInnerHTML={{ __html: paper }} />}
    </>
  );
}
