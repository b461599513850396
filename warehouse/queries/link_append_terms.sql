-- Terms that no article printed before.
insert into story_term by name
select term, articles
from (select unnest($terms::json::varchar[]) as term, unnest($articles::json::bigint[]) as articles) as counted
anti join story_term using (term);
