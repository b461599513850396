-- What failed in a run, the first hundred: address, stage, reason, detail.
select url, stage, reason, detail from failures where run_id = $run_id order by url, stage limit 100;
