-- The stories that the articles of the window may join: those of their days, and, where a time is missing, the latest.
with
reach as (select min(told_at) as first_at, max(told_at) as last_at, count(*) filter (told_at is null) > 0 as undated from linking)
select story_id, story.first_at, story.last_at, last_seen, [term.term for term in terms], [term.weight for term in terms]
from story, reach
where (story.last_at >= reach.first_at - to_days($window_days) and story.first_at <= reach.last_at + to_days($window_days))
    or ((reach.undated or story.first_at is null) and last_seen >= $seen - $reach)
order by story_id;
