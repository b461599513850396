-- The pages that went through, each once.
insert into page_seen by name
select page.origin, page.page_sha256, page.annotator, any_value(run_id) as run_id
from stage
where kind = 'page'
and not exists (
    select 1 from page_seen as known
    where known.origin = page.origin and known.page_sha256 = page.page_sha256 and known.annotator = page.annotator
)
group by page.origin, page.page_sha256, page.annotator
order by min(line);
