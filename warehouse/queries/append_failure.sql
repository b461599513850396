-- The failures that are not known yet.
insert into failure by name
select url, stage, reason, detail, run_id, now() as failed_at
from stage_failure as staged
where not exists (
    select 1 from failure as known
    where known.url = staged.url and known.stage = staged.stage and known.reason = staged.reason and known.detail = staged.detail
)
order by line;
