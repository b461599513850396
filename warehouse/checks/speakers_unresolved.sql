-- Outlets whose share of quotes without a known speaker rose in the last week by 15 points or more against the four weeks before, with 50
-- quotes at least on either side.
-- severity: warning
-- why: a new page layout or a change in the rules hides who speaks, while the number of quotes looks as ever
with
shares as (
    select
        outlet,
        count(*) filter (published_at >= newest - interval 7 days) as quotes,
        count(*) filter (published_at < newest - interval 7 days) as quotes_before,
        avg((speaker is null)::integer) filter (published_at >= newest - interval 7 days) as share,
        avg((speaker is null)::integer) filter (published_at < newest - interval 7 days) as share_before
    from quotes, (select max(published_at) as newest from quotes where published_at <= now())
    where published_at between newest - interval 35 days and newest
    group by outlet
)
select outlet, quotes, quotes_before, round(share, 2) as share, round(share_before, 2) as share_before
from shares
where quotes >= 50 and quotes_before >= 50 and share >= share_before + 0.15
order by outlet;
