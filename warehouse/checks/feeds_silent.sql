-- Feeds that are given up, or have not answered as they should for two days of polling.
-- severity: error
-- why: an outlet whose feed is silent is missing from every count, and nothing else says so
select feed, outlet, verdict, detail, last_ok_at, last_fetched_at
from feeds
where given_up or coalesce(last_ok_at < last_fetched_at - interval 2 days, true)
order by feed;
