// Called by FrontEnd.targets: `npm ci` when the lock file changed, then copies the named files to wwwroot/lib.
// Builds may run at the same time (an IDE beside a terminal): one works, the others wait and find the work done.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const stamp = join("node_modules", ".restored");
const lock = join("obj", "front-end.lock");
const abandonedAfter = 10 * 60_000;

async function enter() {
  mkdirSync("obj", { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock); // creating a folder is atomic on every file system we build on
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const since = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0;
    if (since > abandonedAfter) rmdirSync(lock);
    else await pause(250);
  }
}

function restore() {
  const wanted = createHash("sha256").update(readFileSync("package-lock.json")).update(readFileSync("package.json")).digest("hex");
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
    const npm = spawnSync("npm ci --no-audit --no-fund", { shell: true, encoding: "utf8" });
    if (npm.status !== 0) {
      console.error(`Front end: npm ci failed. Is a package registry reachable?\n${npm.stdout ?? ""}${npm.stderr ?? ""}`);
      return 1;
    }
    writeFileSync(stamp, wanted);
  }

  mkdirSync(join("wwwroot", "lib"), { recursive: true });
  for (const file of process.argv.slice(2)) {
    const target = join("wwwroot", "lib", basename(file));
    const half = join("obj", `${basename(file)}.half`);
    copyFileSync(join("node_modules", file), half);
    renameSync(half, target); // a reader sees the old file or the new one, never a part
    utimesSync(target, new Date(), new Date());
  }
  utimesSync(stamp, new Date(), new Date());
  return 0;
}

await enter();
try {
  process.exitCode = restore();
} finally {
  rmdirSync(lock);
}
