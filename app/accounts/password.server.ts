import { hash, verify } from "@node-rs/argon2";

/** argon2id (the package's default) with the costs that OWASP names first. */
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, costs);
}

let nobodys: Promise<string> | undefined;

/** Whether they match. Takes as long where there is no hash, so that time does not tell whether an account exists. */
export async function passwordMatches(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  nobodys ??= hashPassword("the password of nobody");
  const matches = await verify(passwordHash ?? (await nobodys), password);
  return matches && Boolean(passwordHash);
}
