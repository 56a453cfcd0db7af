import { shapes } from "../import/shapes";

/** The shapes of files that are read without a word of their columns being said. */
export function ImportShapes() {
  return (
    <details className="mt-6 max-w-measure">
      <summary className="w-fit cursor-pointer py-1 text-muted hover:text-pine">Which files are read by themselves?</summary>
      <div className="mt-3 border-l-2 border-line pl-4">
        <p>A file of one of these shapes needs no word of what its columns hold. Any other can be said to be one of them, or is read once you have said what its columns hold, and can be kept as a template.</p>
        <dl className="mt-3 space-y-3">
          {shapes.map(({ name, columns }) => (
            <div key={name}>
              <dt className="font-medium">{name}</dt>
              <dd className="text-sm wrap-anywhere text-muted">Such as: {columns}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}
