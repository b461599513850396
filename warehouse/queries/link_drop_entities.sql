-- Takes out the entities that have changed, to put them in as they are now.
delete from entity where entity_id in (select unnest($ids::json::bigint[]));
