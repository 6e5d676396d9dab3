import { runCommandLine } from './commandLine';

// A reader that has seen enough, as `| head`, closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

runCommandLine(process.argv.slice(2), {
  out: line => process.stdout.write(`${line}\n`),
  error: line => process.stderr.write(`${line}\n`),
}).then(status => {
  process.exitCode = status;
});
