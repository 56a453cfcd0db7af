import { Link } from "@remix-run/react";
import type { ButtonHTMLAttributes, ComponentProps, ReactNode } from "react";
import { classes } from "./classes";

/** "primary" is the one thing to do on a screen; "quiet" everything else; "danger" what takes something away. */
export type ButtonVariant = "primary" | "quiet" | "danger";

const shape =
  "inline-flex min-h-10 items-center justify-center gap-2 rounded-md border px-4 py-1.5 font-sans text-base leading-tight font-medium no-underline select-none";

const looks: Record<ButtonVariant, string> = {
  primary: "border-pine bg-pine text-on-pine hover:border-pine-deep hover:bg-pine-deep",
  quiet: "border-edge bg-transparent text-ink hover:border-pine hover:text-pine",
  danger: "border-plum bg-transparent text-plum hover:bg-plum-wash",
};

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "aria-disabled"> & { variant?: ButtonVariant; busy?: boolean; notYet?: boolean };

/** A button. While `busy`, or `notYet` ready, it keeps its focus and its name, and does nothing when pressed. */
export function Button({ variant = "primary", busy = false, notYet = false, type = "submit", className, onClick, children, ...rest }: Props) {
  const still = busy || notYet;
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={still || undefined}
      aria-busy={busy || undefined}
      onClick={still ? (event) => event.preventDefault() : onClick}
      className={classes(shape, looks[variant], notYet && "opacity-60", "disabled:cursor-not-allowed disabled:opacity-60 aria-busy:cursor-progress", className)}
    >
      {children}
      {busy && <Working />}
    </button>
  );
}

type LinkProps = ComponentProps<typeof Link> & { variant?: ButtonVariant; children: ReactNode };

/** A link that looks like a button: for going somewhere, where a Button does something. */
export function LinkButton({ variant = "primary", className, ...rest }: LinkProps) {
  return <Link {...rest} className={classes(shape, looks[variant], className)} />;
}

function Working() {
  return (
    <span
      aria-hidden="true"
      className="size-3.5 shrink-0 animate-spin rounded-full border-2 border-current border-r-transparent motion-reduce:animate-none"
    />
  );
}
