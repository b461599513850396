-- A run that ended, with what it did.
update run set
    ended_at = now(), state = $state, pages = $pages, articles = $articles, quotes = $quotes, mentions = $mentions, dropped = $dropped,
    failures = $failures, known = $known, by_reason = $by_reason
where run_id = $run_id;
