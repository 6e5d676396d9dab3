import { runCommandLine } from './commandLine';

// A reader that has seen enough, as `| head`, closes the pipe; that is no failure, and the exit status stays the command's.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
  });
}

runCommandLine(process.argv.slice(2), {
  out: line => process.stdout.write(`${line}\n`),
  error: line => process.stderr.write(`${line}\n`),
}).then(status => {
  process.exitCode = status;
});
