-- A run whose process is gone.
update run set ended_at = now(), state = 'died' where run_id = $run_id;
