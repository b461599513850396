-- The mentions that hold.
insert into mention by name
select article_id, version, outlet, published_at, mention.start_char, mention.end_char, mention.text, mention.label, mention.entity_no
from stage_mention
where holds
order by line, ordinal;
