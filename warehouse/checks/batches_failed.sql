-- Batches that could not be loaded: the files in spool/failed/, which `onrecord check` hands over as a variable.
-- severity: error
-- why: what a batch holds is in the warehouse only once it is loaded: load its pages again, then remove the file
select batch, any_value(failures.detail) as detail, max(failures.failed_at) as failed_at
from (select unnest(getvariable('failed_batches')::varchar[]) as batch)
left join failures on failures.url = concat('spool:', batch)
group by batch
order by batch;
