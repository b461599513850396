-- Takes out the stories that have changed, to put them in as they are now.
delete from story where story_id in (select unnest($ids::json::bigint[]));
