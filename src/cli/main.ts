import { runCommandLine } from './commandLine';
import { writingReason } from './fileProblem';
import { exitStatus } from './output';
import { terminalOutput } from './terminal';
import { serveChecks } from './threads';

let outputFailed = false;

// A reader such as `| head` closes the pipe when it has enough. That is no failure: the exit status stays the command's.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return;
    // What is lost here may be a finding, or that there is none.
    if (!outputFailed && stream === process.stdout)
      process.stderr.write(`planquill: The output ${writingReason(error)}.\n`);
    outputFailed = true;
    process.exitCode = exitStatus.failed;
  });
}

if (!serveChecks()) {
  runCommandLine(process.argv.slice(2), terminalOutput(process)).then(status => {
    process.exitCode = outputFailed ? exitStatus.failed : status;
  });
}
