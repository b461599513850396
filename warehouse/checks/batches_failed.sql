-- Batches that could not be loaded: the files in spool/failed/. The variable home is set by whoever runs the check.
-- severity: error
-- why: what a batch holds is in the warehouse only once it is loaded: load its pages again, then remove the file
select parse_filename(file) as batch, any_value(failures.detail) as detail, max(failures.failed_at) as failed_at
from glob(getvariable('home') || '/spool/failed/*') as files(file)
left join failures on failures.url = concat('spool:', parse_filename(file))
group by file
order by file;
