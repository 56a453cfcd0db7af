// npm run build
import { build, enterProject, install } from "./prepare.js";

enterProject();
try {
  await install();
  await build({ always: true });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
