-- The things that the new versions name, with how often each is mentioned.
insert into article_entity by name
select article_id, version, entity.entity_no, entity.name, entity.label, entity.aliases, coalesce(counted.mentions, 0)::integer as mentions
from (select line, article_id, version, unnest(entities) as entity from stage join stage_version using (line)) as named
left join (
    select line, mention.entity_no as entity_no, count(*) as mentions from stage_mention where holds group by all
) as counted on counted.line = named.line and counted.entity_no = named.entity.entity_no
order by named.line, entity.entity_no;
