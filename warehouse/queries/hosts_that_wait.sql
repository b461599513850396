-- The pages whose servers asked us to wait, and until when.
select url, max(next_poll_at) as until
from request
where kind = 'page' and verdict = 'asked-to-wait' and next_poll_at > $now::timestamptz and fetched_at > $now::timestamptz - interval 2 days
group by url
order by url;
