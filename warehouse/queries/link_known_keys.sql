-- Which of the keys asked for an entity has.
select key, entity_id from linking_entity where key is not null order by all;
