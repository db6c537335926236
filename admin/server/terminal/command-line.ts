import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/**
 * Reads the options of a command. `--help` prints the help text and ends the program; an unknown or malformed option is
 * explained on stderr, with exit code 2.
 */
export function readOptions<T extends ParseArgsOptionsConfig>(help: string, options: T) {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    console.log(help.trim());
    process.exit(0);
  }
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help.trim()}`);
    process.exit(2);
  }
}

/** Runs a command for a person at a terminal: an error is its message on stderr, without the stack, and exit code 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
