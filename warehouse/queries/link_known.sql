-- The entities that share a key with the window, or that articles of its stories name, as a temporary table.
create or replace temp table linking_entity as
select key, null::bigint as story_id, entity_id
from entity_key
semi join (select unnest($keys::json::varchar[]) as key) as asked using (key)
union all
select distinct null, story_link.story_id, entity_link.entity_id
from story_link
semi join (select unnest($stories::json::bigint[]) as story_id) as asked using (story_id)
join entity_link using (article_id, version);
