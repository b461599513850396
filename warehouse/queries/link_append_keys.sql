-- The keys that are new.
insert into entity_key by name
select unnest(from_json($rows, '[{"key": "varchar", "entity_id": "bigint"}]'), max_depth := 2);
