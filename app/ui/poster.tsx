import type { ReactNode } from "react";

type Props = { src: string; alt: string; caption?: ReactNode; eager?: boolean };

/** A clip's still picture, 16 by 9. */
export function Poster({ src, alt, caption, eager = false }: Props) {
  return (
    <figure>
      <img
        src={src}
        alt={alt}
        width={1280}
        height={720}
        loading={eager ? "eager" : "lazy"}
        className="aspect-video w-full rounded-md bg-wash object-cover"
      />
      {caption && <figcaption className="mt-2 text-sm text-muted">{caption}</figcaption>}
    </figure>
  );
}
