-- For each entry asked for, by its place: what its feed said of it last, and what became of its page.
with
asked as (
    select unnest(range(len($urls::json::varchar[]))) as place, unnest($feeds::json::varchar[]) as feed, unnest($urls::json::varchar[]) as url
),
said as (
    select feed, url, arg_max(entry_sha256, seen_at) as entry_sha256
    from appearance
    where url in (select url from asked)
    group by feed, url
),
page as (
    select
        article_url as url, arg_max(request, fetched_at) as newest, count(*) filter (fetched_at > $now::timestamptz - interval 1 day) as today
    from request
    where kind = 'page' and article_url in (select url from asked)
    group by article_url
)
select
    place, said.entry_sha256, page.newest is not null as fetched, page.today, page.newest.etag, page.newest.last_modified,
    page.newest.body_sha256, page.newest.failures_weight
from asked
left join said using (feed, url)
left join page using (url)
order by place;
