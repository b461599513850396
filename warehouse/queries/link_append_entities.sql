-- The entities that are new or have changed.
insert into entity by name
select unnest(from_json($rows, '[{
    "entity_id": "bigint", "kind": "varchar", "name": "varchar", "label": "varchar",
    "names": [{"name": "varchar", "votes": "integer"}], "labels": [{"label": "varchar", "votes": "integer"}]}]'), max_depth := 2);
