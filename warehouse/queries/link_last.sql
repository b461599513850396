-- How many articles have a story, and the highest numbers given to stories and entities.
select
    (select coalesce(max(last_seen), 0) from story), (select coalesce(max(story_id), 0) from story),
    (select coalesce(max(entity_id), 0) from entity);
