-- Runs whose process ended before they did, with no later run of the command that ended well.
-- severity: warning
-- why: what they had not yet appended waits in the spool or must be loaded again
select run_id, command, name, started_at
from runs as dead
where state = 'died'
and not exists (select 1 from runs as later where later.command = dead.command and later.state = 'done' and later.started_at > dead.started_at)
order by started_at;
