import { exitCode, Fault } from '../kernel/fault.ts';
import { parseArguments } from './arguments.ts';
import { mainHelp, verbHelp } from './help.ts';
import { version } from './version.ts';

async function run(words: readonly string[]): Promise<number> {
  const args = parseArguments(words);
  if (args.version) return print(`${version}\n`);
  if (!args.verb) return print(mainHelp(version));
  if (args.help) return print(verbHelp(args.verb));
  switch (args.verb.name) {
    case 'members':
    case 'treaties':
    case 'between':
    case 'precedents':
    case 'rules': {
      const { answer } = await import('./ask.ts');
      return answer(args);
    }
    case 'check': {
      const { check } = await import('./check.ts');
      return check(args);
    }
    case 'doctor': {
      const { doctor } = await import('./doctor.ts');
      return doctor(args);
    }
    case 'contrast': {
      const { contrastVerb } = await import('./contrast.ts');
      return contrastVerb(args);
    }
    case 'bind': {
      const { bind } = await import('./bind.ts');
      return bind(args);
    }
    case 'outlook': {
      const { outlookVerb } = await import('./outlook.ts');
      return outlookVerb(args);
    }
    case 'bargain': {
      const { bargain } = await import('./bargain.ts');
      return bargain(args);
    }
    default: {
      const { brief } = await import('./brief.ts');
      return brief(args);
    }
  }
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

/** Settles when the command is done; its exit code is set by then. */
export const done: Promise<void> = settle();

async function settle(): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    if (error instanceof Fault) {
      process.stderr.write(`casus: ${error.message}\n`);
      process.exitCode = exitCode(error.code);
    } else {
      const shown = process.argv.includes('--debug')
        ? ((error as Error).stack ?? String(error))
        : `${(error as Error).message}. Run again with --debug for the stack and report it.`;
      process.stderr.write(`casus: internal: ${shown}\n`);
      process.exitCode = 70;
    }
  }
}
