-- Those of the pages asked for that this annotator has seen, as origin and SHA-256.
select asked.origin, asked.page_sha256
from (select unnest($origins::json::varchar[]) as origin, unnest($pages::json::varchar[]) as page_sha256) as asked
join page_seen using (origin, page_sha256)
where page_seen.annotator = $annotator
group by all;
