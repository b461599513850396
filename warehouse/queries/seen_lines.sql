-- The keys of the lines that stood on at least $pages of the newest pages of an outlet.
-- Newest as of the last run that came to its end, so that the batches of a run do not depend on each other, and a run that died and was
-- repeated sees what an undisturbed one sees.
with settled as (
    select max(article_id) as article_id
    from article
    where run_id in (
        select run_id from run where started_at <= (select max(started_at) from run where state = 'done')
    )
),
newest as (
    select distinct article_id
    from outlet_line
    where outlet = $outlet and article_id <= (select article_id from settled)
    order by article_id desc
    limit $newest
)
select line_key
from outlet_line
semi join newest using (article_id)
where outlet = $outlet
group by line_key
having count(distinct article_id) >= $pages
order by line_key;
