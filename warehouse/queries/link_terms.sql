-- How many articles print each of some terms.
select term, articles from story_term semi join (select unnest($terms::json::varchar[]) as term) using (term);
