import { runCommandLine } from './commandLine';
import { terminalOutput } from './terminal';
import { serveChecks } from './threads';

// A reader such as `| head` closes the pipe when it has enough. That is no failure: the exit status stays the command's.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
  });
}

if (!serveChecks()) {
  runCommandLine(process.argv.slice(2), terminalOutput(process)).then(status => {
    process.exitCode = status;
  });
}
