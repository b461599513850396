-- The stories that are new or have changed.
insert into story by name
select unnest(from_json($rows, '[{
    "story_id": "bigint", "first_at": "timestamptz", "last_at": "timestamptz", "last_seen": "bigint",
    "terms": [{"term": "varchar", "weight": "double"}]}]'), max_depth := 2);
