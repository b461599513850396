-- How many pages and how many articles are staged. An article that also failed (no model) is one page.
select count(distinct coalesce(article.origin, failure.url)), count(*) filter (kind = 'article')
from stage
where kind in ('article', 'failure');
