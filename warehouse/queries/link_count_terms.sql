-- Terms as often as they are printed now, the articles of the window included.
update story_term set articles = counted.articles
from (select unnest($terms::json::varchar[]) as term, unnest($articles::json::bigint[]) as articles) as counted
where counted.term = story_term.term;
