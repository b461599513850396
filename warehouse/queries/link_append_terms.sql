-- Terms that no article printed before.
insert into story_term by name
select term, articles
from (select unnest(from_json($rows, '[{"term": "varchar", "articles": "bigint"}]'), max_depth := 2)) as counted
anti join story_term using (term);
