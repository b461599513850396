-- How each feed is doing: the columns that `onrecord feeds list` shows beside its address.
select feed, verdict, last_fetched_at, next_poll_at, entries from feeds
order by feed;
