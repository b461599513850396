-- The pages that a feed named lately and that were not fetched yet, failed and are due again, or were edited after they were fetched.
with
named as (
    select
        url, arg_max(link, seen_at) as link, arg_min(feed, seen_at) as feed, max(published_at) as published_at,
        max(seen_at) filter (edited) as edited_at
    from appearance
    where seen_at > $now::timestamptz - interval 14 days
    group by url
),
page as (
    select article_url as url, arg_max(request, fetched_at) as newest
    from request
    where kind = 'page' and article_url in (select url from named)
    group by article_url
)
select
    named.url, named.link, named.feed, named.published_at, page.newest.etag, page.newest.last_modified, page.newest.body_sha256,
    page.newest.failures_weight
from named
left join page using (url)
where page.newest is null
or page.newest.next_poll_at <= $now::timestamptz
or (page.newest.next_poll_at is null and named.edited_at > page.newest.fetched_at and page.newest.fetched_at < $now::timestamptz - interval 1 hour)
order by named.published_at desc nulls last, named.url
limit $at_most;
