-- The lines stripped from the new versions.
insert into dropped_line by name
select article_id, version, dropped.line_no, dropped.text, dropped.reason
from (select line, article_id, version, unnest(dropped) as dropped from stage join stage_version using (line))
order by line, dropped.line_no;
