-- A run that begins.
insert into run
select
    $run_id, $flow_run_id, $command, $name, $code, $started_at, null, 'running', $host, $pid, $process_started, 0, 0, 0, 0, 0, 0, 0, null;
