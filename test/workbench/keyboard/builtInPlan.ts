import type { PlanScript } from './script';

const remove = true;

/** A plan of the built-in template, for a log of who changed what. */
export const builtInPlan: PlanScript = {
  name: 'built-in plan',
  folder: '',
  feature: 'Audit log',
  limit: () => 70,
  steps: [
    { at: 'specs/001-audit-log/spec.md', write: 'none' },
    {
      at: '<!-- Background and current state. Why are we building this feature? -->',
      write:
        'Support cannot tell who changed an account. We search server logs by hand, which takes half a day.',
    },
    {
      at: '[What this implementation aims to achieve]',
      write: 'Every change of an account is recorded with its author',
    },
    { at: '[Specific outcomes]', write: 'Support answers "who changed this?" within a minute' },
    { at: '[What is explicitly out of scope]', write: 'Reads are not recorded' },
    { at: '[What will be deferred to future iterations]', remove },
    { at: '[e.g., Python 3.11]', choose: 'Python 3.11' },
    { at: '[e.g., FastAPI]', choose: 'FastAPI' },
    { at: '[e.g., PostgreSQL]', choose: 'PostgreSQL' },
    { at: '[e.g., React]', remove },
    { at: '[e.g., Docker, AWS]', choose: 'Docker' },
    {
      at: '[High-level architecture description]',
      write: 'The services write entries to a queue; one worker stores them in a table that only grows.',
    },
    {
      at: '┌─────────────────────────────────────────────────────────┐',
      write: 'service --> queue --> worker --> audit_entry',
    },
    { at: 'project/', write: 'src/audit/record.py\nsrc/audit/worker.py\ntests/audit/' },
    { at: '[Model 1]', write: 'AuditEntry' },
    {
      at: '| id | UUID | Primary key | Auto-generated |',
      write:
        '| id | UUID | Order of the entries | Generated |\n| actor_id | UUID | Who made the change | Non-null |\n| change | JSONB | Old and new values | Non-null |',
    },
    { at: '[Model 2]', remove },
    { at: '[resource]', write: 'audit-entries' },
    { at: '{', write: '// One change\n{ "actorId": "u-17", "change": { "email": ["old", "new"] } }' },
    { at: '{', write: '// The stored entry\n{ "id": "a-1", "createdAt": "2026-11-25T10:00:00Z" }' },
    { at: '[resource]', write: 'audit-entries' },
    { at: '{', write: '// One entry\n{ "id": "a-1", "actorId": "u-17" }' },
    { at: '[Title]', write: 'Record in the service, not by triggers' },
    { at: '[Why this decision was needed]', write: 'Triggers do not know who is signed in.' },
    { at: '[Option A]', write: 'Triggers of the database' },
    { at: '[Option B]', write: 'Calls in the service layer' },
    { at: '[Chosen option]', write: 'Calls in the service layer' },
    { at: '[Why this option was chosen]', write: 'The service knows the author and the reason.' },
    { at: '[Title]', write: 'Entries are never changed' },
    { at: '...', write: 'An audit asks for proof that nothing was edited.' },
    { at: '...', write: 'The table allows INSERT and SELECT only.' },
    { at: '...', write: 'The database enforces it, not our code.' },
    {
      at: '| [Risk 1] | High/Medium/Low | High/Medium/Low | [How to mitigate] |',
      write:
        '| The table grows by 2 GB a month | High | Medium | Partitions by month |\n| The queue is down | Low | High | Entries wait on disk |',
    },
    {
      at: '- [ ] Setup project structure',
      write: '- [ ] Create the table with its partitions\n- [ ] Set up the queue',
    },
    {
      at: '- [ ] Implement data models',
      write:
        '- [ ] Record changes of accounts\n- [ ] Store entries in the worker\n- [ ] Serve the list of entries',
    },
    { at: '- [ ] Write unit tests', write: '- [ ] Test that a lost connection loses no entry' },
    { at: '- [ ] Update API documentation', remove },
    {
      at: '[Security concern 1 and mitigation]',
      write: 'Entries hold personal data: only support may read them',
    },
    { at: '[Security concern 2 and mitigation]', remove },
    { at: '[Performance requirement 1]', write: 'Recording adds less than 5 ms to a request' },
    { at: '[Performance requirement 2]', remove },
    { at: '[Metrics to track]', write: 'Length of the queue' },
    { at: '[Logs to capture]', remove },
    { at: '[Alerts to configure]', write: 'The queue is older than five minutes' },
  ],
};
