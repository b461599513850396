-- The outlets and the languages of what is published, as two lists.
select
    coalesce(list(distinct outlet order by outlet) filter (outlet is not null), []),
    coalesce(list(distinct language order by language) filter (language is not null), [])
from articles;
