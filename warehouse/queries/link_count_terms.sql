-- Terms as often as they are printed now, the articles of the window included.
update story_term set articles = counted.articles
from (select unnest(from_json($rows, '[{"term": "varchar", "articles": "bigint"}]'), max_depth := 2)) as counted
where counted.term = story_term.term;
