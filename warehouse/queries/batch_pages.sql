-- How many pages and how many articles are staged, and how many of the new versions have a flag. An article that also failed (no model) is
-- one page.
select
    count(distinct coalesce(article.origin, failure.url)), count(*) filter (kind = 'article'),
    count(*) filter (len(flags) > 0 and line in (select line from stage_version))
from stage
where kind in ('article', 'failure');
