-- The lines that the pages of the new versions held, each once a page.
insert into outlet_line by name
select article.outlet, unnest(list_sort(list_distinct(line_keys))) as line_key, article_id
from stage
join stage_version using (line)
where article.outlet is not null
order by line;
