-- Which entities the articles of the stories asked for name.
select story_id, entity_id from linking_entity where story_id is not null order by all;
