-- The mentions that hold.
insert into mention by name
select
    article_id, version, outlet, published_at, mention.start_char, mention.end_char, mention.text, mention.label, mention.entity_no,
    thing.entity.name as named
from stage_mention
left join (select line, unnest(entities) as entity from stage) as thing
    on thing.line = stage_mention.line and thing.entity.entity_no = mention.entity_no
where holds
order by stage_mention.line, ordinal;
