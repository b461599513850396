-- The newest row of each feed: its state.
select
    feed, newest.moved_to, newest.fetched_at, newest.full_at, newest.next_poll_at, newest.verdict, newest.failures_weight,
    newest.interval_seconds, newest.etag, newest.last_modified, newest.body_sha256
from (
    select feed, arg_max(request, fetched_at) as newest
    from request
    where kind = 'feed'
    group by feed
)
order by feed;
