-- The runs of a host that have not ended.
select run_id, pid, process_started from run where state = 'running' and host = $host;
